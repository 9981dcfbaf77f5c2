// The listings as a dossier asks them: the same rows, with a filter or a field more than the API offers.
import { conditions } from '../conditions/conditions.listing.ts';
import { printed } from '../conditions/limits.ts';
import { conflicts } from '../conflicts/conflicts.listing.ts';
import { findings } from '../findings/findings.listing.ts';
import { monitors } from '../monitors/monitors.listing.ts';
import { organizations } from '../organizations/organizations.listing.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { sources } from '../sources/sources.listing.ts';
import { waterDraws } from '../water-draws/water-draws.listing.ts';

const bySlug = (listing: Listing): Listing => ({ ...listing, filters: { ...listing.filters, slug: { kind: 'text', sql: 'x.slug' } } });

export const sourcesBySlug = bySlug(sources);
export const organizationsBySlug = bySlug(organizations);

/** With the verdict as the rule gave it. */
export const findingsWithVerdict: Listing = {
  ...findings,
  fields: { ...findings.fields, verdict: 'x.detail' },
};

/** Digits as the source has them: 90.0 stays 90.0. */
export const conditionsAsPrinted: Listing = {
  ...conditions,
  present: (item) => ({ ...item, limits: (item.limits as Parameters<typeof printed>[0][]).map(printed) }),
};
export const drawsAsPrinted: Listing = { ...waterDraws, fields: { ...waterDraws.fields, value: 'x.value::text' } };

export const monitorsNear: Listing = {
  ...monitors,
  filters: { ...monitors.filters, near: { kind: 'list', sql: "ARRAY(SELECT d ->> 'facility' FROM jsonb_array_elements(x.distances) d)" } },
};

/** Conflicts by the records that their sides point to. */
export const conflictsTouching: Listing = {
  ...conflicts,
  filters: {
    ...conflicts.filters,
    touches: {
      kind: 'list',
      sql: 'ARRAY(SELECT s.ref FROM conflict_side s WHERE s.conflict_id = x.id AND s.record_version = x.version AND s.ref IS NOT NULL)',
    },
  },
};
