// One time axis for a whole figure: months, years, and how close together they may be named.
import { scaleUtc } from 'd3-scale';
import { DAY, writeDate } from './dates.ts';
import { round } from './drawing.ts';
import { fill, type Lang, words } from './words/index.ts';

export interface Tick {
  x: number;
  label: string | null;
  /** The first month of a year: a stronger line, with the year under it. */
  year: string | null;
}

export interface TimeAxis {
  /** ISO days at both ends. */
  from: string;
  to: string;
  left: number;
  right: number;
  ticks: Tick[];
  /** The day the record is read, where it lies inside. */
  asOf: number | null;
  asOfLabel: string;
  /** Where the hatching begins: the first moment after the last dated fact. */
  unknownFrom: number;
}

export type X = (time: number) => number;

export interface AxisInput {
  /** Every moment that must be on the axis. */
  from: number;
  to: number;
  lastFactUntil: number;
  asOf: number;
  left: number;
  right: number;
  em: number;
}

/** Begins with a month and ends with one, so that no month is cut in half. */
export function timeAxis(input: AxisInput, lang: Lang): { axis: TimeAxis; x: X } {
  const start = firstOfMonth(input.from, 0);
  const end = firstOfMonth(input.to - 1, 1);
  const scale = scaleUtc([new Date(start), new Date(end)], [input.left, input.right]);
  const x: X = (time) => round(scale(Math.min(Math.max(time, start), end)));
  const monthWidth = (30.4 * DAY * (input.right - input.left)) / (end - start);
  const step = [1, 3, 6, 12].find((months) => monthWidth * months >= input.em * 2.4) ?? 12;
  const ticks: Tick[] = [];
  const fits = (time: number, ems: number) => x(time) + input.em * ems <= input.right + input.em;
  for (let time = start; time < end; time = firstOfMonth(time, 1)) {
    const date = new Date(time);
    const month = date.getUTCMonth();
    const first = ticks.length === 0;
    const roomBeforeYear = !first || monthWidth * (12 - month) >= input.em * 2.6 || month === 0;
    ticks.push({
      x: x(time),
      label: month % step === 0 && fits(time, 1.9) ? words(lang).months[month]! : null,
      year: (month === 0 && fits(time, 2.3)) || (first && roomBeforeYear) ? String(date.getUTCFullYear()) : null,
    });
  }
  return {
    axis: {
      from: new Date(start).toISOString().slice(0, 10),
      to: new Date(end - DAY).toISOString().slice(0, 10),
      left: input.left,
      right: input.right,
      ticks,
      asOf: input.asOf >= start && input.asOf <= end ? x(input.asOf) : null,
      asOfLabel: fill(words(lang).fleet.asOf, { date: writeDate(new Date(input.asOf - DAY).toISOString().slice(0, 10), lang) }),
      unknownFrom: x(input.lastFactUntil),
    },
    x,
  };
}

function firstOfMonth(time: number, monthsLater: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1);
}
