// What the overview says in English where the rules have no sentence for it: what was seen or written, by whom, when. Sourced
// text stands in quotation marks, in its own language.
import { writeDate } from '@fenceline/reports/figures';
import { thousands } from '../../numbers.ts';

const date = (text: string): string => writeDate(text, 'en');
const on = (text: string): string => `${text.length === 10 ? 'on' : 'in'} ${date(text)}`;
const quoted = (text: string): string => `“${text}”`;
const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const list = (items: string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);

const permanences = { temporary: 'temporary', permanent: 'permanent', unknown: '' };
type Permanence = keyof typeof permanences;
const subjects = { turbines: 'turbines', engines: 'engines', stacks: 'stacks', modules: 'modules', boilers: 'boilers' };
const wordings = { alleged: 'alleged', reported: 'reported', found: 'found', stated_by_operator: 'stated by the operator', estimated: 'estimated' };
type Wording = keyof typeof wordings;
const positions = { no_permit_needed: 'none is needed', no_permit_issued: 'none had been issued', permit_needed: 'one is needed' };
const kindOf = (permanence: Permanence | null): string | null => (permanence && permanence !== 'unknown' ? permanences[permanence] : null);
const inBrackets = (...texts: (string | null | undefined)[]): string => {
  const told = texts.filter(Boolean);
  return told.length ? ` (${told.join('; ')})` : '';
};
const qualifiers: Record<string, string> = { about: 'about ', almost: 'almost ', at_least: 'at least ', up_to: 'up to ' };
const units: Record<string, string> = {
  gallon: 'gallons',
  gallon_per_day: 'gallons a day',
  million_gallon: 'million gallons',
  million_gallon_per_day: 'million gallons a day',
};

export const en = {
  titles: {
    'may-run': 'Who may run what',
    counted: 'What was counted',
    since: 'Since when',
    measured: 'What is measured',
    missing: 'What is missing',
  },
  recorded: (text: string | null): string | null => (text === null ? null : `as recorded: ${quoted(text)}`),

  // Who may run what
  permit: (number: string | null, type: string, authority?: string) =>
    number === null ? `the permit${inBrackets(type, authority)}` : `permit ${number}${inBrackets(type, authority)}`,
  shortPermit: (number: string | null) => (number === null ? 'the permit' : `permit ${number}`),
  act: (kind: 'order' | 'determination', day: string | null, authority: string) => `the ${kind}${day === null ? '' : ` of ${date(day)}`} (${authority})`,
  machines: (count: number, permanence: Permanence | null, subject: keyof typeof subjects | null) =>
    [count, kindOf(permanence), subject ? subjects[subject] : 'machines'].filter((word) => word !== null).join(' '),
  machinesUnnumbered: 'machines, with no number on record',
  covers: (permit: string, machines: string, recorded: string | null) => `${permit} covers ${machines}${inBrackets(recorded)}`,
  isFor: (permit: string, recorded: string) => `${permit} is, ${recorded.replace(': ', ', for ')}`,
  coverageUnknown: (permit: string) => `which machines ${permit} covers is not on record here`,
  inForce: (through: string | null, days: number | null) =>
    `is, by its recorded dates, in force${through === null ? ', with no last day on record' : ` through ${date(through)}`}${
      days === null || days < 0 ? '' : days === 0 ? ', today' : days === 1 ? ', tomorrow' : `, in ${thousands(String(days))} days`
    }`,
  and: (left: string, right: string) => `${left} and ${right}`,
  conversion: (day: string, recorded: string | null) => `${on(day)} a conversion was noticed${inBrackets(recorded)}, its outcome not on record`,
  appeal: (day: string) => `for the appeal of ${date(day)} no outcome is on record`,
  noPermit: 'No permit, order or determination for this facility is on record here; that does not show that there is none, nor that one is needed.',
  uncovered: (cohort: string | null, permanence: Permanence | null, day: string) =>
    `no air permit on record here covers ${
      cohort === null ? 'the machines on site, which no source splits into cohorts' : `the cohort ${quoted(cohort)}${inBrackets(kindOf(permanence))}`
    }, last counted or reported ${on(day)}`,
  contested: 'whether they need one is contested',
  notInForce: (day: string) =>
    `no air permit covering them was in force ${day.length === 10 ? 'on that date' : day.length === 7 ? 'in that month' : 'in that year'}`,
  contestedThen: 'whether they needed one is contested',
  position: (by: string, day: string | null, wording: Wording, position: keyof typeof positions) =>
    `${by}${day === null ? '' : `, ${date(day)}`}, ${wordings[wording]}: ${positions[position]}`,
  determination: (text: string, day: string | null) => `the determination ${quoted(text)}${day === null ? '' : ` of ${date(day)}`} stands beside it`,
  search: (agency: string, day: string) => `the record of ${agency} was searched ${on(day)} and none was found`,
  actSays: (act: string, isRead: boolean, texts: string[]) => `${act}${isRead ? '' : ', which was not read,'} as recorded: ${texts.map(quoted).join(' ')}`,
  termsDiffer: 'accounts of its terms differ and stand side by side among the conflicts',
  coversNothing: (acts: string[]) => `${list(acts)} ${acts.length === 1 ? 'covers' : 'cover'} no machine`,
  claim: (by: string, day: string | null, wording: Wording, text: string) =>
    `${by}${day === null ? '' : `, ${date(day)}`} (${wordings[wording]}): ${quoted(text)}`,

  // What was counted
  noCount: 'No dated count of machines on site or running is on record here.',
  notEvaluated: 'The counts on record here have not been set against the permits yet.',
  seen: (kind: string, count: string | null, day: string, from: string, label: string | null) =>
    `Published observation: ${kinds[kind] ?? kind}${count === null ? '' : `, ${count}`}; ${date(day)}, within the six hours from ${from} local standard time${
      label === null ? '' : `; ${label}`
    }.`,
  seenMore: (n: number) => `${several(n, 'more published observation is', 'more published observations are')} on record here.`,
  atLeast: (n: number) => `at least ${n}`,
  upTo: (n: number) => `up to ${n}`,
  range: (low: number, high: number) => `${low} to ${high}`,

  // Since when
  firstCount: (sentence: string) => `First dated count of these machines on record here: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  permitDates: (permit: string, permanence: Permanence | null, steps: string[]) =>
    `${permit}${kindOf(permanence) ? `, for ${kindOf(permanence)} machines` : ''}. ${steps.join(' ')}`,
  permitFrom: (permit: string, permanence: Permanence | null, day: string) =>
    `${permit}${kindOf(permanence) ? `, for ${kindOf(permanence)} machines,` : ''} runs from ${date(day)}.`,
  firstRunUnknown: (cohort: string, permanence: Permanence, recorded: string | null) =>
    `On which day the machines of the cohort ${quoted(cohort)}${inBrackets(kindOf(permanence))} first ran is not on record here${inBrackets(recorded)}.`,
  noDates: 'No first day is on record here.',

  // What is measured
  nothingMeasured: 'No emission total and no hour of a stack monitor of this facility is held here.',
  emissions: (n: number, newest: string) => `${several(n, 'emission total is', 'emission totals are')} held here, the newest for ${date(newest)}.`,
  noEmissions: 'No emission total of this facility is held here.',
  unitHours: (n: number) => `${several(n, 'hour', 'hours')} of stack monitors of this facility are held here.`,
  noUnitHours: 'No hour of a stack monitor of this facility is held here.',
  nearest: (name: string, kind: string, km: number, parameters: string[]) =>
    `Nearest monitor on record here: ${name} (${monitorKinds[kind] ?? kind}), ${km} km away${
      parameters.length ? `, for ${list(parameters)}` : ''
    }. A reading there does not measure the stack.`,
  noMonitor: 'No monitor with a distance to this facility is on record here.',
  readings: (n: number, parameters: string[], monitors: number, first: string, last: string, labels: string[]) =>
    `Readings held: ${n} of ${list(parameters)} at ${several(monitors, 'monitor', 'monitors')}, ${date(first)} to ${date(last)}, none later${inBrackets(
      labels.length ? `as labelled: ${labels.map(quoted).join('; ')}` : null,
    )}.`,
  noReadings: 'No reading of these monitors is held here.',
  draw: (volume: string, statistic: keyof typeof statistics, period: string | null, source: keyof typeof sourceClasses, recorded: string | null) =>
    `Newest dated draw of water on record here: ${volume}, ${statistics[statistic]}${period === null ? '' : `, ${period}`}, ${sourceClasses[source]}${inBrackets(recorded)}.`,
  volume: (qualifier: string | null, value: string, unit: string) => `${qualifiers[qualifier ?? ''] ?? ''}${value} ${units[unit] ?? unit.replaceAll('_', ' ')}`,
  period: (from: string, to: string | null) => (to === null || to === from ? date(from) : `${date(from)} to ${date(to)}`),
  accountsDiffer: (topic: string) => `Accounts differ on ${quoted(topic)}; they stand side by side among the conflicts.`,

  // What is missing
  coverage: (last: string) => `No source later than ${date(last)} was found; what follows is blank, not quiet.`,
  coverageAdded: (compiled: string, last: string, newest: string) =>
    `When the case was put together, on ${date(compiled)}, no source later than ${date(last)} was found; the newest dated fact on record here is of ${date(newest)}.`,
  coverageNone: 'No dated fact is on record here: what happened is blank, not quiet.',
  coverageOpen: (newest: string) => `The newest dated fact on record here is of ${date(newest)}; what follows is blank, not quiet.`,
  conditions: (all: number, unsettled: number, unjudged: number) =>
    `${several(all, 'condition is', 'conditions are')} on record here${unsettled ? `; for ${unsettled} of them there is not enough to say` : ''}${
      unjudged ? `; ${unjudged} of them ${unjudged === 1 ? 'is' : 'are'} judged by no rule yet` : ''
    }.`,
  noConditions: 'No condition of a permit of this facility is on record here.',
  notRead: (names: string[]) => `Not read, and known through other sources: ${list(names)}.`,
  otherNumbers: (n: number) =>
    `${several(n, 'other number', 'other numbers')} on record here (planned, applied for, ordered, claimed exempt, stored, or of stacks and modules): no counts of machines on site.`,
  status: (status: string, day: string | null) => `Status as recorded${day === null ? '' : `, ${date(day)}`}: ${quoted(status)}.`,
  wanted: (n: number, first: string[]) =>
    `${several(n, 'document is', 'documents are')} wanted${first.length ? `${n > first.length ? ', among them' : ':'} ${list(first.map(quoted))}` : ''}.`,
  notHeld: 'That a document is not held here does not show that there is none.',
  noSearch: 'No search of an agency’s record is logged, so no report is called overdue.',
  noInspection: 'No dated inspection is on record here.',
};

const kinds: Record<string, string> = { running: 'turbines running', smoke: 'smoke or a plume', smell: 'a smell', noise: 'noise', other: 'something else' };
const monitorKinds: Record<string, string> = {
  regulatory: 'regulatory',
  near_reference: 'near reference',
  low_cost_corrected: 'low cost, corrected',
  low_cost_raw: 'low cost, raw',
  water_station: 'water station, no air',
};
const statistics = { average_daily: 'average of a day', peak_day: 'highest single day', period_total: 'total of the period' };
const sourceClasses = {
  aquifer: 'from the aquifer',
  utility: 'bought from a utility',
  surface: 'from surface water',
  reclaimed: 'reclaimed water',
};

export type OverviewWords = typeof en;
