// Every noun that has permalinks, by the three letters of its codes.
import { claims } from './claims/claims.listing.ts';
import { conditions } from './conditions/conditions.listing.ts';
import { conflicts } from './conflicts/conflicts.listing.ts';
import { documentsWanted } from './documents-wanted/documents-wanted.listing.ts';
import { emissions } from './emissions/emissions.listing.ts';
import { events } from './events/events.listing.ts';
import { evidence } from './evidence/evidence.listing.ts';
import { facilities } from './facilities/facilities.listing.ts';
import { findings } from './findings/findings.listing.ts';
import { inspections } from './inspections/inspections.listing.ts';
import { monitors } from './monitors/monitors.listing.ts';
import { observations } from './observations/observations.listing.ts';
import { organizations } from './organizations/organizations.listing.ts';
import { overrides } from './overrides/overrides.listing.ts';
import { permits } from './permits/permits.listing.ts';
import type { Listing } from './platform/lists/listing.ts';
import { recordSearches } from './record-searches/record-searches.listing.ts';
import { replies } from './replies/replies.listing.ts';
import { reports } from './reports/reports.listing.ts';
import { series } from './series/series.listing.ts';
import { sources } from './sources/sources.listing.ts';
import { unitCounts } from './unit-counts/unit-counts.listing.ts';
import { units } from './units/units.listing.ts';
import { waterDraws } from './water-draws/water-draws.listing.ts';

export const published: Listing[] = [
  facilities,
  units,
  unitCounts,
  permits,
  conditions,
  inspections,
  events,
  monitors,
  series,
  emissions,
  waterDraws,
  observations,
  evidence,
  findings,
  overrides,
  reports,
  sources,
  claims,
  conflicts,
  organizations,
  documentsWanted,
  recordSearches,
  replies,
];

export const listingOf = (code: string): Listing | undefined => published.find((listing) => listing.prefix === code.slice(0, 3).toUpperCase());
