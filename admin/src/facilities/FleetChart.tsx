import { fleetDrawing, fleetFigure, fleetTable, spanTable } from '@fenceline/reports/figures';
import { useCallback } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Figure } from '../figures/Figure.tsx';
import { useLang, useSay } from '../i18n/use-say.ts';
import { pathTo } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';

/** Counts beside the permits that cover the very same machines: drawn from plain data that the report uses too. */
export default function FleetChart({ facility, asOf }: PartProps) {
  const say = useSay();
  const lang = useLang();
  const slug = facility.slug!;
  const { data: input, error, again } = useAnswer(`fleet/${slug}?${asOf ?? ''}`, () => dataProvider.fleet(slug, { asOf }));
  const draw = useCallback((width: number) => fleetDrawing(fleetFigure(input!, { width: inner(width) }, lang)), [input, lang]);
  const notes = useCallback((width: number) => fleetFigure(input!, { width: inner(width) }, lang).notes, [input, lang]);
  if (error !== undefined) return <Missing what={say.facility.fleetWhat} error={error} again={again} />;
  if (!input) return <Wait what={say.facility.fleetWhat} />;
  if (input.counts.length === 0 && input.spans.length === 0) return <p>{say.nouns['unit-counts'].fill}</p>;
  const counts = new Set(input.counts.map((count) => count.slug));
  return (
    <Figure
      draw={draw}
      notes={notes}
      tables={[fleetTable(input, lang), spanTable(input, lang)]}
      placeOf={(id) => (counts.has(id) ? pathTo('unit-counts', id) : pathTo('permits', id.split('/')[0]!))}
    />
  );
}

/** The chart stands inside a padded box. */
const inner = (width: number): number => Math.max(280, width - (width < 600 ? 16 : 32));
