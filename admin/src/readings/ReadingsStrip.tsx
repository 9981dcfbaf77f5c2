import { dataProvider } from '../data/data-provider.ts';
import type { Monitor, Series } from '../data/records.ts';
import { useRegister } from '../data/titles.ts';
import { useAnswer } from '../data/use-answer.ts';
import { term } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { Strip } from './Strip.tsx';
import type { Reading } from './types.ts';

/** The newest readings of one series. */
export function ReadingsStrip({ series }: { series: Series }) {
  const say = useSay();
  const offset = useRegister<Monitor>('monitors')?.get(series.monitor)?.standardUtcOffset ?? null;
  const { data, error, again } = useAnswer(`readings/${series.slug}`, () =>
    dataProvider.rows<Reading>('readings', { series: series.slug, sort: '-startsAt', limit: 72 }).then((answer) => answer.data),
  );
  if (error !== undefined) return <Missing what={say.facility.readingsWhat} error={error} again={again} />;
  if (!data) return <Wait what={say.facility.readingsWhat} />;
  return <Strip readings={data} unit={term(say, 'quantityUnit', series.unit)} intervalSeconds={series.intervalSeconds} offset={offset} />;
}
