// Every resource of the console, in the order of the menu.
import { audit } from './audit/index.ts';
import { claims } from './claims/index.ts';
import { conditions } from './conditions/index.ts';
import { conflicts } from './conflicts/index.ts';
import { introduce } from './data/titles.ts';
import { documentsWanted } from './documents-wanted/index.ts';
import { emissions } from './emissions/index.ts';
import { events } from './events/index.ts';
import { evidence } from './evidence/index.ts';
import { facilities } from './facilities/index.ts';
import { findings } from './findings/index.ts';
import { imports } from './imports/index.ts';
import { inspections } from './inspections/index.ts';
import { jobs } from './jobs/index.ts';
import { monitors } from './monitors/index.ts';
import type { Noun } from './noun.ts';
import { observations } from './observations/index.ts';
import { organizations } from './organizations/index.ts';
import { overrides } from './overrides/index.ts';
import { permits } from './permits/index.ts';
import { readings } from './readings/index.ts';
import { recordSearches } from './record-searches/index.ts';
import { replies } from './replies/index.ts';
import { reports } from './reports/index.ts';
import { series } from './series/index.ts';
import { sources } from './sources/index.ts';
import { unitCounts } from './unit-counts/index.ts';
import { unitHours } from './unit-hours/index.ts';
import { units } from './units/index.ts';
import { waterDraws } from './water-draws/index.ts';

export const nouns: Noun[] = [
  facilities,
  units,
  unitCounts,
  permits,
  conditions,
  inspections,
  events,
  observations,
  evidence,
  monitors,
  series,
  readings,
  emissions,
  unitHours,
  waterDraws,
  findings,
  overrides,
  reports,
  claims,
  conflicts,
  sources,
  documentsWanted,
  organizations,
  recordSearches,
  replies,
  imports,
  jobs,
  audit,
];

introduce(nouns);
