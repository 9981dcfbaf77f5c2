// Everything the pages of a permit-status report show, as plain data that can be stored as JSON and hashed. The report computes
// no verdict and knows no clock: what is not in here is not on the page. The interfaces stand in the order of the pages.
//
// Which language a text is in: what Fenceline words (summaries, steps, statements) is in `lang`. Texts of the records themselves
// (titles, notes, condition texts, quotes, what a side of a conflict says) are `RecordText`, in `recordLang`, and are tagged so.
// Which documents carry it: every `sources` lists slugs of `PermitStatusModel.sources`; a slug that is not there is refused.
import type { AuthorisedSpan, Edtf, FleetCohort, FleetCount, Lang, Permanence, SpanKind } from '../figures/index.ts';
import type { State } from '../pdf/style.ts';

export type { State } from '../pdf/style.ts';

/** An instant, ISO 8601 with zone: `2026-11-23T00:00:00Z`. */
export type Instant = string;
/** Decimal text with the digits of its source. */
export type DecimalText = string;
/** Text of a record, in the model's `recordLang`. */
export type RecordText = string;
export type Wording = 'alleged' | 'reported' | 'found' | 'stated_by_operator' | 'estimated';

/** A sentence and what it rests on. */
export interface Statement {
  text: string;
  /** Set where it is not in the report's language, such as a claim in its own words. */
  lang?: string;
  sources: string[];
  /** Exhibit numbers such as `E-3`. */
  exhibits?: string[];
  /** Page of a finding, count or condition that says more; on our own host. */
  permalink?: string;
}

/** A record that has a page of its own. */
export interface Named {
  slug: string;
  /** `CND-7K2Q9F`. */
  code: string;
  permalink: string;
}

export interface PermitStatusModel {
  kind: 'permit-status';
  lang: Lang;
  /** Language of the record texts, such as `en`. */
  recordLang: string;
  report: ReportHead;
  facility: FacilityPart;
  summary: SummaryPart;
  permits: PermitPart[];
  /** In the order of the permit: the matrix and the sections follow it. */
  conditions: ConditionPart[];
  /** Findings that are not about one condition, such as counted machines against the permits that cover them. */
  findings: FindingPart[];
  changes: ChangesPart;
  ledger: LedgerPart;
  /** Dated visits by an agency. */
  inspections: InspectionPart[];
  /** Why there are none, where there are none. */
  noInspections: Statement | null;
  events: EventPart[];
  water: WaterPart;
  conflicts: ConflictPart[];
  /** Searches of agencies' records. */
  searches: SearchPart[];
  wanted: WantedPart[];
  exhibits: ExhibitPart[];
  /** Numbered from 1 in this order: the footnotes. */
  sources: SourcePart[];
  method: MethodPart;
  replies: ReplyPart[];
  signatures: SignaturePart[];
}

export interface ReportHead {
  /** `RPT-7K2Q9F`. */
  code: string;
  version: number;
  /** The record is read as it stood at this moment; it is also the report's "now". */
  asOf: Instant;
  preparedAt: Instant;
  /** Name and role, as printed. */
  preparedBy: string;
  /** Until it is signed: DRAFT stands across every page. */
  draft: boolean;
  permalink: string;
  /** Every link begins with this. */
  publicUrl: string;
  /** Where a correction or a reply goes: an address on our own host, or an e-mail address (printed, not linked). */
  replyAddress: string;
  case: {
    title: string;
    /** Invented for practice: said on every page. */
    invented: boolean;
    compiledOn: Edtf;
    firstFact: Edtf;
    lastFact: Edtf;
    /** From when on nothing was found, in a sentence. */
    coverage: RecordText;
    attribution: RecordText;
  };
}

export interface FacilityPart extends Named {
  name: RecordText;
  otherNames: RecordText[];
  kind: string;
  operators: RecordText[];
  /** One line; null where not known. */
  address: string | null;
  agencyIds: { system: string; id: string; sources: string[] }[];
  status: RecordText | null;
  statusAsOf: Edtf | null;
  ianaTimeZone: string;
  standardUtcOffset: string;
  sources: string[];
}

/** Page 2: the five answers. A roll-up of the states is drawn from conditions and findings. */
export interface SummaryPart {
  /** One sentence a commissioner could read aloud. */
  headline: Statement;
  answers: { question: 'who_may_run_what' | 'what_was_counted' | 'since_when' | 'what_is_measured' | 'what_is_missing'; statements: Statement[] }[];
}

export interface PermitPart extends Named {
  kind: SpanKind;
  number: string | null;
  type: RecordText;
  authority: RecordText;
  /** As it stands beside a number: `SCHD`. */
  authorityShort: string;
  holder: RecordText | null;
  state: string;
  stateAsOf: Edtf | null;
  appliedOn: Edtf | null;
  draftOn: Edtf | null;
  covers: { text: RecordText | null; count: number | null; permanence: Permanence | null; cohorts: string[] };
  /** Texts as the authority gave them. `expiresOn` is the last day in force. */
  versions: { number: number; issuedOn: Edtf | null; effectiveOn: Edtf | null; expiresOn: Edtf | null; endedOn: Edtf | null; change: RecordText | null }[];
  /** Applied, noticed, heard, issued, appealed … in the order of their dates. */
  entries: { type: string; date: Edtf | null; planned: boolean; note: RecordText | null; sources: string[] }[];
  /** What is true of it at the as-of, such as "expires in 40 days" or "next application due: not known". */
  remarks: Statement[];
  /** Sourced contrary positions, each named with its document: then its span has a double outline. */
  contested: { documents: string[]; statements: Statement[] } | null;
  /** Whether the document itself was read. */
  textRead: boolean;
  /** Documents it is known through, where not. */
  seenThrough: string[];
  note: RecordText | null;
  sources: string[];
}

export interface ConditionPart extends Named {
  version: number;
  /** Slug of its permit. */
  permit: string;
  name: RecordText;
  type: 'limit' | 'operational' | 'administrative';
  force: 'in_force' | 'proposed' | 'premise';
  appliesTo: RecordText | null;
  text: RecordText;
  textKind: 'summary' | 'verbatim';
  clause: string | null;
  page: number | null;
  quote: RecordText | null;
  limits: LimitPart[];
  due: Edtf | null;
  dueUnknown: RecordText | null;
  /** A second person confirmed text and limit against the document. */
  confirmed: boolean;
  note: RecordText | null;
  seenThrough: string[];
  sources: string[];
  /** The verdict; null where no rule speaks about it. */
  finding: FindingPart | null;
  /** What is held, said plainly. */
  known: Statement[];
  /** What is missing, beyond what would settle the finding. */
  missing: Statement[];
  /** Slugs of documents wanted that would improve it. */
  wanted: string[];
  exhibits: string[];
}

export interface LimitPart {
  /** The limit in one line, with its number as the source prints it. */
  said: string;
  appliesTo: RecordText | null;
  /** A press rounding: marked, and never ground of met or exceeded. */
  approximate: boolean;
}

export interface FindingPart {
  code: string;
  permalink: string;
  version: number;
  /** What it is about, such as "27 turbines seen on site, 9 Feb 2026". */
  about: string;
  rule: string;
  ruleVersion: string;
  ruleVerified: boolean;
  state: State;
  disputed: boolean;
  /** Why a person must look. */
  reviewReason: string | null;
  period: { from: Edtf | null; to: Edtf | null };
  measured: DecimalText | null;
  limit: DecimalText | null;
  unit: string | null;
  completeness: { held: number; needed: number; of: string } | null;
  inputs: { count: number; sha256: string };
  /** The finding in one sentence; where it is disputed the other side stands in it. */
  summary: string;
  /** The arithmetic, a line a step. */
  steps: string[];
  /** What would settle it; null where it is settled. */
  settledBy: string | null;
  /** The facts that belong beside it, above all the other side's. */
  beside: Statement[];
  /** A verdict set by people: both stay visible. */
  override: { state: State; ruleState: State; reason: string; scope: string; until: Edtf | null; by: string[]; on: Edtf } | null;
  sources: string[];
}

export interface ChangesPart {
  /** The report before this one about the same facility; null: this is the first. */
  since: { code: string; asOf: Instant; permalink: string } | null;
  items: { change: 'added' | 'changed' | 'withdrawn'; what: string; name: RecordText; said: Statement; on: Instant; permalink: string | null }[];
}

export interface LedgerPart {
  cohorts: FleetCohort[];
  /** `sources` are slugs here; their titles come from the source list. */
  counts: (Omit<FleetCount, 'sources'> & { sources: string[] })[];
  spans: (Omit<AuthorisedSpan, 'sources'> & { sources: string[] })[];
  /** What must be said with the counts, such as that modules are not turbines. */
  notes: Statement[];
}

export interface InspectionPart extends Named {
  date: Edtf;
  type: RecordText;
  agency: RecordText | null;
  result: RecordText | null;
  note: RecordText | null;
  sources: string[];
}

export interface EventPart extends Named {
  /** As in the record: hearing, lawsuit_filed, court_order, enforcement … */
  type: string;
  date: Edtf | null;
  endDate: Edtf | null;
  title: RecordText;
  summary: RecordText;
  outcome: RecordText | null;
  docket: string | null;
  note: RecordText | null;
  sources: string[];
}

export interface WaterPart {
  /** Volumes taken. */
  draws: WaterDrawPart[];
  /** Forecasts, plans and claims: not draws, and never beside them in one column. */
  claims: { text: RecordText; statedBy: RecordText; statedOn: Edtf | null; wording: Wording; permalink: string; sources: string[] }[];
  /** What must be said, such as which rule does not apply. */
  notes: Statement[];
}

export interface WaterDrawPart extends Named {
  sourceClass: 'aquifer' | 'utility' | 'surface' | 'reclaimed';
  supplier: RecordText | null;
  startsOn: Edtf | null;
  endsOn: Edtf | null;
  periodNote: RecordText | null;
  statistic: 'average_daily' | 'peak_day' | 'period_total';
  value: DecimalText;
  unit: string;
  qualifier: string | null;
  note: RecordText | null;
  sources: string[];
}

export interface ConflictPart extends Named {
  topic: RecordText;
  sides: { text: RecordText; sources: string[]; permalink: string | null }[];
  /** The difference in neutral words. */
  reading: RecordText;
}

export interface SearchPart extends Named {
  agency: RecordText;
  about: RecordText;
  periodFrom: Edtf | null;
  periodTo: Edtf | null;
  searchedOn: Edtf;
  searchedBy: string;
  method: 'searched_online' | 'asked_in_writing' | 'asked_in_person' | 'records_request';
  result: 'found' | 'not_found' | 'no_answer';
  sources: string[];
}

export interface WantedPart extends Named {
  title: RecordText;
  holder: RecordText;
  identifier: string | null;
  howToAsk: RecordText;
  /** Names of what it would improve, as printed in this report. */
  upgrades: string[];
}

export interface ExhibitPart {
  /** `E-1`. */
  number: string;
  code: string;
  permalink: string;
  kind: 'photo' | 'document' | 'audio' | 'video';
  caption: string;
  /** What the image shows, for those who do not see it. */
  alt: string;
  /** Place and time no finer than published: cell of 0.01 degree, block of six hours. Null for a document. */
  seen: { cell: string | null; blockStartsAt: Instant; blockEndsAt: Instant; looking: string | null; certainty: string | null } | null;
  /** The published image: JPEG, or PNG without transparency. Its bytes are passed beside the model, by this SHA-256 in hex. */
  image: { sha256: string; width: number; height: number } | null;
  /** Why there is none. */
  noImage: string | null;
  /** The event that recorded its publication in the custody log: page of the file, leaf hash in base64url. Null before there was a log. */
  proof: { address: string; leaf: string } | null;
  /** Slugs of the conditions it bears on. */
  conditions: string[];
  publishedOn: Edtf | null;
}

export interface SourcePart extends Named {
  title: RecordText;
  publisher: RecordText;
  publishedOn: Edtf | null;
  kind: string;
  access: 'read' | 'read_copy' | 'excerpt' | 'not_read';
  /** Day it was read; null where it was not. */
  accessedOn: Edtf | null;
  url: string | null;
  licence: string;
  licenceBasis: RecordText;
  /** Slugs of the sources that relay it. */
  seenThrough: string[];
}

/** Paragraphs of our own that every report carries; leave out only what does not arise. */
export type MethodText =
  | 'states'
  | 'unpermitted'
  | 'approximate'
  | 'overdue'
  | 'counts'
  | 'comparisons'
  | 'quotes'
  | 'dates'
  | 'units'
  | 'contested'
  | 'exhibits'
  | 'replay'
  | 'coverage'
  | 'language';

export const METHOD_TEXTS: MethodText[] = [
  'states',
  'unpermitted',
  'approximate',
  'overdue',
  'counts',
  'comparisons',
  'quotes',
  'dates',
  'units',
  'contested',
  'exhibits',
  'replay',
  'coverage',
  'language',
];

export interface MethodPart {
  texts: MethodText[];
  /** The rules that spoke in this report. */
  rules: { id: string; version: string; title: string; citation: string; verified: boolean }[];
  /** What is true of this report only. */
  notes: Statement[];
}

export interface ReplyPart {
  code: string;
  permalink: string;
  /** Code of the record it is about. */
  about: string;
  from: string;
  text: string;
  publishedOn: Edtf;
}

export interface SignaturePart {
  name: string;
  role: string;
  signedAt: Instant;
}
