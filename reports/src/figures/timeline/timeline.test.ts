import { describe, expect, test } from '@jest/globals';
import { daySpan } from '../dates.ts';
import { timelineFigure } from './build.ts';
import type { TimelineFigure } from './figure.ts';
import type { TimelineEntry, TimelineInput, TimelineSpan } from './input.ts';
import { timelineTable } from './table.ts';

const source = [{ slug: 's', title: 'Permit' }];
const entry = (slug: string, date: string | null, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  slug,
  lane: 'permit',
  date,
  endDate: null,
  label: `Entry ${slug}`,
  planned: false,
  permalink: null,
  sources: source,
  ...more,
});
const span = (more: Partial<TimelineSpan> = {}): TimelineSpan => ({
  slug: 'v1',
  lane: 'permit',
  label: 'in force',
  filled: true,
  from: '2025-07-02',
  until: '2027-01-02',
  stateAsOf: '2026-04-07',
  contested: null,
  permalink: null,
  sources: source,
  ...more,
});
const draw = (more: Partial<TimelineInput>): TimelineFigure =>
  timelineFigure(
    {
      lanes: [
        { key: 'permit', name: 'Permit' },
        { key: 'courts', name: 'Courts' },
      ],
      spans: [],
      entries: [entry('a', '2025-01-31')],
      lastFact: '2026-09-28',
      asOf: '2026-11-23',
      ...more,
    },
    { width: 504 },
    'en',
  );
const xOf = ({ axis }: TimelineFigure, time: number): number => {
  const [from, to] = [daySpan(axis.from).from, daySpan(axis.to).until];
  return axis.left + ((time - from) / (to - from)) * (axis.right - axis.left);
};
const xs = (d: string) => [...d.matchAll(/[MLH](-?[\d.]+)/g)].map((match) => Number(match[1]));

describe('a span', () => {
  test('that is contested is outlined twice and names the documents of both sides', () => {
    const figure = draw({ spans: [span({ contested: { documents: ['MDEQ letter', 'NAACP notice'] } })] });
    expect(figure.spans[0]!.path.match(/M/g)).toHaveLength(2);
    expect(figure.spans[0]!.title).toContain('contested: MDEQ letter; NAACP notice');
    expect(draw({ spans: [span()] }).spans[0]!.path.match(/M/g)).toHaveLength(1);
  });

  test('without a known end is hatched from its last known state on', () => {
    const figure = draw({ spans: [span({ until: null })] });
    const own = figure.unknown.find((stretch) => stretch.title === 'state not known')!;
    expect(Math.min(...xs(own.path))).toBeGreaterThanOrEqual(xOf(figure, Date.UTC(2026, 3, 8)) - 0.05);
    expect(figure.spans[0]!.x2).toBeCloseTo(xOf(figure, Date.UTC(2026, 3, 8)), 1);
  });

  test('is filled no further than the as-of', () => {
    const figure = draw({ spans: [span()] });
    const [, x, width] = /M(\S+) \S+h(\S+)v/.exec(figure.spans[0]!.fill!)!;
    expect(Number(x) + Number(width)).toBeCloseTo(xOf(figure, Date.UTC(2026, 10, 24)), 1);
  });
});

describe('an entry', () => {
  test('of a month has a bar over the month', () => {
    expect(draw({}).entries[0]!.bar).toBeNull();
    expect(draw({ entries: [entry('a', '2025-04')] }).entries[0]!.bar).not.toBeNull();
  });

  test('later than the chart shows is an arrow at its edge, not a mark at a wrong date', () => {
    const figure = draw({ entries: [entry('a', '2025-04-01'), entry('deadline', '2028-07', { planned: true })] });
    expect(figure.entries.find((each) => each.slug === 'deadline')).toMatchObject({ beyond: true, bar: null });
    expect(figure.entries.find((each) => each.slug === 'a')).toMatchObject({ beyond: false });
  });

  test('without a date stands in words under the chart and last in the table', () => {
    const entries = [entry('undated', null), entry('a', '2025-04-01')];
    const figure = draw({ entries });
    expect(figure.entries.map((each) => each.slug)).toEqual(['a']);
    expect(figure.notes).toEqual(['Entry undated (without a date)']);
    const table = timelineTable({ lanes: [], spans: [], entries, lastFact: '2026-09-28', asOf: '2026-11-23' }, 'en');
    expect(table.rows.map((row) => [row.cells[0], row.slug])).toEqual([
      ['1', 'a'],
      ['2', 'undated'],
    ]);
  });

  test('words of a full lane stay in rows of their own; a lane that would grow too high keeps its numbers', () => {
    const figure = draw({ entries: Array.from({ length: 80 }, (_, index) => entry(`e${String(index).padStart(2, '0')}`, `2025-0${1 + (index % 9)}-01`)) });
    expect(figure.entries).toHaveLength(80);
    expect(figure.height).toBeLessThan(320);
    expect(figure.entries.filter((each) => each.label).map((each) => each.label!.text)[0]).toMatch(/^1–9$/);
  });
});

test('hatching begins with the day after the last dated fact', () => {
  const figure = draw({});
  expect(figure.axis.unknownFrom).toBeCloseTo(xOf(figure, Date.UTC(2026, 8, 29)), 1);
  for (const stretch of figure.unknown) expect(Math.min(...xs(stretch.path))).toBeGreaterThanOrEqual(figure.axis.unknownFrom - 0.05);
});

test('a lane without anything in it is left out', () => {
  expect(draw({}).lanes.map((lane) => lane.key)).toEqual(['permit']);
});
