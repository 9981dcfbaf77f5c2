// What a permit authorises: a filled step from zero to the number, only over the cohort it covers and only while it is certainly
// in force. `2025-07` as a first day is certain from 31 July on; an end that is not known stops at the last day the permit was
// known to be in force. What may or may not have been so is outlined, never filled.

import type { X } from '../axis.ts';
import { DAY, daySpan, writeDate } from '../dates.ts';
import { box, round } from '../drawing.ts';
import { fill, type Lang, words } from '../words/index.ts';
import type { Band } from './figure.ts';
import type { AuthorisedSpan } from './input.ts';

const NEVER_IN_FORCE = new Set(['applied', 'draft', 'public_comment', 'denied']);

export interface InForce {
  /** Certainly in force, milliseconds. */
  from: number;
  to: number;
  /** The widest it can have been. */
  earliest: number;
  latest: number;
  endKnown: boolean;
}

/** When a permit is in force, or null where that cannot be said or never was. */
export function inForce(span: AuthorisedSpan): InForce | null {
  if (span.kind !== 'permit' || NEVER_IN_FORCE.has(span.state) || span.from === null) return null;
  const start = daySpan(span.from);
  // A permit that the agency continues has outlived its printed end; how long is known only to its last known state.
  const endKnown = span.until !== null && span.state !== 'administratively_continued';
  const end = endKnown ? daySpan(span.until!) : span.stateAsOf !== null ? daySpan(span.stateAsOf) : start;
  const from = start.until - DAY;
  const to = Math.max(from, end.from + DAY);
  return { from, to, earliest: start.from, latest: endKnown ? end.until : to, endKnown };
}

/** One cohort, one number: only then is there a height to draw. */
export const hasHeight = (span: AuthorisedSpan): span is AuthorisedSpan & { count: number } =>
  span.count !== null && span.cohorts.length === 1 && inForce(span) !== null;

export function bandSentence(span: AuthorisedSpan & { count: number }, lang: Lang): string {
  const say = words(lang).fleet;
  const known = inForce(span)!;
  const from = fill(say.authorised, { n: span.count, authority: span.authority, number: span.number ?? '', from: writeDate(span.from!, lang) }).replace(
    / ,/,
    ',',
  );
  if (known.endKnown) return `${from}, ${fill(say.toByItsTerms, { until: writeDate(span.until!, lang) })}`;
  const lastKnown = span.stateAsOf ? ` (${fill(say.lastKnown, { date: writeDate(span.stateAsOf, lang) })})` : '';
  return `${from}; ${say.endNotKnown}${lastKnown}`;
}

export function drawBand(span: AuthorisedSpan & { count: number }, lane: string, x: X, y: (n: number) => number, em: number, asOf: number, lang: Lang): Band {
  const known = inForce(span)!;
  const [x1, x2] = [x(known.from), x(Math.min(known.to, asOf))];
  const [top, bottom] = [y(span.count), y(0)];
  const earliest = x(known.earliest);
  const latest = known.endKnown ? x(known.latest) : Math.min(x2 + em * 1.6, x(Number.MAX_SAFE_INTEGER));
  return {
    slug: span.slug,
    lane,
    count: span.count,
    x1,
    x2,
    y: round(top),
    path: box(x1, top, Math.max(x2 - x1, 0), bottom - top),
    open: openEnds(earliest, x1, x2, latest, top, bottom, known.endKnown),
    label: [],
    title: `${bandSentence(span, lang)}.`,
  };
}

function openEnds(earliest: number, x1: number, x2: number, latest: number, top: number, bottom: number, endKnown: boolean): string | null {
  const parts: string[] = [];
  if (earliest < x1) parts.push(`M${round(x1)} ${round(top)}H${round(earliest)}V${round(bottom)}`);
  if (latest > x2) parts.push(`M${round(x2)} ${round(top)}H${round(latest)}${endKnown ? `V${round(bottom)}` : ''}`);
  return parts.length > 0 ? parts.join('') : null;
}
