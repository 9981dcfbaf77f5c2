// What a report says in English beyond what the rules and the overview say. Sourced text in quotation marks, in its own language.
import { writeDate } from '@fenceline/reports/figures';

const date = (text: string): string => writeDate(text, 'en');
const quoted = (text: string): string => `“${text}”`;
const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  preparedBy: (name: string, role: string) => `${name}, ${roles[role] ?? role}`,
  preparedByOne: (role: string, group: string) => `${roles[role] ? `an ${roles[role]}` : role} of ${group}`,
  commandLine: 'the command line of this installation',

  // Findings
  aboutCount: (machines: string, basis: string, day: string, observer: string) => `${machines}, ${basis}, ${date(day)}; ${observer}`,
  aboutPermit: (kind: 'permit' | 'order' | 'determination', number: string | null, authority: string, day: string | null) =>
    `${kinds[kind]}${number === null ? (day === null ? '' : ` of ${date(day)}`) : ` ${number}`} (${authority})`,
  overrideScope: { version: 'this version of the finding', subject: 'whatever the rule says of it' } as Record<'version' | 'subject', string>,
  aboutClock: (cohort: string, months: string) => `${cohort}: ${months} months at one place`,
  of: { 'monthly totals': 'monthly totals' } as Record<string, string>,
  review: {
    nonroad_exactly_12_months: 'Exactly twelve months: 40 CFR 1068.30 says more than 12 months and 1068.31(e)(1) says 12 months or longer.',
  } as Record<string, string>,

  // Permits
  contested: (day: string) => `Appealed on ${date(day)}; no outcome is on record.`,

  // Conditions
  searched: (agency: string, day: string, result: 'found' | 'not_found' | 'no_answer') => `The record of ${agency}, ${date(day)}: ${results[result]}.`,

  // Events
  noDatedInspection: (titles: string[]) =>
    `No dated inspection is on record here.${titles.length ? ` Without a date: ${titles.map(quoted).join('; ')}; see the events.` : ''}`,

  // Ledger
  proxies: 'Stacks and modules are proxies: they are not turbines, and no number of turbines is made from them.',
  notSplit: 'Counts of all machines on site are not split between cohorts by any source held here.',

  // Exhibits
  alt: (kind: string, observation: string, what: string) => `${kind} handed in with observation ${observation}. As told: ${what}`,
  fileKinds: { photo: 'Photograph', document: 'Document', audio: 'Sound', video: 'Video' } as Record<string, string>,
  certainty: { certain: 'certain, by the observer', likely: 'likely, by the observer', unsure: 'unsure, by the observer' } as Record<string, string>,
  toldAs: (text: string) => `As told: ${quoted(text)}`,
  noImage: 'no public image of it is held',
  directions: { N: 'north', NE: 'north-east', E: 'east', SE: 'south-east', S: 'south', SW: 'south-west', W: 'west', NW: 'north-west' } as Record<
    string,
    string
  >,

  // Changes
  nouns: {
    facility: 'Facility',
    unit: 'Unit',
    unit_count: 'Unit count',
    permit: 'Permit',
    condition: 'Condition',
    inspection: 'Inspection',
    event: 'Event',
    claim: 'Claim',
    conflict: 'Conflict',
    water_draw: 'Water draw',
    emission: 'Emission',
    document_wanted: 'Document wanted',
    record_search: 'Record search',
    monitor: 'Monitor',
    observation: 'Observation',
    evidence: 'Evidence',
    finding: 'Finding',
    reply: 'Reply',
    source: 'Source',
    reading: 'Readings',
  } as Record<string, string>,
  states: {
    met: 'Met',
    exceeded: 'Exceeded',
    unpermitted: 'No permit in force',
    overdue: 'Report overdue',
    insufficient_data: 'Not enough to say',
    not_applicable: 'Does not apply',
  },
  isNew: 'New on record.',
  newVersion: (version: number, reason: string | null) => `Version ${version}${reason ? `, for this reason as written down: ${quoted(reason)}` : ''}.`,
  newState: (before: string, now: string) =>
    before === now ? `Looked at again; the verdict is ${quoted(now)}, as before.` : `The verdict is ${quoted(now)}; it was ${quoted(before)}.`,
  newFinding: (state: string) => `New finding: ${quoted(state)}.`,
  withdrawn: 'Withdrawn; its content is no longer shown.',
  newReadings: (n: number) => `${several(n, 'reading was', 'readings were')} taken in.`,

  // Method
  leftOut: (n: number) =>
    `${several(n, 'record that is', 'records that are')} known only through a machine-written source ${n === 1 ? 'is' : 'are'} left out of this report.`,
  asRecorded: 'Findings are given as they were recorded at the as-of; days ahead are counted from it.',
  accessDays: 'The day on which a source was read is not on record here; none was read after the case was put together.',
  byHand: (address: string) => `Each calculation of the rules can be done again by hand, with numbers of one’s own, at ${address}.`,
  anonymous: 'without a name',
};

const kinds = { permit: 'Permit', order: 'Order', determination: 'Determination' };
const roles: Record<string, string> = { advocate: 'advocate', editor: 'editor', auditor: 'auditor' };
const results = { found: 'searched, found', not_found: 'searched, not found', no_answer: 'asked, no answer' };

export type GatherWords = typeof en;
