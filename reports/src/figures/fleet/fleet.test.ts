import { describe, expect, test } from '@jest/globals';
import { daySpan } from '../dates.ts';
import { textWidth } from '../text-width.ts';
import { fill, words } from '../words/index.ts';
import { fleetFigure } from './build.ts';
import { fleetDrawing } from './draw.ts';
import type { FleetFigure } from './figure.ts';
import type { AuthorisedSpan, FleetCohort, FleetCount, FleetInput } from './input.ts';
import { fleetTable, spanTable } from './table.ts';

const source = [{ slug: 's', title: 'Letter of 9 Apr 2025' }];
const count = (more: Partial<FleetCount>): FleetCount => ({
  slug: 'c',
  facility: 'plant',
  date: '2025-10-31',
  basis: 'observed_on_site',
  subject: 'turbines',
  cohort: 'temporary',
  low: 18,
  best: 18,
  high: 18,
  qualifier: 'exactly',
  method: 'aerial_photo',
  observer: 'SELC',
  note: null,
  permalink: null,
  sources: source,
  ...more,
});
const cohort = (slug: string, more: Partial<FleetCohort> = {}): FleetCohort => ({
  slug,
  name: `Fleet ${slug}`,
  facility: 'plant',
  subject: 'turbines',
  permanence: 'temporary',
  partOf: null,
  ...more,
});
const permit = (more: Partial<AuthorisedSpan> = {}): AuthorisedSpan => ({
  slug: 'permit',
  facility: 'plant',
  kind: 'permit',
  number: '0680-00119',
  authority: 'MDEQ',
  label: null,
  state: 'in_effect',
  stateAsOf: '2026-04-09',
  from: '2026-03-11',
  until: null,
  cohorts: ['permanent'],
  count: 41,
  contested: false,
  sources: source,
  ...more,
});
const input = (more: Partial<FleetInput> = {}): FleetInput => ({
  facilities: [{ slug: 'plant', name: 'Plant' }],
  cohorts: [cohort('temporary'), cohort('permanent', { permanence: 'permanent' })],
  counts: [count({})],
  spans: [],
  lastFact: '2026-09-28',
  asOf: '2026-11-23',
  ...more,
});
const draw = (more: Partial<FleetInput>, width = 504): FleetFigure => fleetFigure(input(more), { width }, 'en');

/** Where a day lies on the axis of a figure, computed by hand from the axis alone. */
function xOf(figure: FleetFigure, time: number): number {
  const [from, to] = [daySpan(figure.axis.from).from, daySpan(figure.axis.to).until];
  return figure.axis.left + ((time - from) / (to - from)) * (figure.axis.right - figure.axis.left);
}

describe('lanes', () => {
  test('unlike machines never share one', () => {
    const figure = draw({
      counts: [
        count({ slug: 'a' }),
        count({ slug: 'b', cohort: 'permanent', best: 2, low: 2, high: 2 }),
        count({ slug: 'all', cohort: null }),
        count({ slug: 'e', cohort: null, subject: 'engines' }),
      ],
    });
    expect(figure.marks.map((mark) => [mark.slug, mark.lane]).sort()).toEqual([
      ['a', 'temporary'],
      ['all', 'plant/turbines'],
      ['b', 'permanent'],
      ['e', 'plant/engines'],
    ]);
  });

  test('a part stands after its whole and says that it is one', () => {
    const figure = draw({ cohorts: [cohort('part', { partOf: 'temporary' }), cohort('temporary')], counts: [count({}), count({ slug: 'p', cohort: 'part' })] });
    expect(figure.lanes.map((lane) => lane.key)).toEqual(['temporary', 'part']);
    expect(figure.lanes[1]!.kind).toContain('part of Fleet temporary: never added to it');
  });

  test('one machine is as high in every lane, and one day in the same place', () => {
    const figure = draw({
      counts: [count({ slug: 'a', best: 10, low: 10, high: 10 }), count({ slug: 'b', cohort: 'permanent', best: 40, low: 40, high: 40 })],
    });
    const heights = figure.marks.map((mark) => (figure.lanes.find((lane) => lane.key === mark.lane)!.baseline - mark.ys[0]!) / (mark.slug === 'a' ? 10 : 40));
    expect(heights[0]).toBeCloseTo(heights[1]!, 2);
    expect(figure.marks[0]!.x).toBe(figure.marks[1]!.x);
  });

  test('a cohort with neither count nor permit has none, and is named under the chart', () => {
    expect(draw({}).lanes.map((lane) => lane.key)).toEqual(['temporary']);
    expect(draw({}).notes.join(' ')).toContain('Fleet permanent');
  });
});

describe('a count', () => {
  const shapes = [
    ['observed_running', 'circle', true],
    ['observed_on_site', 'circle', false],
    ['reported_running', 'square', true],
    ['reported_on_site', 'square', false],
  ] as const;
  test.each(shapes)('%s is a %s, filled: %s', (basis, shape, filled) => {
    expect(draw({ counts: [count({ basis })] }).marks[0]).toMatchObject({ shape, filled });
  });

  test('is a mark of its own: nothing joins two of them', () => {
    const figure = draw({ counts: [count({ slug: 'a', date: '2025-08-01' }), count({ slug: 'b', date: '2026-02-09', best: 27, low: 27, high: 27 })] });
    const drawing = fleetDrawing(figure);
    expect(drawing.groups.filter((group) => group.role === 'mark')).toHaveLength(2);
    const [a, b] = figure.marks;
    for (const group of drawing.groups) {
      if (group.role === 'axis' || group.role === 'lane') continue;
      for (const item of group.items) {
        if (item.kind !== 'path') continue;
        const xs = [...item.d.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]));
        expect(Math.min(...xs) < a!.x + a!.r && Math.max(...xs) > b!.x - b!.r && group.role === 'mark').toBe(false);
      }
    }
  });

  test('with its day has no horizontal bar; with only a month it has one over the whole month', () => {
    expect(draw({}).marks[0]!.dateBar).toBeNull();
    const figure = draw({ counts: [count({ date: '2025-10' })] });
    const xs = [...figure.marks[0]!.dateBar!.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]));
    expect(Math.min(...xs)).toBeCloseTo(xOf(figure, Date.UTC(2025, 9, 1)), 1);
    expect(Math.max(...xs)).toBeCloseTo(xOf(figure, Date.UTC(2025, 10, 1)), 1);
  });

  test('of at least so many points upward; of a range has a vertical bar; neither is made a single number', () => {
    const [open, range] = draw({
      counts: [
        count({ slug: 'a', high: null, qualifier: 'at_least' }),
        count({ slug: 'b', date: '2025-12-18', low: 18, best: 27, high: 27, qualifier: 'range' }),
      ],
    }).marks;
    expect(open!.arrow).not.toBeNull();
    expect(open!.label!.text).toBe('≥18');
    expect(range!.range).not.toBeNull();
    expect(range!.label!.text).toBe('18–27');
  });

  test('with two ends and no best number shows both ends and nothing between', () => {
    const [mark] = draw({ counts: [count({ low: 9, best: null, high: 12, qualifier: 'range' })] }).marks;
    expect(mark!.ys).toHaveLength(2);
  });

  test('says count, basis, method, observer, date and source', () => {
    const [mark] = draw({ counts: [count({ date: '2025-10', high: null, qualifier: 'at_least', method: 'thermal_image', basis: 'observed_running' })] }).marks;
    for (const part of ['at least 18 turbines', 'seen running', 'thermal image', 'SELC', 'Oct 2025, day not known', 'Letter of 9 Apr 2025'])
      expect(mark!.title).toContain(part);
  });

  test('carries the letter of its row in the table', () => {
    const more = { counts: [count({ slug: 'late', date: '2026-02-09' }), count({ slug: 'early' })] };
    const rows = fleetTable(input(more), 'en').rows;
    expect(rows.map((row) => [row.cells[0], row.slug])).toEqual([
      ['a', 'early'],
      ['b', 'late'],
    ]);
    for (const mark of draw(more).marks) expect(mark.ref).toBe(rows.find((row) => row.slug === mark.slug)!.cells[0]);
  });

  test.each(['applied_for', 'planned', 'ordered', 'claimed_exempt', 'stored', 'proxy_observed'] as const)('%s is an annotation and never a mark', (basis) => {
    const figure = draw({ counts: [count({ basis })] });
    expect(figure.marks).toEqual([]);
    expect(figure.annotations).toHaveLength(1);
  });

  test('without a number is an annotation too', () => {
    const figure = draw({ counts: [count({ low: null, best: null, high: null, qualifier: 'no_number' })] });
    expect([figure.marks.length, figure.annotations.length]).toEqual([0, 1]);
  });
});

describe('a permit', () => {
  test('fills from zero to its number over the cohort it covers, from its first day on', () => {
    const figure = draw({ spans: [permit({ from: '2025-07-02', until: '2026-06-30' })], counts: [count({}), count({ slug: 'p', cohort: 'permanent' })] });
    const [band] = figure.bands;
    const lane = figure.lanes.find((each) => each.key === 'permanent')!;
    expect(figure.bands).toHaveLength(1);
    expect(band!.lane).toBe('permanent');
    expect(lane.baseline - band!.y).toBeCloseTo(41 * figure.unit, 1);
    expect(band!.x1).toBeCloseTo(xOf(figure, Date.UTC(2025, 6, 2)), 1);
    expect(band!.x2).toBeCloseTo(xOf(figure, Date.UTC(2026, 6, 1)), 1);
  });

  test('whose end is not known stops at the last day it was known to be in force, and says so', () => {
    const figure = draw({ spans: [permit()] });
    expect(figure.bands[0]!.x2).toBeCloseTo(xOf(figure, Date.UTC(2026, 3, 10)), 1);
    expect(figure.bands[0]!.title).toContain('end not known');
  });

  test('that began in a month is filled only from the day by which it certainly had', () => {
    const figure = draw({ spans: [permit({ from: '2025-07', until: '2026-06-30' })] });
    expect(figure.bands[0]!.x1).toBeCloseTo(xOf(figure, Date.UTC(2025, 6, 31)), 1);
    expect(figure.bands[0]!.open).not.toBeNull();
  });

  test('is not filled after the as-of', () => {
    const figure = draw({ spans: [permit({ until: '2027-01-02' })] });
    expect(figure.bands[0]!.x2).toBeCloseTo(xOf(figure, Date.UTC(2026, 10, 24)), 1);
  });

  test.each(['applied', 'draft', 'public_comment', 'denied'])('that is only %s has no height', (state) => {
    const figure = draw({ spans: [permit({ state })] });
    expect(figure.bands).toEqual([]);
    expect(figure.outlines).toHaveLength(1);
  });

  test('that covers two cohorts with one number gives neither of them that height', () => {
    const figure = draw({ spans: [permit({ cohorts: ['temporary', 'permanent'] })] });
    expect(figure.bands).toEqual([]);
    expect(figure.outlines.map((outline) => outline.lane)).toEqual(['temporary', 'permanent']);
  });

  test('orders and determinations have no height, and a contested one has a double outline', () => {
    const figure = draw({
      spans: [
        permit({ slug: 'o', kind: 'order', cohorts: ['temporary'] }),
        permit({ slug: 'd', kind: 'determination', cohorts: ['temporary'], contested: true }),
      ],
    });
    expect(figure.bands).toEqual([]);
    const outlines = (slug: string) => figure.outlines.find((outline) => outline.slug === slug)!.path.match(/M/g)!.length;
    expect([outlines('o'), outlines('d')]).toEqual([1, 2]);
    expect(spanTable(input({ spans: [permit({ kind: 'order' })] }), 'en').rows[0]!.cells[0]).toContain('covers no machine');
  });
});

describe('what is not known', () => {
  test('every lane is hatched after the last dated fact, and nowhere before', () => {
    const figure = draw({ spans: [permit()] });
    expect(figure.unknown.map((stretch) => stretch.lane)).toEqual(figure.lanes.map((lane) => lane.key));
    for (const { path, title } of figure.unknown) {
      const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]));
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(xOf(figure, Date.UTC(2026, 8, 29)) - 0.05);
      expect(title).toBe('nothing found after 28 Sep 2026');
    }
  });

  test('no hatching where the last fact is of the day the record is read', () => {
    expect(draw({ lastFact: '2026-11-30', asOf: '2026-11-30' }).unknown).toEqual([]);
  });
});

/** Boxes of all texts of the drawing, in the figure's own measure. */
function crowd(): FleetInput {
  const bases = ['observed_on_site', 'observed_running', 'reported_on_site', 'reported_running'] as const;
  return input({
    counts: Array.from({ length: 24 }, (_, index) =>
      count({
        slug: `c${index}`,
        date: index % 3 === 0 ? '2025-11' : `2025-1${index % 3}-${10 + (index % 19)}`,
        basis: bases[index % 4]!,
        best: 5 + ((index * 7) % 40),
        low: 5 + ((index * 7) % 40),
        high: index % 5 === 0 ? null : 5 + ((index * 7) % 40),
      }),
    ),
    spans: [permit()],
  });
}

test.each([390, 504, 1440])('labels of a crowded lane stay apart and inside, %i wide', (width) => {
  const figure = fleetFigure(crowd(), { width }, 'en');
  const boxes = figure.marks.flatMap(({ label }) => {
    if (!label) return [];
    const length = textWidth(label.text, label.size, true) + textWidth(label.tail!.text, label.tail!.size);
    const x = label.anchor === 'end' ? label.x - length : label.x;
    return [{ x1: x, x2: x + length, y1: label.y - label.size * 0.7, y2: label.y }];
  });
  expect(boxes.length).toBeGreaterThan(18);
  expect(boxes.filter((box) => box.x1 < 0 || box.x2 > width)).toEqual([]);
  expect(
    boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2 ? [[a, b]] : []))),
  ).toEqual([]);
});

test('the figure is plain data', () => {
  const figure = fleetFigure(crowd(), { width: 504 }, 'es');
  expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
});

test('a chart drawn in parts keeps axis, scale and letters', () => {
  const more = input({ counts: [count({ slug: 'a' }), count({ slug: 'b', date: '2026-02-09', cohort: 'permanent' })] });
  const whole = fleetFigure(more, { width: 504 }, 'en');
  const part = fleetFigure(more, { width: 504, lanes: ['permanent'] }, 'en');
  expect(part.lanes.map((lane) => lane.key)).toEqual(['permanent']);
  expect(part.axis).toEqual(whole.axis);
  expect(part.marks[0]).toMatchObject({ x: whole.marks.find((mark) => mark.slug === 'b')!.x, ref: 'b' });
});

test('a sentence with a hole left open is a mistake', () => {
  expect(() => fill(words('en').fleet.nothingFoundAfter, {})).toThrow('date');
});
