import type { Organization } from '../data/records.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Organization>
    related={(organization) => (
      <Related
        to={[
          { noun: 'permits', filter: { authority: organization.slug! } },
          { noun: 'permits', filter: { holder: organization.slug! } },
          { noun: 'claims', filter: { statedByOrganization: organization.slug! } },
          { noun: 'events', filter: { organizations: organization.slug! } },
          { noun: 'water-draws', filter: { supplier: organization.slug! } },
        ]}
      />
    )}
  >
    {(organization) => (
      <>
        <Facts>
          <Fact name="kind">
            <Term kind="organizationKind" value={organization.kind} />
          </Fact>
          <Fact name="otherNames">{organization.otherNames.join(', ')}</Fact>
          <Fact name="role">
            <Sourced>{organization.role}</Sourced>
          </Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
