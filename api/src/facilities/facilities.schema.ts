import { z } from 'zod';
import { edtf, recordSchema, slugs } from '../platform/lists/envelope.ts';

export const facilityKinds = ['data_center', 'power_plant', 'storage_yard', 'water_reuse_plant', 'industrial_plant'] as const;

const point = z
  .object({ lat: z.number(), lon: z.number(), how: z.string(), preferred: z.boolean(), sources: slugs, note: z.string().nullable() })
  .meta({ id: 'ClaimedPoint' });
const agencyId = z.object({ system: z.string(), id: z.string(), sources: slugs }).meta({ id: 'AgencyId' });

export const facility = recordSchema('Facility', {
  name: z.string(),
  otherNames: z.array(z.string()),
  kind: z.enum(facilityKinds),
  operators: slugs,
  address: z.string().nullable(),
  city: z.string().nullable(),
  county: z.string().nullable(),
  countyFips: z.string().nullable(),
  state: z.string().nullable(),
  zip: z.string().nullable(),
  ianaTimeZone: z.string(),
  standardUtcOffset: z.string().describe('Local standard time, kept all year.'),
  coordinates: z.array(point),
  agencyIds: z.array(agencyId),
  permits: slugs,
  announcedOn: edtf.nullable(),
  status: z.string().nullable(),
  statusAsOf: edtf.nullable(),
});

export type Facility = z.infer<typeof facility>;
