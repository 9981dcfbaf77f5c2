// A letter for every count, by date, so that a mark in the chart leads to its row in the table.
import { compareDates } from '../dates.ts';
import type { FleetCount } from './input.ts';

export const byDate = (counts: FleetCount[]): FleetCount[] =>
  [...counts].sort((a, b) => compareDates(a.date, b.date) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));

/** a … z, aa, ab … */
export function letters(counts: FleetCount[]): Map<string, string> {
  return new Map(byDate(counts).map((count, index) => [count.slug, letter(index)]));
}

function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
