import type { Unit } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';
import { cohortSize } from './size.ts';

export default () => (
  <RecordPage<Unit>
    related={(unit) => (
      <Related
        to={[
          { noun: 'unit-counts', filter: { cohort: unit.slug!, sort: 'date' } },
          { noun: 'findings', filter: { subject: unit.slug! } },
          { noun: 'units', filter: { partOf: unit.slug! } },
          { noun: 'claims', filter: { cohort: unit.slug! } },
          { noun: 'conflicts', filter: { cohort: unit.slug! } },
        ]}
      />
    )}
    editable
  >
    {(unit) => (
      <>
        <Facts>
          <Fact name="facility">
            <Reference noun="facilities" slug={unit.facility} />
          </Fact>
          <Fact name="subject">
            <Term kind="subject" value={unit.subject} />
          </Fact>
          <Fact name="permanence">
            <Term kind="permanence" value={unit.permanence} />
          </Fact>
          <Fact name="maker" always>
            {unit.maker}
          </Fact>
          <Fact name="model" always>
            {[unit.model, unit.modelDetail].filter(Boolean).join('; ')}
          </Fact>
          <Fact name="technology">{unit.technology}</Fact>
          <Fact name="count">
            <Said what={(say, lang) => cohortSize(unit, say, lang)} />
          </Fact>
          <Fact name="ratedMwEach" always>
            {unit.ratedMwEach !== null && `${sayNumber(unit.ratedMwEach)} MW`}
          </Fact>
          <Fact name="totalMw">
            {unit.totalMw !== null && (
              <Said what={(say) => `${say.terms.qualifier[unit.totalMwQualifier as 'about'] ?? ''} ${sayNumber(unit.totalMw)} MW`.trim()} />
            )}
          </Fact>
          <Fact name="controls" always>
            {unit.controls && (
              <>
                <Sourced>{unit.controls}</Sourced>
                {unit.controlsWording && (
                  <>
                    {' ('}
                    <Term kind="wording" value={unit.controlsWording} />)
                  </>
                )}
              </>
            )}
          </Fact>
          <Fact name="from" always>
            {(unit.from || unit.fromNote) && (
              <>
                <EdtfDate date={unit.from} /> <Sourced>{unit.fromNote}</Sourced>
              </>
            )}
          </Fact>
          <Fact name="to" always>
            {(unit.to || unit.toNote) && (
              <>
                <EdtfDate date={unit.to} /> <Sourced>{unit.toNote}</Sourced>
              </>
            )}
          </Fact>
          <Fact name="partOf">
            {unit.partOf && (
              <>
                <Reference noun="units" slug={unit.partOf} />
                <Said what={(say) => ` (${say.lang.neverAdded})`} />
              </>
            )}
          </Fact>
          <Fact name="overlap">{unit.overlap && <Sourced>{unit.overlap}</Sourced>}</Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
