// Calendar quarters as `2026Q3`, and federal fiscal years: October to September, named by the year in which they end.
import type { Day } from '../../dates.ts';

export type Quarter = string;

const numbered = (count: number): Quarter => `${String(Math.floor(count / 4)).padStart(4, '0')}Q${(count % 4) + 1}`;
const numberOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export const moveQuarter = (quarter: Quarter, by: number): Quarter => numbered(numberOf(quarter) + by);
/** So many quarters in a row, oldest first, the last one given. */
export const quartersUpTo = (last: Quarter, count: number): Quarter[] => Array.from({ length: count }, (_, i) => moveQuarter(last, i - count + 1));
export const quartersBetween = (first: Quarter, last: Quarter): Quarter[] => quartersUpTo(last, numberOf(last) - numberOf(first) + 1);

/** 30 September 2024 is in 2024, 1 October 2024 in 2025. */
export const federalFiscalYear = (day: Day): number => Number(day.slice(0, 4)) + (day.slice(5) >= '10-01' ? 1 : 0);
