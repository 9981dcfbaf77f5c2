import type { WaterDraw } from '../data/records.ts';
import type { Saying } from '../noun.ts';
import { saySpan } from '../shared/dates.ts';
import { sayQuantity } from '../shared/numbers.ts';

type Named = Pick<WaterDraw, 'value' | 'qualifier' | 'unit' | 'statistic' | 'startsOn' | 'endsOn' | 'periodNote'>;

/** A volume with its statistic and its period: an average, a single day and a total are three different things. */
export function drawTitle(draw: Named, { say, lang }: Saying): string {
  const when = saySpan(draw.startsOn, draw.endsOn, lang) || draw.periodNote || say.frame.notKnown;
  return `${sayQuantity(draw, draw.unit, say)}, ${say.terms.statistic[draw.statistic]}, ${when}`;
}
