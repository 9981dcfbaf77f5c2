import type { UnitCount } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';
import { CountText } from './CountText.tsx';

export default () => (
  <RecordPage<UnitCount>
    related={(count) => (
      <Related
        to={[
          { noun: 'findings', filter: { subject: count.slug! } },
          { noun: 'documents-wanted', filter: { upgrades: count.slug! } },
        ]}
      />
    )}
    editable
  >
    {(count) => (
      <>
        <Facts>
          <Fact name="counted">
            <CountText count={count} />
          </Fact>
          <Fact name="basis">
            <Term kind="basis" value={count.basis} />
          </Fact>
          <Fact name="cohort">{count.cohort ? <Reference noun="units" slug={count.cohort} /> : <Said what={(say) => say.lang.allOnSite} />}</Fact>
          <Fact name="facility">
            <Reference noun="facilities" slug={count.facility} />
          </Fact>
          <Fact name="date" always>
            {count.date && <EdtfDate date={count.date} />}
          </Fact>
          <Fact name="reportedOn">{count.reportedOn && <EdtfDate date={count.reportedOn} />}</Fact>
          <Fact name="method">
            <Term kind="method" value={count.method} />
          </Fact>
          <Fact name="observer">
            <Sourced>{count.observer}</Sourced>
          </Fact>
          <Fact name="statedMw">
            {count.totalMw !== null && (
              <Said what={(say) => `${say.terms.qualifier[count.totalMwQualifier as 'about'] ?? ''} ${sayNumber(count.totalMw)} MW`.trim()} />
            )}
          </Fact>
          <Fact name="permit">{count.permit && <Reference noun="permits" slug={count.permit} />}</Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
