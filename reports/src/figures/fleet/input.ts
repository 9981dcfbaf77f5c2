// What the fleet chart is drawn from: cohorts, dated counts and authorisations, as plain data.
import type { Edtf } from '../edtf.ts';

export type Subject = 'turbines' | 'engines' | 'stacks' | 'modules' | 'boilers';
export type Permanence = 'temporary' | 'permanent' | 'unknown';
export type SpanKind = 'permit' | 'order' | 'determination';
export type CountBasis =
  | 'permitted'
  | 'applied_for'
  | 'planned'
  | 'ordered'
  | 'claimed_exempt'
  | 'observed_on_site'
  | 'observed_running'
  | 'reported_on_site'
  | 'reported_running'
  | 'stored'
  | 'proxy_observed';
export type CountMethod =
  | 'thermal_image'
  | 'satellite_image'
  | 'aerial_photo'
  | 'site_visit'
  | 'press_report'
  | 'permit_text'
  | 'company_statement'
  | 'agency_statement'
  | 'court_paper'
  | 'legal_count';
export type Qualifier = 'exactly' | 'about' | 'at_least' | 'range' | 'dozens' | 'no_number';

/** A source as the chart names it. `slug` leads to the numbered list, `title` is read aloud. */
export interface FigureSource {
  slug: string;
  title: string;
}

/** A cohort of equal machines: a lane of its own. */
export interface FleetCohort {
  slug: string;
  name: string;
  facility: string;
  subject: Subject;
  permanence: Permanence;
  /** The cohort this one lies inside; the lane says "part of" it. */
  partOf: string | null;
}

/** One dated count. */
export interface FleetCount {
  slug: string;
  facility: string;
  /** Null: the day of the count is not known; it then stands in the table only. */
  date: Edtf | null;
  basis: CountBasis;
  subject: Subject;
  /** Null: all machines on site, not split by source. */
  cohort: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  qualifier: Qualifier;
  method: CountMethod;
  observer: string;
  note: string | null;
  permalink: string | null;
  sources: FigureSource[];
}

/** One version of a permit, or an order or a determination. Only a permit gets height, and only over the cohort it covers. */
export interface AuthorisedSpan {
  slug: string;
  facility: string;
  kind: SpanKind;
  number: string | null;
  authority: string;
  /** A few words for the label of an order or a determination, such as "no permit needed". */
  label: string | null;
  /** Where it stands, such as `in_effect`: a permit that was only applied for or was denied has no height. */
  state: string;
  stateAsOf: Edtf | null;
  /** First day in force; null where not known. */
  from: Edtf | null;
  /** Last day in force by its own words or by a later act; null where not known. */
  until: Edtf | null;
  cohorts: string[];
  count: number | null;
  /** A sourced contrary position exists. */
  contested: boolean;
  sources: FigureSource[];
}

export interface FleetInput {
  /** Plants in the order of their lanes. */
  facilities: { slug: string; name: string }[];
  cohorts: FleetCohort[];
  counts: FleetCount[];
  spans: AuthorisedSpan[];
  /** Day of the last dated fact of any kind: everything after it is hatched. */
  lastFact: Edtf;
  /** The day at which the record is read. */
  asOf: Edtf;
}

/** Length on screen or paper. `fontSize` sets every other measure; the chart takes the width and says its height. */
export interface FigureSize {
  width: number;
  fontSize?: number;
  /** Height of one machine; the same in every lane. */
  unit?: number;
  /** Only these lanes, on the axis and scale of all of them: for a page that cannot hold the whole chart. */
  lanes?: string[];
}
