// The time axis as paths and texts: month lines through every lane, names below, the as-of as a line of its own.
import type { TimeAxis } from './axis.ts';
import { type Group, group, line, path } from './drawing.ts';

export function drawAxis(axis: TimeAxis, lanes: { top: number; bottom: number }[], bottom: number, em: number): Group {
  const items: Group['items'] = [];
  for (const tick of axis.ticks) {
    if (tick.label || tick.year) {
      const d = lanes.map((lane) => line(tick.x, lane.top, tick.x, lane.bottom)).join('');
      items.push(path(d, { stroke: tick.year ? 'rule' : 'grid', width: em * 0.05 }));
    }
    if (tick.label) items.push({ kind: 'text', x: tick.x + em * 0.15, y: bottom + em * 1, text: tick.label, size: em * 0.85, anchor: 'start', ink: 'muted' });
    if (tick.year)
      items.push({ kind: 'text', x: tick.x + em * 0.15, y: bottom + em * 2.15, text: tick.year, size: em, anchor: 'start', ink: 'text', bold: true });
  }
  if (axis.asOf !== null) {
    items.push(path(lanes.map((lane) => line(axis.asOf!, lane.top, axis.asOf!, lane.bottom)).join(''), { stroke: 'text', width: em * 0.1 }));
    items.push({ kind: 'text', x: Math.min(axis.asOf, axis.right), y: bottom + em * 2.15, text: axis.asOfLabel, size: em * 0.85, anchor: 'end', ink: 'text' });
  }
  return group('axis', items);
}
