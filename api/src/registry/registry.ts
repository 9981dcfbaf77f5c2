// Which nouns of the registry people write, and in what shape: the shape of a case's files, so that a record typed in and one
// loaded from a file are the same record.
import { type FileName, shapes, type Table, tables } from '@fenceline/prisma';
import { z } from 'zod';
import { claims } from '../claims/claims.listing.ts';
import { conditions } from '../conditions/conditions.listing.ts';
import { conflicts } from '../conflicts/conflicts.listing.ts';
import { documentsWanted } from '../documents-wanted/documents-wanted.listing.ts';
import { emissions } from '../emissions/emissions.listing.ts';
import { events } from '../events/events.listing.ts';
import { facilities } from '../facilities/facilities.listing.ts';
import { inspections } from '../inspections/inspections.listing.ts';
import { organizations } from '../organizations/organizations.listing.ts';
import { permits } from '../permits/permits.listing.ts';
import type { Listing } from '../platform/lists/listing.ts';
import { recordSearches } from '../record-searches/record-searches.listing.ts';
import { sources } from '../sources/sources.listing.ts';
import { unitCounts } from '../unit-counts/unit-counts.listing.ts';
import { units } from '../units/units.listing.ts';
import { waterDraws } from '../water-draws/water-draws.listing.ts';

export interface Written {
  listing: Listing;
  table: Table;
  /** Body of a new record. */
  create: z.ZodObject;
  /** Body of a change: the fields that change, and why. */
  amend: z.ZodObject;
  /** Everything a record holds. */
  whole: z.ZodObject;
}

const listings = [
  facilities,
  units,
  unitCounts,
  permits,
  conditions,
  inspections,
  events,
  emissions,
  waterDraws,
  sources,
  claims,
  conflicts,
  organizations,
  documentsWanted,
  recordSearches,
];
const reason = z.string().trim().min(3).max(2000).describe('Why, in words for readers: it stands in the history of the record.');

function written(listing: Listing): Written {
  const table = tables.find((one) => one.table === listing.table)!;
  const whole = (shapes[table.file as FileName] as z.ZodObject).omit({ code: true });
  // A default would bring back a field that a change leaves out.
  const optional = Object.fromEntries(
    Object.entries(whole.shape)
      .filter(([name]) => name !== 'slug')
      .map(([name, type]) => [name, bare(type as z.ZodType).optional()]),
  );
  return {
    listing,
    table,
    whole,
    create: whole
      .extend({ case: z.string().max(120).nullable().optional().describe('Case it belongs to.'), reason: reason.optional() })
      .meta({ id: `New${idOf(listing)}` }),
    amend: z.strictObject({ ...optional, reason }).meta({ id: `Amended${idOf(listing)}` }),
  };
}

const bare = (type: z.ZodType): z.ZodType => (type instanceof z.ZodDefault ? bare(type.unwrap() as z.ZodType) : type);
const idOf = (listing: Listing) => listing.singular.replace(/(^|[ -])(\w)/g, (_all, _gap, letter: string) => letter.toUpperCase());

export const registry: Written[] = listings.map(written);
