import { headFields, sortsOf, supportFields, supportFilters } from '../platform/lists/envelope.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { facility, facilityKinds } from './facilities.schema.ts';

export const facilities: Listing = {
  noun: 'facilities',
  singular: 'facility',
  about: 'Places under one control. Each carries every point that is claimed for it and every number an agency gives it.',
  table: 'facility',
  prefix: 'FAC',
  slugged: true,
  cased: true,
  sourced: true,
  fields: {
    ...headFields(),
    name: 'x.name',
    otherNames: 'x.other_names',
    kind: 'x.kind',
    operators: `ARRAY(SELECT o.slug FROM facility_operator p JOIN organization o ON o.id = p.organization_id WHERE p.facility_id = x.id AND p.record_version = x.version ORDER BY p.position)`,
    address: 'x.address',
    city: 'x.city',
    county: 'x.county',
    countyFips: 'x.county_fips',
    state: 'x.state',
    zip: 'x.zip',
    ianaTimeZone: 'x.iana_time_zone',
    standardUtcOffset: 'x.standard_utc_offset',
    coordinates: `(SELECT coalesce(json_agg(json_build_object('lat', p.lat, 'lon', p.lon, 'how', p.how, 'preferred', p.preferred, 'sources', p.sources, 'note', p.note) ORDER BY p.position), '[]') FROM facility_place p WHERE p.facility_id = x.id AND p.record_version = x.version)`,
    agencyIds: `(SELECT coalesce(json_agg(json_build_object('system', p.system, 'id', p.outside_id, 'sources', p.sources) ORDER BY p.position), '[]') FROM facility_agency_id p WHERE p.facility_id = x.id AND p.record_version = x.version)`,
    permits: 'ARRAY(SELECT p.slug FROM permit p WHERE p.facility_id = x.id ORDER BY p.slug)',
    announcedOn: 'x.announced_on',
    status: 'x.status',
    statusAsOf: 'x.status_as_of',
    ...supportFields,
  },
  joins: ``,
  filters: {
    ...supportFilters,
    kind: { kind: 'one-of', sql: 'x.kind', values: facilityKinds },
    state: { kind: 'text', sql: 'x.state', about: 'Two letters, such as TN.' },
    countyFips: { kind: 'text', sql: 'x.county_fips' },
  },
  search: [
    'x.name',
    "array_to_string(x.other_names, ' ')",
    'x.slug',
    "(SELECT string_agg(p.outside_id, ' ') FROM facility_agency_id p WHERE p.facility_id = x.id AND p.record_version = x.version)",
    "(SELECT string_agg(p.number, ' ') FROM permit p WHERE p.facility_id = x.id)",
  ],

  sorts: sortsOf({ name: { sql: 'x.name', type: 'text', always: true }, slug: { sql: 'x.slug', type: 'text', always: true } }),
  defaultSort: 'name',
  schema: facility,
  place: (item) => {
    const points = item.coordinates as { lat: number; lon: number; preferred: boolean }[];
    const point = points.find((one) => one.preferred) ?? points[0];
    return point ? [point.lon, point.lat] : null;
  },
  titled: (item) => String(item.name),
};
