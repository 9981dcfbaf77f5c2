// Fenceline in English.

import type { RefusalKey } from '../comparisons.ts';
import {
  ahead,
  atThatTime,
  between,
  clock,
  condition,
  count,
  counted,
  date,
  due,
  ends,
  fleet,
  inForce,
  lastState,
  mass,
  months12or24,
  noneCounted,
  openSteps,
  permit,
  permits,
  permitted,
  quoted,
  runOut,
  searches,
  statements,
  unit,
  when,
  which,
  window,
  within,
} from './en.phrases.ts';
import { type Facts, figure, limitsIn, rowsIn } from './facts.ts';
import { sayLimit } from './limits.ts';
import type { Words } from './words.ts';

const enough = 'so there is not enough to say';
const notFiled = 'that no report is held here does not show that none was filed';
const list = (items: string[]): string => items.join('; ');
const onRecord = (f: Facts): string => (permits(f).length === 0 ? '' : ` (${list(permits(f))})`);

const place = (digits = 0): string =>
  digits < 0 ? `the nearest ${10 ** -digits}` : digits === 0 ? 'a whole number' : digits === 1 ? 'one decimal' : `${digits} decimals`;

export const en: Words = {
  date,
  unit,
  limit: 'limit',
  holds: (isSo) => (isSo ? 'holds' : 'does not hold'),
  operation: ({ op, n, digits }) =>
    ({
      mean: 'mean of',
      greatest: 'greatest of',
      least: 'least of',
      'nth-highest': `number ${n} from the highest of`,
      truncate: `truncated to ${place(digits)}:`,
      round: `rounded to ${place(digits)}:`,
    })[op as string] ?? op,
  sentence: {
    'no-permit-in-force': (f) => count(f, `No air permit covering them was in force ${atThatTime(f)}`),
    'ground-missing': (f) =>
      count(
        f,
        `No air permit covering them is on record here as in force ${atThatTime(f)}, but neither a statement by an agency, a government, a court or the operator that ` +
          `none had been issued by then or is needed, nor a search of the agency’s record since, is held, ${enough}`,
      ),
    'date-spans-change': (f) =>
      count(f, `The day is not known, and whether an air permit covering them was in force changed ${within(f)}${onRecord(f)}, ${enough}`),
    'not-split': (f) =>
      count(
        f,
        `An air permit for machines of this site was in force ${atThatTime(f)}${onRecord(f)}, and no source says which of the counted machines it covered, ${enough}`,
      ),
    'partly-covered': (f) =>
      count(
        f,
        `A permit in force ${atThatTime(f)} named some parts of this cohort and not others${onRecord(f)}, and the number is not split between them, ${enough}`,
      ),
    'coverage-unclear': (f) =>
      count(f, `Whether an air permit covering them was in force ${atThatTime(f)} cannot be told from what is recorded${onRecord(f)}, ${enough}`),
    'coverage-not-stated': (f) => count(f, `Which machines a permit of this site covers is not on record here${onRecord(f)}, ${enough}`),
    covered: (f) =>
      `${counted(f)} An air permit covering them was in force ${atThatTime(f)} (${f.list('covering').join(', ')}).${permitted(f)} ` +
      'The permit’s own number was not read and confirmed here, so the count is not judged against it.',
    'no-machines': (f) => `${noneCounted(f)}; there is nothing to set against a permit.`,
    'maybe-no-machines': (f) => count(f, `The number may be none, ${enough}`),
    'count-unsourced': (f) => count(f, `No source is recorded for this count, ${enough}`),
    'in-force': (f) => `${inForce(f)} When an application for what follows falls due is not known.`,
    'in-force-title-v': (f) => {
      const applied = f.maybe('appliedOn');
      const filed = applied === null ? 'no application is held here, which does not show that none was filed' : `an application is recorded ${when(applied)}`;
      const lastDay = between(f.text('dueEarliest'), f.text('dueLatest'));
      return `${inForce(f)} The last day for its renewal application lies ${lastDay}, by the lead its program asks for; ${filed}.`;
    },
    continued: (f) =>
      `the term of ${permit(f)} ended on ${date(f.text('through'))}; by what is recorded it is administratively continued until the agency acts.${openSteps(f)}`,
    'past-end': (f) =>
      `the last recorded day of ${permit(f)} was ${date(f.text('through'))}; whether it was renewed, extended, converted or continued is not known.${openSteps(f)}`,
    ended: (f) => {
      const ended = f.maybe('endedOn') === null ? [] : [`ended ${when(f.text('endedOn'))}`];
      const through = f.maybe('through') === null ? [] : [`last day ${date(f.text('through'))}`];
      return `${permit(f)} is recorded as no longer in force: ${list([lastState(f), ...ended, ...through])}.`;
    },
    'not-issued': (f) => `${permit(f)} is not recorded as issued; last known state: ${lastState(f)}. Whether it was issued since is not known.`,
    denied: (f) => `${permit(f)} is recorded as ${lastState(f)}.`,
    'not-yet-in-force': (f) => `by its recorded dates ${permit(f)} comes into force ${when(f.text('from'))}.`,
    'state-unclear': (f) => `whether ${permit(f)} is in force cannot be told from what is recorded; last known state: ${lastState(f)}.${openSteps(f)}`,
    'not-a-permit': (f) =>
      `${permit(f)}${f.maybe('issuedOn') === null ? '' : `, ${date(f.text('issuedOn'))},`} is not a permit: it covers no machines and has no renewal.`,
    'clock-no-start': (f) =>
      `when the first machines of the cohort ${quoted(f.text('cohort'))} came, no source held here says, so ${months12or24(f)} from then cannot be counted.${fleet(f)}`,
    'clock-running': (f) => {
      const earliest = f.text('runsOutFirst') === f.text('runsOutLast') ? '' : ' at the earliest';
      return `${clock(f)} end ${runOut(f)}${ahead(f, f.text('runsOutFirst'))}${earliest}; they have not yet run out.${fleet(f)}`;
    },
    'clock-between': (f) => `${clock(f)} ${ends(f)}; whether they have run out is not known.${fleet(f)}`,
    'clock-exactly': (f) =>
      `${clock(f)} ${ends(f)}: exactly ${months12or24(f)}. 40 CFR 1068.30 says more than 12 months and 1068.31(e)(1) says 12 months or longer, ` +
      `so a person must look.${fleet(f)}`,
    'clock-run-out': (f) => `${clock(f)} ${ends(f)}.${fleet(f)}`,
    'clock-stopped': (f) => `${clock(f)} ${ends(f)}; the last date given for them, ${date(f.text('to'))}, lies before that. ${which}`,
    'clock-not-yet-law': (f) => `the ${months12or24(f)} of 40 CFR 60.4331 and 60.4420a exist since ${date(f.text('lawSince'))}, which is after the day judged.`,
    'rolling-met': (f) => {
      const later = f.text('to') === f.text('lastClosed') ? '' : ' No later 12 months are held complete.';
      return `${figure(f.text('total'))} of ${mass(f, 'limit')} of ${f.text('quantity')} in ${window(f)}, 12 of 12 monthly totals held (${condition(f)}).${later}`;
    },
    'rolling-exceeded': (f) => {
      const over = f.text('comparator') === 'less_than' ? 'not less than' : 'more than';
      const held = f.number('held') === 12 ? 'held' : 'held, and a missing month can only add to them';
      const newest = f.maybe('completeTo');
      const beside =
        newest === null || newest === f.text('to') ? '' : ` The newest complete 12 months, to ${date(newest)}, come to ${mass(f, 'completeTotal')}.`;
      const what = `${mass(f, 'total')} of ${f.text('quantity')} in ${window(f)}, ${over} the ${mass(f, 'limit')} of ${condition(f)}`;
      return `${what}; ${f.number('held')} of 12 monthly totals ${held}.${beside}`;
    },
    'rolling-undecided': (f) => `${list([held(f), limitAsKnown(f), ...monthsLeftOut(f)])}, ${enough} (${condition(f)}).`,
    'rolling-unit': (f) =>
      `the limit of ${condition(f)} is given in ${unit(f.text('unit'))} and monthly masses in short tons; they are not converted here, ${enough}.`,
    'rolling-refuses': (f) => `monthly masses are not set against the limit of ${condition(f)}: ${refused(f)}${recordedFor(f)}, ${enough}.`,
    'rolling-permit-not-held': (f) => `the permit of ${condition(f)} is not on record here, so when its limit was in force is not known.`,
    'report-found': (f) => `${due(f)}; found in the receiver’s record: ${list(searches(f))}. The search does not say on which day it was received.`,
    'report-overdue': (f) => `${due(f)}; not in the receiver’s record when it was searched after that day: ${list(searches(f))}.`,
    'report-due-unknown': (f) => {
      const recorded = f.maybe('dueUnknown') === null ? '' : `, as recorded: ${quoted(f.text('dueUnknown'))}`;
      return `due date not known (${condition(f)}${recorded}); ${notFiled}.`;
    },
    'report-due-ahead': (f) => `${due(f)}; until that day has passed nothing can be said of its receipt.`,
    'report-not-checked': (f) => `${due(f)}; receipt not checked: no search of the receiver’s record after that day is held, and ${notFiled}.`,
    'report-no-answer': (f) => `${due(f)}; receipt not checked: the receiver was asked and no answer is on record (${list(searches(f))}).`,
    'report-searches-differ': (f) => `${due(f)}; searches after that day differ (${list(searches(f))}), and on which day it was received is not known.`,
    'report-found-early': (f) => `${due(f)}; a report was found on or before that day (${list(searches(f))}), and whether it is the one due then is not shown.`,
    'report-other-record': (f) => `${due(f)}; receipt not checked: the record searched is not that of the permit’s authority (${list(searches(f))}).`,
    'report-due-unsourced': (f) => `${due(f)}; no source is recorded for that date, ${enough}.`,
    'record-keeping': (f) => `${condition(f)} is a duty to keep records, not to file them; nothing falls due.`,
    'condition-proposed': (f) => `${condition(f)} is recorded as proposed; whether it binds is not known.`,
    'condition-premise': (f) => `${condition(f)} is the premise of an exemption and no duty by itself.`,
    'condition-no-number': (f) => `${condition(f)} sets no number that a record could be set against; a person has to judge it.`,
    'condition-not-yet': (f) => `${limits(f)} (${condition(f)}); its time begins ${when(f.text('from'))}, and until then nothing is set against it.`,
    'condition-rounded': (f) => `${limits(f)} (${condition(f)}); the number is recorded as approximate, so nothing is set against it.`,
    'condition-refuses': (f) => `${limits(f)} (${condition(f)}); nothing is set against it: ${refused(f)}${recordedFor(f)}.`,
    'condition-unread': (f) =>
      `${limits(f)} (${condition(f)}); the limit was neither read and confirmed in the permit nor found in two independent sources, so nothing is set against it.`,
    'condition-no-rule': (f) => `${limits(f)} (${condition(f)}); no rule of this system sets records against such a limit yet, so a person has to judge it.`,
  },
  refusal: {
    'ambient-against-stack': 'what is in the outside air comes from many sources, and a limit on what leaves a stack is another thing',
    'quantity-differs': 'what was measured is not the quantity that is limited',
    'unit-differs': 'what was measured is of another kind than the unit of the limit, and cannot be converted to it without further measurements',
    'oxygen-differs': 'the concentration was not measured at the oxygen content for which the limit is set',
    'potential-against-actual': 'what machines could emit is not what they emitted',
    'modules-against-turbines': 'modules, stacks and machines are different things, and how many make one is not known',
    'temporary-against-permanent': 'temporary machines are not those of a permit for permanent ones, nor the other way round',
    'before-the-permit': 'it is from before the permit was in force',
    'sum-against-each': 'the limit is for each machine by itself, and a sum of several says nothing of each',
    'part-against-sum': 'the limit is for the machines together, and one of them says nothing of the sum',
    'reach-not-known': 'for which machines the limit is, each or all together, is not known',
    'averaging-not-known': 'whether its time is counted by the calendar or rolling is not known',
    'operating-against-calendar': 'the one counts hours of operation and the other hours of the calendar',
  },
  settledBy: {
    'statement-or-search':
      'A statement by the agency, a court or the operator on whether a permit had been issued or is needed, or a logged search of the agency’s record.',
    'exact-date': 'The day on which the machines were counted.',
    'split-count': 'A source that says which of the counted machines are which.',
    'permit-text': 'The permit itself, read and confirmed by a second person.',
    'permit-state': 'The agency’s record of when the permit began and ended.',
    'count-source': 'The document or picture behind the count.',
    'next-application': 'The permit’s own text on renewal, extension or conversion.',
    'renewal-lead': 'The filing date in the permit or the program, and the agency’s record of the application.',
    'renewal-record': 'The agency’s record of a renewal, an extension or a conversion.',
    'issue-record': 'The agency’s record of whether the permit was issued.',
    'unit-dates': 'The days on which each machine came and left.',
    'monthly-totals': 'The missing monthly totals, such as those in the operator’s reports.',
    'totals-and-limit':
      'The missing monthly totals, such as those in the operator’s reports, and the limit as the permit prints it, read and confirmed by a second person.',
    'limit-text': 'The limit as the permit prints it, read and confirmed by a second person.',
    'due-date': 'A source for the day on which it falls due.',
    'receiver-search': 'A search of the receiver’s record after the due day.',
    'receipt-day': 'The receiver’s record of the day on which it came.',
    'condition-force': 'The agency’s record of whether the permit was issued with this condition.',
    'person-judges': 'A report or decision of the agency on this condition, or a person’s own judgement with reasons.',
    'record-after': 'A record of that time, once it has come.',
  },
  steps: {
    'counted-units': (f) => {
      if (!f.has('coverage')) return [`${noneCounted(f)}.`];
      const permitLines = permits(f).length === 0 ? ['no permit for machines of this site is on record here'] : permits(f);
      return [counted(f), ...[...permitLines, coverageLines[f.text('coverage')] ?? '', ...statements(f), notJudged].map((line) => `${line}.`)];
    },
    'permit-life-cycle': (f) => {
      const line = (label: string, name: string) => (f.maybe(name) === null ? [] : [`${label}: ${date(f.text(name))}.`]);
      const dates = [...line('issued', 'issuedOn'), ...line('in force from', 'from'), ...line('last day', 'through'), ...line('ended', 'endedOn')];
      return [...dates, `last known state: ${lastState(f)}.`];
    },
    'temporary-clocks': (f) => {
      const from = f.maybe('from') === null ? [] : [`first date given: ${date(f.text('from'))}.`, `${months12or24(f)} later: ${runOut(f)}.`];
      const to = f.maybe('to') === null ? [] : [`last date given: ${date(f.text('to'))}.`];
      return [...from, ...to, f.number('months') === 12 ? law12 : law24];
    },
    'rolling-twelve-months': (f) => {
      if (!f.has('rowMonths')) return [];
      return rowsIn(f, 'rowMonths', 'rowTotals', 'rowHeld').map((row) => {
        const total =
          row.rowHeld === '0' ? 'no monthly total held' : `${figure(row.rowTotals)} ${unit(f.text('unit'))}, ${row.rowHeld} of 12 monthly totals held`;
        return `12 months to ${date(row.rowMonths)}: ${total}.`;
      });
    },
    'reports-due': (f) => [...(f.maybe('due') === null ? [] : [`due: ${date(f.text('due'))}.`]), ...searches(f).map((search) => `${search}.`)],
  },
};

const law12 = '40 CFR 1068.30: a portable engine that stays at one location more than 12 consecutive months is stationary from the day it was placed there.';
const law24 = '40 CFR 60.4331 and 60.4420a: a temporary turbine stays at one location up to 24 consecutive months; one that stays longer never was temporary.';

const notJudged = 'whether a permit was required is not judged here';

const coverageLines: Record<string, string> = {
  none: 'none of these covered the counted machines at that time',
  covered: 'one of these covered the counted machines at that time',
  partly: 'these covered some parts of the cohort at that time and not others',
  not_split: 'the counted machines are not split into cohorts, and one of these was in force at that time',
  not_stated: 'one of these does not say on record which machines it covers',
  unclear: 'whether one of these was in force at that time cannot be told',
  changes: 'what they covered changed within the time in which the count may have been made',
};

const limits = (f: Facts): string => list(limitsIn(f).map((limit) => sayLimit(limit, 'en')));
const refused = (f: Facts): string => en.refusal[f.text('refusal') as RefusalKey];
const recordedFor = (f: Facts): string => (f.maybe('appliesTo') === null ? '' : ` (as recorded: ${quoted(f.text('appliesTo'))})`);

const held = (f: Facts): string =>
  `${f.number('held')} of 12 monthly totals of ${f.text('quantity')} are held for ${window(f)}${f.number('held') === 0 ? '' : ` and come to ${mass(f, 'total')}`}`;

function limitAsKnown(f: Facts): string {
  if (f.flag('approximate')) return `the limit, about ${mass(f, 'limit')}, is a rounding`;
  if (f.flag('limitKnown')) return `the limit is ${mass(f, 'limit')}`;
  return `the limit, ${mass(f, 'limit')}, was neither read and confirmed in the permit nor found in two independent sources`;
}

function monthsLeftOut(f: Facts): string[] {
  const months = (name: string, label: string) => (f.list(name).length === 0 ? [] : [`${label}: ${f.list(name).map(date).join(', ')}`]);
  return [
    ...months('notInForce', 'months not wholly within the permit’s time in force'),
    ...months('contested', 'months on which two sources differ'),
    ...months('ofOthers', 'months whose mass is not that of the permit’s machines alone'),
  ];
}
