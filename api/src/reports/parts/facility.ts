import type { FacilityPart } from '@fenceline/reports';
import { organizationName } from '../../dossiers/names.ts';
import { type Gathering, named } from './common.ts';

export function facilityPart({ dossier }: Gathering): FacilityPart {
  const { facility } = dossier;
  const address = [facility.address, facility.city, [facility.state, facility.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return {
    ...named(facility),
    name: facility.name,
    otherNames: facility.otherNames,
    kind: facility.kind,
    operators: facility.operators.map((slug) => organizationName(dossier, slug)),
    address: address || null,
    agencyIds: facility.agencyIds,
    status: facility.status,
    statusAsOf: facility.statusAsOf,
    ianaTimeZone: facility.ianaTimeZone,
    standardUtcOffset: facility.standardUtcOffset,
    sources: facility.sources,
  };
}
