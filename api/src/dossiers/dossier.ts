// Everything public about one facility at a moment, as plain data: what the overview, the charts, the condition matrix and the
// reports are made from. Records known only through a machine-written source are not in it.
import type { z } from 'zod';
import type { Claim } from '../claims/claims.schema.ts';
import type { Condition } from '../conditions/conditions.schema.ts';
import type { PrintedLimit } from '../conditions/limits.ts';
import type { Conflict } from '../conflicts/conflicts.schema.ts';
import type { DocumentWanted } from '../documents-wanted/documents-wanted.schema.ts';
import type { Emission } from '../emissions/emissions.schema.ts';
import type { Event } from '../events/events.schema.ts';
import type { evidence } from '../evidence/evidence.schema.ts';
import type { Facility } from '../facilities/facilities.schema.ts';
import type { finding } from '../findings/findings.schema.ts';
import type { Inspection } from '../inspections/inspections.schema.ts';
import type { Monitor } from '../monitors/monitors.schema.ts';
import type { observation } from '../observations/observations.schema.ts';
import type { Organization } from '../organizations/organizations.schema.ts';
import type { Permit } from '../permits/permits.schema.ts';
import type { RecordSearch } from '../record-searches/record-searches.schema.ts';
import type { reply } from '../replies/replies.schema.ts';
import type { Edtf, Verdict } from '../rules/index.ts';
import type { Source } from '../sources/sources.schema.ts';
import type { UnitCount } from '../unit-counts/unit-counts.schema.ts';
import type { Unit } from '../units/units.schema.ts';
import type { WaterDraw } from '../water-draws/water-draws.schema.ts';

interface Head {
  id: string;
  slug: string;
  code: string;
  case: string | null;
  version: number;
  recordedAt: Date;
  permalink: string;
}

interface Support {
  sources: string[];
  seenThrough: string[];
  seeAlso: string[];
  unconfirmed: boolean;
  note: string | null;
}

/** A record as it comes from the database: with its name, and its instants as instants. */
type Named<T> = Omit<T, keyof Head> & Head;
/** The same with the documents it rests on. */
type Held<T> = Omit<T, keyof Head | keyof Support> & Head & Support;
/** A record known by its code alone. */
type Coded<T> = Omit<T, 'recordedAt'> & { recordedAt: Date };

export type HeldUnit = Held<Unit>;
export type HeldCount = Held<UnitCount>;
export type HeldPermit = Held<Permit>;
export type HeldInspection = Held<Inspection>;
export type HeldEvent = Held<Event>;
export type HeldClaim = Held<Claim>;
export type HeldConflict = Held<Conflict>;
export type HeldMonitor = Held<Monitor>;
export type HeldEmission = Held<Emission>;
export type HeldSource = Named<Source>;
export type HeldOrganization = Held<Organization>;
export type WantedDocument = Named<DocumentWanted>;
export type HeldReply = Coded<z.infer<typeof reply>>;
export type HeldEvidence = Coded<z.infer<typeof evidence>>;
/** A search written down in an installation may have no slug. */
export type HeldSearch = Omit<Held<RecordSearch>, 'slug'> & { slug: string | null };
export type HeldObservation = Omit<Coded<z.infer<typeof observation>>, 'publishedAt'> & { publishedAt: Date | null };

/** The verdict as the rule gave it beside what the API says of it. */
export type HeldFinding = Coded<z.infer<typeof finding>> & { verdict: Verdict };

/** Limits with the digits of their source. */
export type HeldCondition = Held<Omit<Condition, 'limits'>> & { limits: PrintedLimit[] };
export type HeldDraw = Held<Omit<WaterDraw, 'value'>> & { value: string };

/** How much of a series is held: never its values. */
export interface HeldSeries {
  slug: string;
  monitor: string;
  parameter: string;
  unit: string;
  readings: number;
  first: Date;
  last: Date;
  /** What the imports say of their own values, such as that they lie before the site. */
  labels: string[];
  sources: string[];
}

export interface CaseFile {
  slug: string;
  title: string;
  compiledOn: Edtf;
  invented: boolean;
  coverage: { firstEvent: Edtf; lastEvent: Edtf; text: string };
  attribution: string;
}

export interface Dossier {
  /** The moment at which everything is told: now, or the as-of. */
  now: Date;
  facility: Held<Facility>;
  case: CaseFile | null;
  units: HeldUnit[];
  counts: HeldCount[];
  permits: HeldPermit[];
  conditions: HeldCondition[];
  inspections: HeldInspection[];
  events: HeldEvent[];
  claims: HeldClaim[];
  draws: HeldDraw[];
  emissions: HeldEmission[];
  /** Hours of units held from continuous monitors. */
  unitHours: number;
  conflicts: HeldConflict[];
  wanted: WantedDocument[];
  searches: HeldSearch[];
  /** The nearest first. */
  monitors: HeldMonitor[];
  series: HeldSeries[];
  /** Published, the newest first. */
  observations: HeldObservation[];
  evidence: HeldEvidence[];
  replies: HeldReply[];
  findings: HeldFinding[];
  sources: Map<string, HeldSource>;
  organizations: Map<string, HeldOrganization>;
  /** Number of records left out because only a machine-written source tells of them. */
  leftOut: number;
}
