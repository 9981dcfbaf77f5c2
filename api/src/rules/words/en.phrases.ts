// The phrases of which English sentences are made. Verbs in the past tense and passives stay true of one speaker and of several.
import { span } from '../dates.ts';
import { type Facts, figure, numberIn, partsOf, rowsIn, type Statement, statementsIn, symbols } from './facts.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const methods: Record<string, string> = {
  thermal_image: 'thermal image',
  satellite_image: 'satellite image',
  aerial_photo: 'aerial photograph',
  site_visit: 'site visit',
  press_report: 'press report',
  permit_text: 'permit text',
  company_statement: 'company statement',
  agency_statement: 'agency statement',
  court_paper: 'court paper',
  legal_count: 'legal count',
};
const bases: Record<string, string> = {
  observed_on_site: 'observed on site',
  observed_running: 'observed running',
  reported_on_site: 'reported on site',
  reported_running: 'reported running',
};
const states: Record<string, string> = { applied: 'applied for', public_comment: 'in public comment', in_effect: 'in effect' };
const numbers: Record<number, string> = { 12: 'twelve', 24: 'twenty-four' };

// Dates and numbers -------------------------------------------------------------------------------------------------------

/** `9 Feb 2026`, `Feb 2026`, `2026`. */
export function date(text: string): string {
  const { day, month, year } = partsOf(text);
  return [day, month === null ? null : months[month - 1], year].filter((part) => part !== null).join(' ');
}

export const when = (text: string): string => `${partsOf(text).day === null ? 'in' : 'on'} ${date(text)}`;

const unitOfDate = (text: string): string => (partsOf(text).day !== null ? 'date' : partsOf(text).month !== null ? 'month' : 'year');
export const atThatTime = (f: Facts): string => `${unitOfDate(f.text('date')) === 'date' ? 'on' : 'in'} that ${unitOfDate(f.text('date'))}`;
export const within = (f: Facts): string => `within that ${unitOfDate(f.text('date'))}`;

/** "between 1 and 31 Aug 2026", "on 15 Jan 2026". */
export function between(first: string, last: string): string {
  if (first === last) return when(first);
  const [a, b] = [partsOf(first), partsOf(last)];
  if (a.year !== b.year) return `between ${date(first)} and ${date(last)}`;
  return a.month === b.month ? `between ${a.day} and ${date(last)}` : `between ${date(first).slice(0, -5)} and ${date(last)}`;
}

/** ", in 40 days"; nothing for a day that has passed. */
export function ahead(f: Facts, day: string): string {
  const days = f.daysTo(day);
  return days < 0 ? '' : days === 0 ? ', today' : days === 1 ? ', tomorrow' : `, in ${figure(String(days))} days`;
}

export const quoted = (text: string): string => `“${text}”`;
export const unit = (name: string): string => (name === 'short_ton' ? 'short tons' : (symbols[name] ?? name.replaceAll('_', ' ')));
const method = (name: string): string => methods[name] ?? name.replaceAll('_', ' ');

// Counts ------------------------------------------------------------------------------------------------------------------

function machines(f: Facts): { text: string; isOne: boolean } {
  const { said, number, low, high } = numberIn(f);
  const one = f.text('subject') === 'engines' ? 'engine' : 'turbine';
  const isOne = number === 1 && said !== 'range';
  const many = `${number === null ? '' : `${figure(String(number))} `}${isOne ? one : `${one}s`}`;
  const range = low === null || high === null ? '' : `${figure(String(low))} to ${figure(String(high))}`;
  const texts = {
    dozens: `dozens of ${one}s`,
    not_given: `${one}s (no number given)`,
    at_least: `at least ${many}`,
    up_to: `up to ${many}`,
    about: `about ${many}${range && ` (${range})`}`,
    range: `${range} ${one}s${number === null ? '' : ` (best figure ${figure(String(number))})`}`,
    exactly: many,
  };
  return { text: texts[said], isOne };
}

function ofCohort(f: Facts): string {
  const [name, permanence] = [f.maybe('cohort'), f.maybe('permanence')];
  if (name === null) return ', not split into cohorts,';
  return ` of the cohort ${quoted(name)}${permanence === null || permanence === 'unknown' ? '' : ` (${permanence})`}`;
}

const source = (f: Facts): string => `(${method(f.text('method'))}; ${f.text('observer')})`;

export function counted(f: Facts): string {
  const { text, isOne } = machines(f);
  return `${text}${ofCohort(f)} ${isOne ? 'was' : 'were'} ${bases[f.text('basis')]} ${when(f.text('date'))} ${source(f)}.`;
}

export function noneCounted(f: Facts): string {
  const [name, isRunning] = [f.maybe('cohort'), /running$/.test(f.text('basis'))];
  const what = `no ${f.text('subject')}${name === null ? '' : ` of the cohort ${quoted(name)}`} were ${isRunning ? 'running' : 'on site'}`;
  return `by the count of ${date(f.text('date'))} ${source(f)} ${what}`;
}

const verbs: Record<string, string> = {
  alleged: ' alleged',
  reported: ', as reported, stated',
  found: ' found',
  stated_by_operator: ', as the operator’s account, stated',
  estimated: ' estimated',
};

function stated({ by, on, position, wording, text, about, isOfSame }: Statement): string {
  const whom = isOfSame ? ' for them' : about === null ? '' : ` for the cohort ${quoted(about)}`;
  const what = position === 'no_permit_issued' ? `none had been issued${whom}` : `${position === 'permit_needed' ? 'one' : 'none'} is needed${whom}`;
  return `${by}${verbs[wording] ?? ' stated'}${on === null ? '' : ` ${when(on)}`} that ${what} (as recorded: ${quoted(text)})`;
}

/** Those that no permit was issued or needed, searches of the record, determinations, then the other side. */
export function statements(f: Facts): string[] {
  const { none, needed } = statementsIn(f);
  const searched = rowsIn(f, 'searchedAgency', 'searchedOn').map(
    (s) => `the record of ${s.searchedAgency} was searched ${when(s.searchedOn)} and none was found`,
  );
  const isTold = none.some((one) => one.position === 'no_permit_needed');
  const given = rowsIn(f, 'determination', 'determinationOn').map(
    (d) => `beside it stands the determination ${quoted(d.determination)}${d.determinationOn ? ` of ${date(d.determinationOn)}` : ''}`,
  );
  return [...none.map(stated), ...searched, ...(isTold ? [] : given), ...needed.map(stated)];
}

/** The count, what follows, and in the same sentence what was said on either side. */
export const count = (f: Facts, follows: string): string => `${counted(f)} ${[follows, ...statements(f)].join('; ')}.`;

export function permits(f: Facts): string[] {
  return rowsIn(f, 'permits', 'permitsFrom', 'permitsThrough', 'permitsEnded').map((p) => {
    const from = p.permitsFrom ? `from ${date(p.permitsFrom)}` : 'no first day on record';
    const end = p.permitsEnded ? `, ended ${when(p.permitsEnded)}` : p.permitsThrough ? ` through ${date(p.permitsThrough)}` : ', no last day on record';
    return `permit ${p.permits}: ${from}${end}`;
  });
}

export function permitted(f: Facts): string {
  const number = f.number('permittedNumber');
  return number === null
    ? ''
    : ` Recorded as permitted: ${number} (${method(f.text('permittedMethod'))}; ${f.text('permittedObserver')}; ${date(f.text('permittedOn'))}).`;
}

// Permits -----------------------------------------------------------------------------------------------------------------

export const permit = (f: Facts): string =>
  f.maybe('number') === null ? `the ${f.text('kind')} (${f.text('type')})` : `${f.text('kind')} ${f.text('number')} (${f.text('type')})`;

export function lastState(f: Facts): string {
  const state = f.text('lastState');
  return `${states[state] ?? state.replaceAll('_', ' ')}${f.maybe('lastStateOn') === null ? '' : `, ${date(f.text('lastStateOn'))}`}`;
}

export function inForce(f: Facts): string {
  const through = f.maybe('through');
  const term = through === null ? 'in force, with no last day on record' : `in force through ${date(through)}${ahead(f, span(through).first)}`;
  return `by its recorded dates ${permit(f)} is ${term}; last known state: ${lastState(f)}.${openSteps(f)}`;
}

/** An appeal or a conversion whose outcome is not recorded. */
export function openSteps(f: Facts): string {
  const appeal = f.maybe('appealedOn');
  const conversion = f.maybe('conversionNoticedOn');
  return [
    appeal === null ? '' : ` For the appeal of ${date(appeal)} no outcome is on record.`,
    conversion === null ? '' : ` For the conversion noticed ${when(conversion)} no outcome is on record.`,
  ].join('');
}

// Clocks ------------------------------------------------------------------------------------------------------------------

export const months12or24 = (f: Facts): string => `${numbers[f.number('months') ?? 0] ?? f.number('months')} months`;
export const clock = (f: Facts): string =>
  `${months12or24(f)} after ${date(f.text('from'))}, when the first machines of the cohort ${quoted(f.text('cohort'))} are said to have been there,`;
export const runOut = (f: Facts): string => between(f.text('runsOutFirst'), f.text('runsOutLast'));
export const ends = (f: Facts): string => `${f.daysTo(f.text('runsOutLast')) < 0 ? 'ended' : 'end'} ${runOut(f)}`;
export const which = 'Which machines stayed, and for how long, no source held here says.';
/** What a sentence on a fleet's clock ends with. */
export const fleet = (f: Facts): string => `${f.maybe('to') === null ? '' : ` A last date of ${date(f.text('to'))} is given for them.`} ${which}`;

// Conditions --------------------------------------------------------------------------------------------------------------

export const mass = (f: Facts, name: string): string => `${figure(f.text(name))} ${unit(f.text('unit'))}`;
export const window = (f: Facts): string => `the 12 months from ${date(f.text('from'))} to ${date(f.text('to'))}`;
export const condition = (f: Facts): string => `condition ${quoted(f.text('condition'))}${f.maybe('permit') === null ? '' : ` of permit ${f.text('permit')}`}`;
export const due = (f: Facts): string => `due ${date(f.text('due'))}${ahead(f, span(f.text('due')).last)} (${condition(f)})`;

const results: Record<string, string> = { found: 'found', not_found: 'not found', no_answer: 'asked, no answer' };
export const searches = (f: Facts): string[] =>
  rowsIn(f, 'searchedAgency', 'searchedOn', 'searchedResult').map((s) => `record of ${s.searchedAgency}, ${date(s.searchedOn)}: ${results[s.searchedResult]}`);
