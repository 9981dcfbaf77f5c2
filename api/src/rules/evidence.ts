// What a rule is given: plain data, named as in the glossary, with every record's slug. The engine imports nothing but itself
// and a decimal library; whoever calls it loads this from wherever it lies.

/** A date as precise as its source: `2025-07-02`, `2025-07` or `2025`. */
export type Edtf = string;

export type Wording = 'alleged' | 'reported' | 'found' | 'stated_by_operator' | 'estimated';
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

/** A cohort of equal machines (a `Unit`). */
export interface Cohort {
  slug: string;
  /** How it is named in a sentence, such as "Solar Turbines SMT-130". */
  name: string;
  facility: string;
  subject: 'turbines' | 'engines' | 'stacks' | 'modules' | 'boilers';
  permanence: 'temporary' | 'permanent' | 'unknown';
  /** First and last date the machines are said to have been there; null where no source says. */
  from: Edtf | null;
  to: Edtf | null;
  /** The cohort this one lies inside. */
  partOf: string | null;
  sources: string[];
  seeAlso: string[];
}

/** How many machines, on a date, of a cohort (null: all on site, not split), on a basis. */
export interface Count {
  slug: string;
  facility: string;
  date: Edtf;
  basis: CountBasis;
  subject: Cohort['subject'];
  cohort: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  qualifier: 'exactly' | 'about' | 'at_least' | 'range' | 'dozens' | 'no_number';
  /** thermal_image, satellite_image, court_paper … */
  method: string;
  observer: string;
  sources: string[];
  seeAlso: string[];
}

/** One text of a permit as its authority gave it. `expiresOn` is the last day in force. */
export interface AuthorisationVersion {
  number: number;
  issuedOn: Edtf | null;
  effectiveOn: Edtf | null;
  expiresOn: Edtf | null;
  endedOn: Edtf | null;
}

/** A permit, an order or a determination. Only a permit covers machines. */
export interface Authorisation {
  slug: string;
  facility: string;
  kind: 'permit' | 'order' | 'determination';
  number: string | null;
  type: string;
  authority: string;
  state: 'applied' | 'draft' | 'public_comment' | 'issued' | 'in_effect' | 'expired' | 'administratively_continued' | 'superseded' | 'revoked' | 'denied';
  stateAsOf: Edtf | null;
  versions: AuthorisationVersion[];
  /** Slugs of the cohorts it covers. */
  covers: string[];
  coversPermanence: Cohort['permanence'] | null;
  entries: { type: string; date: Edtf | null; planned: boolean; sources: string[]; note: string | null }[];
  /** Date of the day an order or determination was given, or a permit issued. */
  issuedOn: Edtf | null;
  sources: string[];
  seeAlso: string[];
}

/** What somebody states about whether a permit is needed or was issued. */
export interface Position {
  slug: string;
  facility: string | null;
  cohort: string | null;
  position: 'no_permit_needed' | 'no_permit_issued' | 'permit_needed';
  statedBy: string;
  /** agency, government, court, operator: those whose statement counts as ground (c) of `unpermitted`; null where not known. */
  statedByKind: string | null;
  statedOn: Edtf | null;
  text: string;
  wording: Wording;
  sources: string[];
}

/** That an agency's record was searched or asked. */
export interface RecordSearch {
  slug: string;
  agency: string;
  agencyName: string;
  facility: string | null;
  permit: string | null;
  condition: string | null;
  periodFrom: Edtf | null;
  periodTo: Edtf | null;
  searchedOn: Edtf;
  result: 'found' | 'not_found' | 'no_answer';
  sources: string[];
}

/** Over which time a limit is: twelve months, rolling; four operating hours. `not_known`: "a year" alone does not say. */
export interface Averaging {
  length: number;
  period: 'minute' | 'hour' | 'operating_hour' | 'day' | 'operating_day' | 'month' | 'quarter' | 'year' | 'test_run';
  kind: 'rolling' | 'block' | 'not_known';
}

/** Of what a limit is: each unit, units together, the whole facility, each stack, a monitor, the permit's holder. */
export interface AppliesTo {
  scope: 'unit' | 'group' | 'facility' | 'stack' | 'monitor' | 'holder' | 'not_known';
  cohort: string | null;
  monitor: string | null;
  /** The words of the source. */
  text: string | null;
}

export type Excluded = 'startup' | 'shutdown' | 'malfunction' | 'part_load' | 'maintenance' | 'emergency' | 'cold';

/** The measurable part of a condition. Numbers are decimal text. */
export interface Limit {
  quantity: string;
  comparator: 'at_most' | 'at_least' | 'less_than';
  value: string;
  unit: string;
  /** Reference oxygen of a concentration, such as 15; null where none is stated. */
  oxygenPercent: string | null;
  dry: boolean | null;
  statistic: 'sum' | 'mean' | 'maximum' | 'minimum' | 'count' | 'percentile_98' | 'elapsed' | 'not_known' | null;
  averaging: Averaging | null;
  appliesTo: AppliesTo;
  time: 'operating' | 'calendar' | 'not_known';
  excludes: Excluded[];
  partLoadBelowPercent: string | null;
  window: { text: string; from: Edtf | null; to: Edtf | null } | null;
  basis: 'actual' | 'potential' | 'permitted' | 'not_stated';
  approximate: boolean;
}

/** A numbered duty of a permit. */
export interface Condition {
  slug: string;
  name: string;
  permit: string;
  facility: string;
  type: 'limit' | 'operational' | 'administrative';
  force: 'in_force' | 'proposed' | 'premise';
  textKind: 'summary' | 'verbatim';
  /** True once a second person has confirmed text and limit against the document. */
  confirmed: boolean;
  limits: Limit[];
  due: Edtf | null;
  dueUnknown: string | null;
  /** Number of secondary sources that do not rest on one another, for limits not read from the document. */
  independentSources: number;
  sources: string[];
  seenThrough: string[];
}

/** Mass that left a facility in one month. `massShortTon` is decimal text; null: the month is known to be missing. */
export interface MonthlyMass {
  slug: string;
  facility: string;
  unit: string | null;
  pollutant: string;
  /** `2026-01`. */
  month: string;
  massShortTon: string | null;
  sources: string[];
}

/** Everything known about one facility, as it stood at the moment that is judged. */
export interface Evidence {
  facility: { slug: string; name: string; standardUtcOffset: string };
  cohorts: Cohort[];
  counts: Count[];
  authorisations: Authorisation[];
  positions: Position[];
  searches: RecordSearch[];
  conditions: Condition[];
  emissions: MonthlyMass[];
}
