// A limit in one line, in both languages: what, how much, over which time, what is left out. One place says it, for API, console
// and report alike. "about" stands wherever the number is a rounding.
import type { Averaging, Excluded, Limit } from '../evidence.ts';
import { figure, symbols } from './facts.ts';

type Period = Averaging['period'];

interface LimitWords {
  quantity: Record<string, string>;
  unit: Record<string, string>;
  comparator: Record<Limit['comparator'], string>;
  about: string;
  statistic: Record<NonNullable<Limit['statistic']>, string>;
  period: Record<Period, [one: string, many: string]>;
  any: (length: number, period: string, of: Period) => string;
  each: (length: number, period: string, of: Period) => string;
  notSaid: string;
  oxygen: (percent: string) => string;
  dry: string;
  wet: string;
  without: string;
  and: string;
  excluded: Record<Excluded, string>;
  below: (percent: string) => string;
  potential: string;
  permitted: string;
}

const spanishFeminine: Period[] = ['operating_hour', 'hour', 'test_run'];

const words: Record<'en' | 'es', LimitWords> = {
  en: {
    quantity: {},
    unit: {
      short_ton: 'short tons',
      count: '',
      h: 'hours',
      percent: '%',
      minute: 'minutes',
      day: 'days',
      month: 'months',
      year: 'years',
      million_gallon_per_day: 'million gallons a day',
      gal: 'gallons',
      gal_per_day: 'gallons a day',
      scf: 'standard cubic feet',
      grain_per_100scf: 'grains in 100 standard cubic feet',
      tpy: 'short tons a year',
    },
    comparator: { at_most: 'at most', at_least: 'at least', less_than: 'less than' },
    about: 'about',
    statistic: {
      sum: 'in all',
      mean: 'on average',
      maximum: 'at the highest',
      minimum: 'at the lowest',
      count: 'counted',
      percentile_98: 'as 98th percentile',
      elapsed: 'elapsed',
      not_known: 'how it is counted is not known',
    },
    period: {
      minute: ['minute', 'minutes'],
      hour: ['hour', 'hours'],
      operating_hour: ['operating hour', 'operating hours'],
      day: ['day', 'days'],
      operating_day: ['operating day', 'operating days'],
      month: ['month', 'months'],
      quarter: ['quarter', 'quarters'],
      year: ['year', 'years'],
      test_run: ['test run', 'test runs'],
    },
    any: (length, period) => `over any ${length} ${length === 1 ? period : `consecutive ${period}`}`,
    each: (length, period) => (length === 1 ? `over each ${period}` : `over each ${length} ${period}, block by block`),
    notSaid: 'rolling or by the calendar is not known',
    oxygen: (percent) => `at ${percent} % O2`,
    dry: 'dry',
    wet: 'wet',
    without: 'leaving out',
    and: 'and',
    excluded: {
      startup: 'startup',
      shutdown: 'shutdown',
      malfunction: 'malfunction',
      part_load: 'part load',
      maintenance: 'maintenance',
      emergency: 'emergency',
      cold: 'cold weather',
    },
    below: (percent) => `below ${percent} % of full load`,
    potential: 'as potential to emit',
    permitted: 'as permitted',
  },
  es: {
    quantity: {
      ozone: 'ozono',
      'total HAP': 'HAP totales',
      'single HAP': 'un solo HAP',
      formaldehyde: 'formaldehído',
      lead: 'plomo',
      startups: 'arranques',
      shutdowns: 'paradas',
      'startup and shutdown time': 'tiempo de arranque y parada',
      'operating time': 'tiempo de operación',
      'heat input': 'aporte de calor',
      'fuel use': 'consumo de combustible',
      'fuel sulfur': 'azufre del combustible',
      'electrical output': 'producción eléctrica',
      load: 'carga',
      opacity: 'opacidad',
      'visible emissions': 'emisiones visibles',
      'machines on site': 'máquinas en el sitio',
      'time on site': 'tiempo en el sitio',
      reports: 'informes',
      tests: 'pruebas',
      'retention of records': 'conservación de registros',
      'water withdrawal': 'extracción de agua',
      'water intake': 'toma de agua',
      'water delivered': 'agua entregada',
      'water discharge': 'descarga de agua',
    },
    unit: {
      short_ton: 'toneladas cortas',
      count: '',
      h: 'horas',
      percent: '%',
      minute: 'minutos',
      day: 'días',
      month: 'meses',
      year: 'años',
      million_gallon_per_day: 'millones de galones por día',
      gal: 'galones',
      gal_per_day: 'galones por día',
      scf: 'pies cúbicos estándar',
      grain_per_100scf: 'granos en 100 pies cúbicos estándar',
      tpy: 'toneladas cortas por año',
    },
    comparator: { at_most: 'como máximo', at_least: 'como mínimo', less_than: 'menos de' },
    about: 'aproximadamente',
    statistic: {
      sum: 'en total',
      mean: 'en promedio',
      maximum: 'como valor más alto',
      minimum: 'como valor más bajo',
      count: 'contados',
      percentile_98: 'como percentil 98',
      elapsed: 'transcurridos',
      not_known: 'no se sabe cómo se cuenta',
    },
    period: {
      minute: ['minuto', 'minutos'],
      hour: ['hora', 'horas'],
      operating_hour: ['hora de operación', 'horas de operación'],
      day: ['día', 'días'],
      operating_day: ['día de operación', 'días de operación'],
      month: ['mes', 'meses'],
      quarter: ['trimestre', 'trimestres'],
      year: ['año', 'años'],
      test_run: ['corrida de prueba', 'corridas de prueba'],
    },
    any: (length, period, of) =>
      spanishFeminine.includes(of)
        ? `en ${length} ${period} ${length === 1 ? 'cualquiera' : 'consecutivas cualesquiera'}`
        : `en ${length} ${period} ${length === 1 ? 'cualquiera' : 'consecutivos cualesquiera'}`,
    each: (length, period) => (length === 1 ? `en cada ${period}` : `en cada bloque de ${length} ${period}`),
    notSaid: 'no se sabe si móvil o de calendario',
    oxygen: (percent) => `con ${percent} % de O2`,
    dry: 'en base seca',
    wet: 'en base húmeda',
    without: 'sin contar',
    and: 'y',
    excluded: {
      startup: 'el arranque',
      shutdown: 'la parada',
      malfunction: 'las fallas',
      part_load: 'la carga parcial',
      maintenance: 'el mantenimiento',
      emergency: 'las emergencias',
      cold: 'el frío',
    },
    below: (percent) => `menos del ${percent} % de la carga plena`,
    potential: 'como potencial de emisión',
    permitted: 'según lo permitido',
  },
};

/** `NOx: at most about 87 short tons, in all over any 12 consecutive months`. What it applies to stands beside it. */
export function sayLimit(limit: Limit, language: 'en' | 'es'): string {
  const say = words[language];
  const bound = [
    say.comparator[limit.comparator],
    ...(limit.approximate && Number(limit.value) !== 0 ? [say.about] : []),
    figure(limit.value),
    say.unit[limit.unit] ?? symbols[limit.unit] ?? limit.unit,
    ...(limit.oxygenPercent === null ? [] : [say.oxygen(limit.oxygenPercent)]),
  ];
  const parts = [
    bound.filter(Boolean).join(' '),
    limit.dry === null ? null : limit.dry ? say.dry : say.wet,
    overTime(limit, say),
    leftOut(limit, say),
    limit.basis === 'potential' ? say.potential : limit.basis === 'permitted' ? say.permitted : null,
    limit.window?.text ?? null,
  ];
  return `${say.quantity[limit.quantity] ?? limit.quantity}: ${parts.filter(Boolean).join(', ')}`;
}

function overTime({ averaging, statistic }: Limit, say: LimitWords): string | null {
  const how = statistic === null ? null : say.statistic[statistic];
  if (averaging === null) return statistic === 'not_known' ? how : statistic === 'count' || statistic === 'sum' ? null : how;
  const { length, period, kind } = averaging;
  const name = say.period[period][length === 1 ? 0 : 1];
  if (kind === 'rolling') return [how, say.any(length, name, period)].filter(Boolean).join(' ');
  const over = [how, say.each(length, name, period)].filter(Boolean).join(statistic === 'not_known' ? ', ' : ' ');
  return kind === 'block' || period === 'day' || period === 'hour' ? over : `${over} (${say.notSaid})`;
}

function leftOut({ excludes, partLoadBelowPercent }: Limit, say: LimitWords): string | null {
  if (excludes.length === 0) return null;
  const items = excludes.map((one) =>
    one === 'part_load' && partLoadBelowPercent !== null ? `${say.excluded[one]} (${say.below(partLoadBelowPercent)})` : say.excluded[one],
  );
  const last = items.pop();
  return `${say.without} ${items.length === 0 ? last : `${items.join(', ')} ${say.and} ${last}`}`;
}
