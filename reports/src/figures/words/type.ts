import type { CountBasis, CountMethod, Permanence, SpanKind, Subject } from '../fleet/input.ts';

export interface FigureWords {
  months: string[];
  subject: Record<Subject, string>;
  permanence: Record<Permanence, string>;
  /** How a count of a basis is said in a table: `seen running`. */
  basis: Record<CountBasis, string>;
  method: Record<CountMethod, string>;
  spanKind: Record<SpanKind, string>;
  count: { exactly: string; about: string; atLeast: string; upTo: string; range: string; dozens: string; none: string };
  /** The same, short enough to stand beside a mark. */
  mark: { about: string; atLeast: string; upTo: string; range: string };
  /** What is no count of machines on site: {n} is the number with its words, {subject} what was counted. */
  annotation: Record<'applied_for' | 'planned' | 'ordered' | 'claimed_exempt' | 'stored' | 'proxy_observed' | 'unnumbered', string>;
  fleet: {
    title: string;
    /** {lanes} names of the lanes, {first} and {last} the ends of the axis, {counts} how many counts. */
    description: string;
    allOnSite: Record<Subject, string>;
    laneKind: Record<Permanence, string>;
    partOf: string;
    sentence: string;
    dayNotKnown: string;
    yearOnly: string;
    notSplit: string;
    nothingFoundAfter: string;
    asOf: string;
    noMark: string;
    authorised: string;
    authorisedTogether: string;
    authorisedNoNumber: string;
    endNotKnown: string;
    startNotKnown: string;
    toByItsTerms: string;
    lastKnown: string;
    noHeight: string;
    contested: string;
    oneScale: string;
    withoutCounts: string;
  };
  legend: Record<
    | 'seenRunning'
    | 'seenOnSite'
    | 'reportedRunning'
    | 'reportedOnSite'
    | 'range'
    | 'coarseDate'
    | 'atLeast'
    | 'authorised'
    | 'order'
    | 'contested'
    | 'note'
    | 'unknown',
    string
  >;
  fleetTable: { caption: string; ref: string; date: string; lane: string; count: string; basis: string; method: string; observer: string; sources: string };
  spanTable: {
    caption: string;
    kind: string;
    number: string;
    authority: string;
    covers: string;
    count: string;
    from: string;
    until: string;
    state: string;
    notKnown: string;
  };
  permitState: Record<string, string>;
  timeline: {
    title: string;
    description: string;
    undated: string;
    planned: string;
    contestedBy: string;
    stateNotKnown: string;
    legendEvent: string;
    legendPlanned: string;
    legendBeyond: string;
    legendSpan: string;
    legendContested: string;
    legendUnknown: string;
  };
  timelineTable: { caption: string; date: string; lane: string; what: string; sources: string };
}
