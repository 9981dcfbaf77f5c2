// The timeline as paths and texts.
import { drawAxis } from '../axis-draw.ts';
import { box, circle, type Drawing, group, hatch, line, type PathItem, path } from '../drawing.ts';
import { overHatch } from '../over-hatch.ts';
import type { TimelineFigure, TimelineSign } from './figure.ts';

export function timelineDrawing(figure: TimelineFigure): Drawing {
  const { fontSize: em } = figure;
  const bottom = figure.lanes.at(-1)?.bottom ?? 0;
  const groups = [
    ...figure.lanes.map((lane) =>
      group(
        'lane',
        [...lane.heading, path(line(figure.axis.left, lane.bottom, figure.axis.right, lane.bottom), { stroke: 'rule', width: em * 0.05 })],
        lane.key,
      ),
    ),
    drawAxis(figure.axis, figure.lanes, bottom, em),
    group(
      'band',
      figure.spans.flatMap((span) => (span.fill ? [path(span.fill, { fill: 'band' })] : [])),
    ),
    ...figure.unknown.map((stretch) => group('hatch', [path(stretch.path, { stroke: 'hatch', width: em * 0.06 })], stretch.lane, stretch.title)),
    ...figure.spans.map((span) =>
      group(
        'span',
        [path(span.path, { stroke: span.filled ? 'bandEdge' : 'order', width: em * 0.09 }), ...overHatch(span.label, figure.axis.unknownFrom)],
        span.slug,
        span.title,
      ),
    ),
    ...figure.entries.map((entry) => {
      const bar: PathItem[] = entry.bar ? [path(entry.bar, { stroke: 'mark', width: em * 0.08 })] : [];
      const dot = path(entry.path, { fill: entry.planned ? 'paper' : 'mark', stroke: 'mark', width: em * 0.1 });
      return group('mark', [...bar, dot, ...overHatch(entry.label, figure.axis.unknownFrom)], entry.slug, entry.title);
    }),
    group(
      'legend',
      figure.legend.flatMap((entry) => [...sign(entry.key, entry.x, entry.y, em), entry.text]),
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

function sign(key: TimelineSign, x: number, y: number, em: number): PathItem[] {
  const swatch = box(x + em * 0.2, y - em * 0.45, em * 1.6, em * 0.9);
  switch (key) {
    case 'event':
      return [path(circle(x + em, y, em * 0.24), { fill: 'mark', stroke: 'mark', width: em * 0.1 })];
    case 'planned':
      return [path(circle(x + em, y, em * 0.24), { fill: 'paper', stroke: 'mark', width: em * 0.1 })];
    case 'beyond':
      return [
        path(`M${x + em * 0.75} ${y - em * 0.3}L${x + em * 1.25} ${y}L${x + em * 0.75} ${y + em * 0.3}Z`, { fill: 'paper', stroke: 'mark', width: em * 0.1 }),
      ];
    case 'span':
      return [path(swatch, { fill: 'band', stroke: 'bandEdge', width: em * 0.09 })];
    case 'order':
      return [path(swatch, { stroke: 'order', width: em * 0.09 })];
    case 'contested':
      return [path(swatch + box(x + em * 0.38, y - em * 0.27, em * 1.24, em * 0.54), { stroke: 'order', width: em * 0.09 })];
    case 'unknown':
      return [path(hatch(x + em * 0.2, y - em * 0.45, em * 1.6, em * 0.9, em * 0.55), { stroke: 'hatch', width: em * 0.06 })];
  }
}
