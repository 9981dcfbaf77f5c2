// The grammar of a limit: what may be limited, in which units, over which time, of what. One shape for case files, requests and
// forms. A number is decimal text, so that its digits are those of the document.
import { z } from 'zod';

/** What each unit measures. Tons are US short tons; `percent` is a share, never a concentration of oxygen. */
export const limitUnits = {
  short_ton: 'mass',
  lb: 'mass',
  lb_per_h: 'mass an hour',
  tpy: 'mass a year',
  lb_per_mmbtu: 'mass for heat',
  lb_per_mwh: 'mass for output',
  ppm: 'share of volume',
  ppb: 'share of volume',
  ug_m3: 'mass in air',
  percent: 'share',
  count: 'number',
  minute: 'time',
  h: 'time',
  day: 'time',
  month: 'time',
  year: 'time',
  mw: 'power',
  mwh: 'output',
  mmbtu: 'heat',
  mmbtu_per_h: 'heat an hour',
  scf: 'volume of gas',
  gal: 'volume of liquid',
  gal_per_day: 'flow',
  million_gallon_per_day: 'flow',
  grain_per_100scf: 'sulfur in gas',
} as const;

export type LimitUnit = keyof typeof limitUnits;
export type Dimension = (typeof limitUnits)[LimitUnit];

const rates = ['mass', 'mass an hour', 'mass a year', 'mass for heat', 'mass for output'] as const;
const gas = [...rates, 'share of volume', 'mass in air'] as const;
const dust = [...rates, 'mass in air'] as const;

/** What may be limited, and in which dimensions. What no word here names cannot be typed in as a limit. */
export const limitQuantities = {
  NOx: gas,
  CO: gas,
  SO2: gas,
  VOC: gas,
  ozone: ['share of volume', 'mass in air'],
  PM: dust,
  PM10: dust,
  'PM2.5': dust,
  'total HAP': rates,
  'single HAP': rates,
  formaldehyde: gas,
  H2SO4: gas,
  NH3: gas,
  lead: dust,
  CO2e: rates,
  startups: ['number'],
  shutdowns: ['number'],
  'startup and shutdown time': ['time'],
  'operating time': ['time'],
  'heat input': ['heat', 'heat an hour'],
  'fuel use': ['volume of gas', 'volume of liquid', 'heat', 'mass'],
  'fuel sulfur': ['sulfur in gas', 'share', 'share of volume'],
  'electrical output': ['power', 'output'],
  load: ['share', 'power'],
  opacity: ['share'],
  'visible emissions': ['time', 'number', 'share'],
  'machines on site': ['number'],
  'time on site': ['time'],
  reports: ['number'],
  tests: ['number'],
  'retention of records': ['time'],
  'water withdrawal': ['volume of liquid', 'flow'],
  'water intake': ['volume of liquid', 'flow'],
  'water delivered': ['volume of liquid', 'flow'],
  'water discharge': ['volume of liquid', 'flow'],
} as const satisfies Record<string, readonly Dimension[]>;

export type LimitQuantity = keyof typeof limitQuantities;

const words = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as [T, ...T[]];
export const limitWords = {
  quantity: words(limitQuantities),
  unit: words(limitUnits),
  comparator: ['at_most', 'at_least', 'less_than'],
  statistic: ['sum', 'mean', 'maximum', 'minimum', 'count', 'percentile_98', 'elapsed', 'not_known'],
  period: ['minute', 'hour', 'operating_hour', 'day', 'operating_day', 'month', 'quarter', 'year', 'test_run'],
  kind: ['rolling', 'block', 'not_known'],
  scope: ['unit', 'group', 'facility', 'stack', 'monitor', 'holder', 'not_known'],
  time: ['operating', 'calendar', 'not_known'],
  excludes: ['startup', 'shutdown', 'malfunction', 'part_load', 'maintenance', 'emergency', 'cold'],
  basis: ['actual', 'potential', 'permitted', 'not_stated'],
} as const;

const text = z.string().trim().min(1).max(500);
const slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,119}$/, 'a slug is small letters, digits, dots and hyphens');
const edtf = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is 2025-07-02, 2025-07 or 2025');
const orNull = <T extends z.ZodType>(type: T) => type.nullable().default(null);
const decimal = z.union([z.string(), z.number().transform(String)]).pipe(
  z
    .string()
    .max(40, 'a number has at most 40 characters')
    .regex(/^-?\d+(\.\d+)?$/, 'a number is digits with a decimal point where one is needed, such as 87.14'),
);

export const limitShape = z
  .strictObject({
    quantity: z.enum(limitWords.quantity),
    comparator: z.enum(limitWords.comparator),
    value: decimal.describe('Decimal text: the digits of the document.'),
    unit: z.enum(limitWords.unit),
    oxygenPercent: orNull(decimal).describe('Reference oxygen of a concentration, such as 15.'),
    dry: orNull(z.boolean()),
    statistic: orNull(z.enum(limitWords.statistic)),
    averaging: orNull(
      z.strictObject({
        length: z.int().min(1, 'a time has at least one period').max(1000),
        period: z.enum(limitWords.period),
        kind: z.enum(limitWords.kind),
      }),
    ).describe('Over which time; null: none stated, or not known.'),
    appliesTo: z
      .strictObject({ scope: z.enum(limitWords.scope), cohort: orNull(slug), monitor: orNull(slug), text: orNull(text) })
      .default({ scope: 'not_known', cohort: null, monitor: null, text: null }),
    time: z.enum(limitWords.time).default('not_known'),
    excludes: z.array(z.enum(limitWords.excludes)).max(7).default([]),
    partLoadBelowPercent: orNull(decimal),
    window: orNull(z.strictObject({ text, from: orNull(edtf), to: orNull(edtf) })),
    basis: z.enum(limitWords.basis).default('not_stated'),
    approximate: z.boolean(),
    asRecorded: orNull(text).describe('What a row from before this grammar said and none of its fields can say.'),
    said: z.unknown().optional().describe('Made from the rest; ignored where it is sent back.'),
  })
  .superRefine((limit, context) => {
    for (const { path, message } of contradictions(limit)) context.addIssue({ code: 'custom', path, message });
  });

export type LimitGiven = Pick<z.infer<typeof limitShape>, 'quantity' | 'value' | 'unit' | 'oxygenPercent' | 'partLoadBelowPercent' | 'excludes' | 'window'>;

/** What no list of words can refuse: a field and why it cannot be so. */
function contradictions(limit: LimitGiven): { path: string[]; message: string }[] {
  const found: { path: string[]; message: string }[] = [];
  const refuse = (path: string, message: string) => found.push({ path: path.split('.'), message });
  const dimension = limitUnits[limit.unit];
  const allowed: readonly Dimension[] = limitQuantities[limit.quantity];
  if (!allowed.includes(dimension)) {
    const fitting = limitWords.unit.filter((unit) => allowed.includes(limitUnits[unit]));
    refuse('unit', `${limit.quantity} is not measured in ${limit.unit} (${dimension}); units that fit: ${fitting.join(', ')}.`);
  }
  if (/^-.*[1-9]/.test(limit.value)) refuse('value', `${limit.quantity} cannot be less than nothing; give a value of 0 or more.`);
  if (limit.oxygenPercent !== null) {
    const oxygen = Number(limit.oxygenPercent);
    if (oxygen < 0 || oxygen >= 20.9) refuse('oxygenPercent', 'reference oxygen is from 0 to less than 20.9 percent, which is that of air.');
    if (dimension !== 'share of volume' && dimension !== 'mass in air')
      refuse('oxygenPercent', 'only a concentration has a reference oxygen; leave it empty for this unit.');
  }
  if (limit.partLoadBelowPercent !== null) {
    if (!(Number(limit.partLoadBelowPercent) > 0 && Number(limit.partLoadBelowPercent) <= 100))
      refuse('partLoadBelowPercent', 'part load is a share of full load, more than 0 and at most 100 percent.');
    if (!limit.excludes.includes('part_load')) refuse('partLoadBelowPercent', 'a bound of part load needs part_load among what is left out.');
  }
  if (new Set(limit.excludes).size < limit.excludes.length) refuse('excludes', 'each is named once.');
  const { from = null, to = null } = limit.window ?? {};
  if (from !== null && to !== null && endOf(to) < startOf(from)) refuse('window.to', `the window ends (${to}) before it starts (${from}).`);
  return found;
}

/** The first day of a date known to a day, a month or a year. */
const startOf = (date: string): string => (date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`);
/** The last day, as text that sorts, of a date known to a day, a month or a year. */
const endOf = (date: string): string => (date.length === 10 ? date : date.length === 7 ? `${date}-31` : `${date}-12-31`);

type Row = Record<string, unknown>;

/** A limit as the row it is kept in. `idOf` throws where a cohort or monitor of that slug is not on record. */
export function limitRow(limit: Row, idOf: (key: string) => string): Row {
  const { averaging, appliesTo, window, said: _said, ...rest } = limit as unknown as z.infer<typeof limitShape>;
  if (appliesTo.cohort) idOf(`unit/${appliesTo.cohort}`);
  if (appliesTo.monitor) idOf(`monitor/${appliesTo.monitor}`);
  return {
    ...rest,
    averagingLength: averaging?.length ?? null,
    averagingPeriod: averaging?.period ?? null,
    averagingKind: averaging?.kind ?? null,
    appliesScope: appliesTo.scope,
    appliesCohort: appliesTo.cohort,
    appliesMonitor: appliesTo.monitor,
    appliesTo: appliesTo.text,
    windowText: window?.text ?? null,
    windowFrom: window?.from ?? null,
    windowTo: window?.to ?? null,
  };
}
