/** What is drawn of one series: a bar an interval, and a hatched stretch where no value is held. Never a line across a gap. */
export interface Strip {
  startsAt: string;
  endsAt: string;
  held: number;
  intervals: number;
  highest: number;
  lowest: number;
  bars: { x: number; y: number; width: number; height: number; startsAt: string; value: number }[];
  gaps: { x: number; width: number }[];
  /** Height of zero, where values may lie below it. */
  zeroY: number;
}

interface Value {
  startsAt: string;
  value: number;
}

/** The last `most` intervals up to the newest value, in a box of 1 × 1. */
export function stripOf(values: readonly Value[], intervalSeconds: number, most = 72): Strip | null {
  const sorted = [...values].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const last = sorted.at(-1);
  if (!last) return null;
  const step = intervalSeconds * 1000;
  const until = Date.parse(last.startsAt) + step;
  const shown = sorted.filter(({ startsAt }) => Date.parse(startsAt) >= until - most * step);
  const from = Date.parse(shown[0]!.startsAt);
  const intervals = Math.round((until - from) / step);
  const highest = Math.max(...shown.map(({ value }) => value));
  const lowest = Math.min(...shown.map(({ value }) => value));
  const top = Math.max(highest, 0);
  const span = top - Math.min(lowest, 0) || 1;
  const zeroY = top / span;
  const width = 1 / intervals;
  const at = (startsAt: string) => Math.round((Date.parse(startsAt) - from) / step);
  const bars = shown.map(({ startsAt, value }) => ({
    x: at(startsAt) * width,
    y: value >= 0 ? zeroY - value / span : zeroY,
    width,
    height: Math.abs(value) / span,
    startsAt,
    value,
  }));
  const held = new Set(shown.map(({ startsAt }) => at(startsAt)));
  const gaps: Strip['gaps'] = [];
  for (let index = 0; index < intervals; index += 1) {
    if (held.has(index)) continue;
    const before = gaps.at(-1);
    if (before && !held.has(index - 1)) before.width += width;
    else gaps.push({ x: index * width, width });
  }
  return { startsAt: shown[0]!.startsAt, endsAt: new Date(until).toISOString(), held: held.size, intervals, highest, lowest, bars, gaps, zeroY };
}
