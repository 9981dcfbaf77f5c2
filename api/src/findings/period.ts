import type { Edtf } from '../rules/index.ts';

/** First day a date spans, and the day after its last. */
function span(date: Edtf): [string, string] {
  const [year, month, day] = date.split('-').map(Number) as [number, number | undefined, number | undefined];
  const from = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const until = new Date(Date.UTC(day ? year : month ? year : year + 1, day ? month! - 1 : month ? month : 0, day ? day + 1 : 1));
  return [from.toISOString().slice(0, 10), until.toISOString().slice(0, 10)];
}

/**
 * The instants a period spans, at local standard time: from 2025-03-31 to the same day with -06:00 is
 * 2025-03-31T06:00:00Z up to 2025-04-01T06:00:00Z.
 */
export function instantsOf(period: { from: Edtf | null; to: Edtf | null }, standardUtcOffset: string): { startsAt: Date | null; endsAt: Date | null } {
  const at = (day: string) => new Date(`${day}T00:00:00${standardUtcOffset}`);
  return { startsAt: period.from ? at(span(period.from)[0]) : null, endsAt: period.to ? at(span(period.to)[1]) : null };
}
