import { expect, test } from '@jest/globals';
import type { Limit } from '../evidence.ts';
import { appliesTo, aYear, limit } from '../test/builders.ts';
import { sayLimit } from './limits.ts';

/** Usual shapes of Title V permits and of the demonstration case, each as a reader sees it. */
test.each<[Limit, string, string]>([
  [
    limit('87', { approximate: true }),
    'NOx: at most about 87 short tons, in all over any 12 consecutive months',
    'NOx: como máximo aproximadamente 87 toneladas cortas, en total en 12 meses consecutivos cualesquiera',
  ],
  [
    limit('2.0', {
      unit: 'ppm',
      oxygenPercent: '15',
      dry: true,
      statistic: 'mean',
      averaging: { length: 4, period: 'operating_hour', kind: 'rolling' },
      appliesTo: appliesTo('stack'),
      excludes: ['startup', 'shutdown', 'part_load'],
      partLoadBelowPercent: '70',
    }),
    'NOx: at most 2.0 ppm at 15 % O2, dry, on average over any 4 consecutive operating hours, leaving out startup, shutdown and part load (below 70 % of full load)',
    'NOx: como máximo 2.0 ppm con 15 % de O2, en base seca, en promedio en 4 horas de operación consecutivas cualesquiera, sin contar el arranque, la parada y la carga parcial (menos del 70 % de la carga plena)',
  ],
  [
    limit('22', { quantity: 'startups', unit: 'count', statistic: 'count', averaging: aYear, approximate: true }),
    'startups: at most about 22, counted over each year (rolling or by the calendar is not known)',
    'arranques: como máximo aproximadamente 22, contados en cada año (no se sabe si móvil o de calendario)',
  ],
  [
    limit('20', { quantity: 'opacity', unit: 'percent', statistic: 'mean', averaging: { length: 6, period: 'minute', kind: 'block' } }),
    'opacity: at most 20 %, on average over each 6 minutes, block by block',
    'opacidad: como máximo 20 %, en promedio en cada bloque de 6 minutos',
  ],
  [
    limit('5', { quantity: 'retention of records', unit: 'year', comparator: 'at_least', statistic: 'elapsed', averaging: null }),
    'retention of records: at least 5 years, elapsed',
    'conservación de registros: como mínimo 5 años, transcurridos',
  ],
  [
    limit('13500000', {
      quantity: 'water intake',
      unit: 'gal',
      statistic: null,
      averaging: { length: 1, period: 'day', kind: 'not_known' },
      basis: 'permitted',
    }),
    'water intake: at most 13,500,000 gallons, over each day, as permitted',
    'toma de agua: como máximo 13,500,000 galones, en cada día, según lo permitido',
  ],
])('%#: says what, how much, over which time and what is left out', (given, en, es) => {
  expect(sayLimit(given, 'en')).toBe(en);
  expect(sayLimit(given, 'es')).toBe(es);
});
