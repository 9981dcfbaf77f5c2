// Days that lie ahead of a facility, and days that have gone by: the end of a permit, the span in which its renewal application falls
// due, the months of temporary machines, reports and tests with a day in a source, hearings and the close of comments. Each is
// computed from the dossier's own present, so that a date passes by itself and nobody edits anything.
//
// Worked: on 23 Nov 2026 permit 01156-01PC, last day 2 Jan 2027, has 40 days left. Machines said to have been there since August
// 2025, no day given, pass twelve months between 1 and 31 Aug 2026: on that day in September the clock says between 85 and 115 days ago.
//
// - A date known to its month is a span, and so are the days to it.
// - What passed longer than a year ago is history and stands in the timeline.
// - A renewal application falls due for a Title V permit between eighteen and six months before its last day (40 CFR 70.5(a)(1)(iii)): which
//   day, its program says. For other permits no law read so far sets one, so there is no clock.
// - The months of temporary machines are those of a cohort's first machines; of any single one nothing is known. Where the machines are
//   said to have left before, there is no clock.

import type { Lang } from '@fenceline/reports/figures';
import { addMonths, daysBetween } from '../../rules/dates.ts';
import { type Edtf, isTitleV, renewalWindow, type Span, span, standardTime } from '../../rules/index.ts';
import type { Dossier, HeldPermit } from '../dossier.ts';
import { cohortName } from '../names.ts';
import { nameOf } from '../overview/may-run.ts';
import type { ClockKind } from './kinds.ts';
import { clockWords } from './words/index.ts';

export interface Clock {
  kind: ClockKind;
  /** Slug of the permit, cohort, condition or event. */
  subject: string;
  permalink: string;
  title: string;
  /** The date as its source has it, or as computed from one. */
  date: Edtf | null;
  /** First and last day it may be. */
  first: string;
  last: string;
  /** Whole days from today to those days; below zero where they lie behind. */
  daysToFirst: number;
  daysToLast: number;
  standing: 'ahead' | 'today' | 'between' | 'passed';
  /** How many days are left or over, in words. */
  says: string;
  note: string | null;
  sources: string[];
}

type Given = Omit<Clock, 'first' | 'last' | 'daysToFirst' | 'daysToLast' | 'standing' | 'says'> & { days: Span };

/** Clocks that passed more days ago than this are history. */
const keptDays = 366;

export function clocksOf(dossier: Dossier, lang: Lang): Clock[] {
  const today = standardTime(dossier.now.toISOString(), dossier.facility.standardUtcOffset).day;
  const given = [...ofPermits(dossier, lang), ...ofCohorts(dossier, lang), ...ofConditions(dossier, lang), ...ofEvents(dossier, lang)];
  return given
    .map((one) => tell(one, today, lang))
    .filter(({ daysToLast }) => daysToLast >= -keptDays)
    .sort((a, b) => (a.last === b.last ? (a.subject < b.subject ? -1 : 1) : a.last < b.last ? -1 : 1));
}

function tell({ days, ...clock }: Given, today: string, lang: Lang): Clock {
  const [daysToFirst, daysToLast] = [daysBetween(today, days.first), daysBetween(today, days.last)];
  const standing = daysToFirst > 0 ? 'ahead' : daysToLast < 0 ? 'passed' : days.first === days.last ? 'today' : 'between';
  return { ...clock, first: days.first, last: days.last, daysToFirst, daysToLast, standing, says: clockWords[lang].days(daysToFirst, daysToLast) };
}

function ofPermits(dossier: Dossier, lang: Lang): Given[] {
  const say = clockWords[lang];
  return dossier.permits.flatMap((permit): Given[] => {
    const name = nameOf(permit, dossier, lang);
    const base = { subject: permit.slug, permalink: permit.permalink, sources: permit.sources };
    const end = isOver(permit) ? null : (permit.versions.at(-1)?.expiresOn ?? null);
    // The last day of a permit is told as such and not as a plan; the last day of an order is what it sets a deadline for.
    const planned = permit.entries
      .filter((entry) => entry.planned && entry.date !== null && !(permit.kind === 'permit' && entry.date === end))
      .map((entry) => ({
        ...base,
        kind: 'planned' as const,
        title: say.planned(entry.type, name),
        date: entry.date,
        days: span(entry.date as Edtf),
        note: null,
      }));
    if (end === null || planned.some(({ date }) => date === end)) return planned;
    const ends: Given[] = [{ ...base, kind: 'permit-end', title: say.permitEnd(name), date: end, days: span(end), note: null }];
    if (permit.kind === 'permit' && isTitleV(permit)) {
      const [opens] = renewalWindow(span(end).first);
      const [, closes] = renewalWindow(span(end).last);
      ends.push({ ...base, kind: 'renewal-application', title: say.renewal(name), date: null, days: { first: opens, last: closes }, note: say.renewalNote });
    }
    return [...planned, ...ends];
  });
}

const isOver = ({ state }: HeldPermit): boolean => ['expired', 'superseded', 'revoked', 'denied'].includes(state);

function ofCohorts(dossier: Dossier, lang: Lang): Given[] {
  const say = clockWords[lang];
  return dossier.units.flatMap((unit): Given[] => {
    if (unit.permanence !== 'temporary' || unit.from === null || (unit.subject !== 'turbines' && unit.subject !== 'engines')) return [];
    const from = span(unit.from);
    const base = { subject: unit.slug, permalink: unit.permalink, sources: unit.sources, date: null };
    return ([12, 24] as const)
      .filter((months) => months === 12 || unit.subject === 'turbines')
      .map((months) => ({
        ...base,
        kind: months === 12 ? ('twelve-months' as const) : ('twenty-four-months' as const),
        title: say.months(months, cohortName(unit)),
        days: { first: addMonths(from.first, months), last: addMonths(from.last, months) },
        note: say.monthsNote,
      }))
      .filter(({ days }) => unit.to === null || span(unit.to).last >= days.first);
  });
}

const ofConditions = (dossier: Dossier, lang: Lang): Given[] =>
  dossier.conditions.flatMap(({ slug, permalink, sources, name, due, force }): Given[] =>
    due === null || force !== 'in_force'
      ? []
      : [{ kind: 'due', subject: slug, permalink, sources, title: clockWords[lang].due(name), date: due, days: span(due), note: clockWords[lang].dueNote }],
  );

function ofEvents(dossier: Dossier, lang: Lang): Given[] {
  const today = standardTime(dossier.now.toISOString(), dossier.facility.standardUtcOffset).day;
  return dossier.events.flatMap(({ slug, permalink, sources, type, title, date, endDate }): Given[] => {
    const kind = type === 'hearing' ? 'hearing' : type === 'public_comment' ? 'comment-close' : null;
    if (kind === null || date === null) return [];
    const days = { first: span(date).first, last: span(endDate ?? date).last };
    // A hearing that was held is an event of the timeline and no clock.
    return days.last < today ? [] : [{ kind, subject: slug, permalink, sources, title: clockWords[lang].event(title), date, days, note: null }];
  });
}
