// The chart as paths and texts.

import { drawAxis } from '../axis-draw.ts';
import { box, circle, type Drawing, type Group, group, hatch, line, type PathItem, path, type TextItem } from '../drawing.ts';
import { overHatch } from '../over-hatch.ts';
import type { FleetFigure, LegendEntry } from './figure.ts';

export function fleetDrawing(figure: FleetFigure): Drawing {
  const { axis, fontSize: em } = figure;
  const last = figure.lanes.at(-1);
  const groups: Group[] = [
    ...figure.lanes.map((lane) => group('lane', laneItems(figure, lane), lane.key)),
    drawAxis(axis, figure.lanes, last?.bottom ?? 0, em),
    ...figure.bands.map((band) =>
      group(
        'band',
        [
          path(band.path, { fill: 'band' }),
          path(line(band.x1, band.y, band.x2, band.y), { stroke: 'bandEdge', width: em * 0.12 }),
          ...(band.open ? [path(band.open, { stroke: 'bandEdge', width: em * 0.09, dash: [em * 0.25, em * 0.2] })] : []),
        ],
        band.slug,
        band.title,
      ),
    ),
    ...figure.unknown.map((stretch) => group('hatch', [path(stretch.path, { stroke: 'hatch', width: em * 0.06 })], stretch.lane, stretch.title)),
    group(
      'band',
      figure.bands.flatMap((band) => band.label),
    ),
    ...figure.outlines.map((outline) =>
      group('span', [path(outline.path, { stroke: 'order', width: em * 0.08 }), ...overHatch(outline.label, axis.unknownFrom)], outline.slug, outline.title),
    ),
    ...figure.annotations.map((note) =>
      group('annotation', [path(note.path, { stroke: 'muted', width: em * 0.09 }), ...overHatch(note.label, axis.unknownFrom)], note.slug, note.title),
    ),
    ...figure.marks.map((mark) => {
      const items: (PathItem | TextItem)[] = [];
      if (mark.leader) items.push(path(mark.leader, { stroke: 'muted', width: em * 0.05 }));
      for (const bar of [mark.range, mark.dateBar, mark.arrow]) if (bar) items.push(path(bar, { stroke: 'mark', width: em * 0.1 }));
      items.push(path(mark.path, { fill: mark.filled ? 'mark' : 'paper', stroke: 'mark', width: em * 0.12 }));
      return group('mark', [...items, ...overHatch(mark.label, axis.unknownFrom)], mark.slug, mark.title);
    }),
    group(
      'legend',
      figure.legend.flatMap((entry) => [...legendSign(entry, em), entry.text]),
    ),
  ];
  return {
    width: figure.width,
    height: figure.height,
    title: figure.title,
    description: figure.description,
    groups: groups.filter((each) => each.items.length > 0),
  };
}

function laneItems({ axis, fontSize: em }: FleetFigure, lane: FleetFigure['lanes'][number]): Group['items'] {
  const items: Group['items'] = lane.facilityLabel ? [lane.facilityLabel] : [];
  items.push(...lane.texts);
  for (const tick of lane.ticks) {
    if (tick.value > 0) items.push(path(line(axis.left, tick.y, axis.right, tick.y), { stroke: 'grid', width: em * 0.05 }));
    items.push({ kind: 'text', x: axis.left - em * 0.4, y: tick.y + em * 0.3, text: String(tick.value), size: em * 0.85, anchor: 'end', ink: 'muted' });
  }
  items.push(path(line(axis.left, lane.baseline, axis.right, lane.baseline), { stroke: 'rule', width: em * 0.08 }));
  return items;
}

/** The same signs as in the chart, at the same size. */
function legendSign({ key, x, y }: LegendEntry, em: number): PathItem[] {
  const middle = x + em;
  const r = em * 0.34;
  const square = box(middle - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  const mark = (d: string, filled: boolean): PathItem => path(d, { fill: filled ? 'mark' : 'paper', stroke: 'mark', width: em * 0.12 });
  const stroke = (d: string): PathItem => path(d, { stroke: 'mark', width: em * 0.1 });
  const swatch = box(x + em * 0.2, y - em * 0.45, em * 1.6, em * 0.9);
  switch (key) {
    case 'seenRunning':
      return [mark(circle(middle, y, r), true)];
    case 'seenOnSite':
      return [mark(circle(middle, y, r), false)];
    case 'reportedRunning':
      return [mark(square, true)];
    case 'reportedOnSite':
      return [mark(square, false)];
    case 'range':
      return [
        stroke(
          line(middle, y - em * 0.6, middle, y + em * 0.6) +
            line(middle - r * 0.7, y - em * 0.6, middle + r * 0.7, y - em * 0.6) +
            line(middle - r * 0.7, y + em * 0.6, middle + r * 0.7, y + em * 0.6),
        ),
      ];
    case 'coarseDate':
      return [
        stroke(
          line(x + em * 0.2, y, x + em * 1.8, y) +
            line(x + em * 0.2, y - r * 0.6, x + em * 0.2, y + r * 0.6) +
            line(x + em * 1.8, y - r * 0.6, x + em * 1.8, y + r * 0.6),
        ),
      ];
    case 'atLeast':
      return [
        stroke(
          line(middle, y + em * 0.5, middle, y - em * 0.5) +
            line(middle - em * 0.2, y - em * 0.3, middle, y - em * 0.5) +
            line(middle, y - em * 0.5, middle + em * 0.2, y - em * 0.3),
        ),
      ];
    case 'authorised':
      return [path(swatch, { fill: 'band' }), path(line(x + em * 0.2, y - em * 0.45, x + em * 1.8, y - em * 0.45), { stroke: 'bandEdge', width: em * 0.12 })];
    case 'order':
      return [path(swatch, { stroke: 'order', width: em * 0.08 })];
    case 'contested':
      return [path(swatch + box(x + em * 0.38, y - em * 0.27, em * 1.24, em * 0.54), { stroke: 'order', width: em * 0.08 })];
    case 'note':
      return [path(line(middle, y - em * 0.38, middle, y + em * 0.38), { stroke: 'muted', width: em * 0.09 })];
    case 'unknown':
      return [path(hatch(x + em * 0.2, y - em * 0.45, em * 1.6, em * 0.9, em * 0.55), { stroke: 'hatch', width: em * 0.06 })];
  }
}
