// Twelve calendar quarters of a facility, the last the one of the day asked about: findings whose period touches the quarter, and what agencies
// recorded in it. Nothing is rolled up: a finding was judged for its period as a whole and not for a quarter.
import { type Edtf, span, standardTime } from '../rules/index.ts';
import type { Dossier } from './dossier.ts';
import { laneOf } from './timeline.ts';

const QUARTERS = 12;

export interface QuarterFinding {
  code: string;
  rule: string;
  subject: string;
  condition: string | null;
  state: Dossier['findings'][number]['state'];
  disputed: boolean;
  /** What people set over it, where they did. */
  override: Dossier['findings'][number]['state'] | null;
  permalink: string;
}

export interface QuarterRecord {
  slug: string;
  noun: 'inspections' | 'events';
  date: Edtf;
  title: string;
  permalink: string;
  sources: string[];
}

export interface Quarter {
  /** Such as 2026-Q3. */
  quarter: string;
  from: string;
  /** Last day. */
  to: string;
  /** Whether its last day lies behind. */
  ended: boolean;
  byState: Partial<Record<QuarterFinding['state'], number>>;
  findings: QuarterFinding[];
  records: QuarterRecord[];
}

export interface Quarters {
  quarters: Quarter[];
  /** Findings without a period: they stand in no quarter. */
  withoutPeriod: number;
}

/** First and last day of the quarter that lies so many before the one of a day. */
function quarterBefore(day: string, by: number): { quarter: string; from: string; to: string } {
  const index = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - by;
  const [year, quarter] = [Math.floor(index / 4), index % 4];
  const date = (month: number, of: number) => new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);
  return { quarter: `${year}-Q${quarter + 1}`, from: date(quarter * 3, 1), to: date(quarter * 3 + 3, 0) };
}

export function quartersOf(dossier: Dossier): Quarters {
  const today = standardTime(dossier.now.toISOString(), dossier.facility.standardUtcOffset).day;
  const findings = dossier.findings.map((finding) => ({ finding, days: daysOf(finding.verdict.period, today) }));
  const records: QuarterRecord[] = [
    ...dossier.inspections.map(({ slug, date, type, permalink, sources }) => ({ slug, noun: 'inspections' as const, date, title: type, permalink, sources })),
    ...dossier.events.flatMap(({ slug, type, date, title, permalink, sources }) =>
      laneOf[type] === 'agency' && date !== null ? [{ slug, noun: 'events' as const, date, title, permalink, sources }] : [],
    ),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.slug < b.slug ? -1 : 1));
  const quarters = Array.from({ length: QUARTERS }, (_, i) => quarterBefore(today, QUARTERS - 1 - i)).map(({ quarter, from, to }): Quarter => {
    const own = findings.filter(({ days }) => days !== null && days.first <= to && days.last >= from).map(({ finding }) => shown(finding));
    const byState: Quarter['byState'] = {};
    for (const { state } of own) byState[state] = (byState[state] ?? 0) + 1;
    const inQuarter = records.filter(({ date }) => touches(date, from, to));
    return { quarter, from, to, ended: to < today, byState, findings: own, records: inQuarter };
  });
  return { quarters, withoutPeriod: findings.filter(({ days }) => days === null).length };
}

/** Days a period spans; one without an end goes on to today. Null without a beginning or an end. */
function daysOf({ from, to }: { from: Edtf | null; to: Edtf | null }, today: string): { first: string; last: string } | null {
  if (from === null && to === null) return null;
  const last = to === null ? today : span(to).last;
  return { first: from === null ? last : span(from).first, last };
}

const touches = (date: Edtf, from: string, to: string): boolean => {
  const { first, last } = span(date);
  return first <= to && last >= from;
};

const shown = ({ code, rule, subject, condition, state, disputed, override, permalink }: Dossier['findings'][number]): QuarterFinding => ({
  ...{ code, rule, subject, condition, state, disputed, permalink },
  override: override?.state ?? null,
});
