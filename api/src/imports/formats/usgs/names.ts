import { measured, type Quantity, type QuantityFault } from '../quantities.ts';

/** Parameters of the U.S. Geological Survey under words; others keep their code, as `USGS-00095`. */
const parameters: Record<string, string> = {
  '00060': 'DISCHARGE',
  '00065': 'GAGE-HEIGHT',
  '72019': 'DEPTH-TO-WATER',
  '62610': 'WATER-LEVEL-NGVD29',
  '62611': 'WATER-LEVEL-NAVD88',
  '00010': 'WATER-TEMP',
  '00045': 'PRECIP',
};

const statistics: Record<string, string> = { '00001': 'maximum', '00002': 'minimum', '00003': 'mean', '00006': 'sum', '00008': 'median', '00011': '' };

export interface Water {
  code: string;
  unit: string;
  /** Code of a statistic; empty for none. */
  statistic: string;
  /** Time series or method, where the file tells several apart. */
  instrument: string | null;
  intervalSeconds: number;
  clock: 'utc' | 'local_date';
}

/** `ft^3/s`, `ft3/s` and `ft³/s` are one unit. */
const unitOf = (unit: string) =>
  unit
    .replace(/\u00b3|\^3/g, '3')
    .replace(/\u00b5/g, 'u')
    .replace(/[^\x20-\x7b\x7d\x7e]/g, '')
    .toUpperCase()
    .replace(/^DEG C$/, 'C')
    .slice(0, 30);

export function waterQuantity({ code, unit, statistic, instrument, intervalSeconds, clock }: Water): Quantity | QuantityFault {
  if (!/^\d{5}$/.test(code)) return { column: 'parameter', value: code, reason: 'is no parameter code of five digits' };
  const words = statistics[statistic] ?? `statistic ${statistic}`;
  return measured({
    parameter: parameters[code] ?? `USGS-${code}`,
    unit: unitOf(unit),
    statistic: statistic === '' || words === '' ? null : words,
    instrument,
    intervalSeconds,
    clock,
  });
}

/** Minutes from UTC of the zones that these files name, with daylight saving where it says so. */
export const zoneMinutes: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  GST: 600,
};

/** What a value column says where there is no value: ice, equipment, backwater. */
export const isRemark = (text: string) => /^(Ice|Eqp|Bkw|Rat|Dis|Mnt|Ssn|Fld|Dry|Tst|Pmp|Zfl|ZFl|Prk|\*\*\*|---?|_.*)$/i.test(text);

/** Approved or provisional, from the first letter of a qualifier. */
export const approvalOf = (qualifier: string): string | null => (/^A/.test(qualifier) ? 'approved' : /^P/.test(qualifier) ? 'provisional' : null);

/** Numbers of the kind that stand for no value here. */
export const isNoData = (text: string) => /^-9{4,6}(\.0+)?$/.test(text);
