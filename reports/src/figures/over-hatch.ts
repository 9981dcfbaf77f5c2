// A label that cannot keep out of the hatching stands on a piece of paper of its own.
import { box, type PathItem, path, TAIL, type TextItem } from './drawing.ts';
import { textWidth } from './text-width.ts';

export function overHatch(label: TextItem | null, unknownFrom: number): (PathItem | TextItem)[] {
  if (!label) return [];
  const tail = label.tail ? label.size * TAIL + textWidth(label.tail.text, label.tail.size) : 0;
  const width = textWidth(label.text, label.size, label.bold) + tail;
  const x = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  if (x + width <= unknownFrom) return [label];
  return [path(box(x - label.size * 0.15, label.y - label.size * 0.85, width + label.size * 0.3, label.size * 1.1), { fill: 'paper' }), label];
}
