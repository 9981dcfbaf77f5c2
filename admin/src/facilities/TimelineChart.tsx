import { timelineDrawing, timelineFigure, timelineTable } from '@fenceline/reports/figures';
import { useCallback } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Figure } from '../figures/Figure.tsx';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';

/** Permits, orders, hearings, courts, inspections: one lane each. */
export default function TimelineChart({ facility, asOf }: PartProps) {
  const say = useSay();
  const lang = useLang();
  const slug = facility.slug!;
  const { data: input, error, again } = useAnswer(`timeline/${slug}?${lang}&${asOf ?? ''}`, () => dataProvider.timeline(slug, { asOf, lang }));
  const draw = useCallback((width: number) => timelineDrawing(timelineFigure(input!, { width: inner(width) }, lang)), [input, lang]);
  const notes = useCallback((width: number) => timelineFigure(input!, { width: inner(width) }, lang).notes, [input, lang]);
  if (error !== undefined) return <Missing what={say.facility.timelineWhat} error={error} again={again} />;
  if (!input) return <Wait what={say.facility.timelineWhat} />;
  if (input.entries.length === 0 && input.spans.length === 0) return <p>{say.nouns.events.fill}</p>;
  const places = new Map([...input.spans, ...input.entries].map((each) => [each.slug, each.permalink]));
  return <Figure draw={draw} notes={notes} tables={[timelineTable(input, lang)]} placeOf={(id) => places.get(id) ?? null} />;
}

const inner = (width: number): number => Math.max(280, width - (width < 600 ? 16 : 32));
