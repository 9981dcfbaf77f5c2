import type { Claim } from '../data/records.ts';
import { plain } from '../i18n/term.ts';
import { Said } from '../lists/cells.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayQuantity } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Claim>
    related={(claim) => (
      <Related
        to={[
          { noun: 'claims', filter: { seeAlso: claim.slug! } },
          { noun: 'unit-counts', filter: { seeAlso: claim.slug! } },
          { noun: 'events', filter: { seeAlso: claim.slug! } },
        ]}
      />
    )}
  >
    {(claim) => (
      <>
        <Facts>
          <Fact name="statedBy">
            <Sourced>{claim.statedBy}</Sourced>
            {claim.statedByOrganization && (
              <>
                {' ('}
                <Reference noun="organizations" slug={claim.statedByOrganization} />)
              </>
            )}
          </Fact>
          <Fact name="statedOn" always>
            {claim.statedOn && <EdtfDate date={claim.statedOn} />}
          </Fact>
          <Fact name="wording">
            <Term kind="wording" value={claim.wording} />
          </Fact>
          <Fact name="topic">{plain(claim.topic)}</Fact>
          <Fact name="position">{claim.position && <Term kind="position" value={claim.position} />}</Fact>
          <Fact name="value">{(claim.value ?? claim.low ?? claim.high) !== null && <Said what={(say) => sayQuantity(claim, claim.unit, say)} />}</Fact>
          <Fact name="asOf">{claim.asOf && <EdtfDate date={claim.asOf} />}</Fact>
          <Fact name="milestone">{claim.milestone && plain(claim.milestone)}</Fact>
          <Fact name="facility">{claim.about.facility && <Reference noun="facilities" slug={claim.about.facility} />}</Fact>
          <Fact name="permit">{claim.about.permit && <Reference noun="permits" slug={claim.about.permit} />}</Fact>
          <Fact name="cohort">{claim.about.cohort && <Reference noun="units" slug={claim.about.cohort} />}</Fact>
          <Fact name="area">{claim.about.area}</Fact>
          <Fact name="rule">{claim.about.rule}</Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
