// The legend names only signs that occur, wrapped to the width.
import { round } from '../drawing.ts';
import { textWidth } from '../text-width.ts';
import { type Lang, words } from '../words/index.ts';
import type { FleetFigure, LegendEntry } from './figure.ts';

const BASIS_KEY = {
  observed_running: 'seenRunning',
  observed_on_site: 'seenOnSite',
  reported_running: 'reportedRunning',
  reported_on_site: 'reportedOnSite',
} as const;
const ORDER: LegendEntry['key'][] = [
  'seenRunning',
  'seenOnSite',
  'reportedRunning',
  'reportedOnSite',
  'range',
  'coarseDate',
  'atLeast',
  'authorised',
  'order',
  'contested',
  'note',
  'unknown',
];

/** Width of a sign before its words. */
export const SIGN = 2;

export function legendKeys(figure: Pick<FleetFigure, 'marks' | 'bands' | 'outlines' | 'annotations' | 'unknown'>): LegendEntry['key'][] {
  const used = new Set<LegendEntry['key']>(figure.marks.map((mark) => BASIS_KEY[mark.basis]));
  if (figure.marks.some((mark) => mark.range)) used.add('range');
  if (figure.marks.some((mark) => mark.dateBar)) used.add('coarseDate');
  if (figure.marks.some((mark) => mark.arrow)) used.add('atLeast');
  if (figure.bands.length > 0) used.add('authorised');
  if (figure.outlines.some((outline) => outline.kind !== 'permit')) used.add('order');
  if (figure.outlines.some((outline) => outline.contested)) used.add('contested');
  if (figure.annotations.length > 0) used.add('note');
  if (figure.unknown.length > 0) used.add('unknown');
  return ORDER.filter((key) => used.has(key));
}

export function drawLegend(keys: LegendEntry['key'][], top: number, width: number, em: number, lang: Lang): { entries: LegendEntry[]; height: number } {
  const rowHeight = em * 1.6;
  let x = 0;
  let row = 0;
  const entries = keys.map((key): LegendEntry => {
    const text = words(lang).legend[key];
    const entryWidth = em * (SIGN + 0.5) + textWidth(text, em);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      row += 1;
    }
    const y = top + (row + 0.5) * rowHeight;
    const entry: LegendEntry = {
      key,
      x: round(x),
      y: round(y),
      text: { kind: 'text', x: round(x + em * (SIGN + 0.4)), y: round(y + em * 0.33), text, size: em, anchor: 'start', ink: 'text' },
    };
    x += entryWidth + em * 1.4;
    return entry;
  });
  return { entries, height: keys.length > 0 ? (row + 1) * rowHeight : 0 };
}
