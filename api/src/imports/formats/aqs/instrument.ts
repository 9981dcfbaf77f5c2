import type { Sink, Site, SiteDescription } from '../format.ts';
import { isQuantity, type Measured, measured, type Quantity } from '../quantities.ts';
import type { Row } from '../rows.ts';
import { degrees, postalCode } from '../sites.ts';
import { parameterOf, unitNames } from './names.ts';

/** The cells by which every product of AQS says what it is of. */
export type InstrumentColumn = 'state' | 'county' | 'site' | 'parameter' | 'poc' | 'unit';

const forms: [InstrumentColumn, RegExp, string][] = [
  ['state', /^[0-9A-Z]{2}$/, 'is not two digits or letters'],
  ['county', /^\d{3}$/, 'is not three digits'],
  ['site', /^\d{4}$/, 'is not four digits'],
  ['parameter', /^\d{5}$/, 'is not five digits'],
];

/** Unit names of AQS, and the codes that its transactions use instead. */
const unitCodes: Readonly<Record<string, string>> = {
  '001': 'UG/M3',
  '105': 'UG/M3',
  '007': 'PPM',
  '008': 'PPB',
  '017': 'C',
  '019': 'PERCENT',
  '014': 'DEGREES',
  '011': 'M/S',
  '012': 'KNOTS',
  '016': 'MILLIBAR',
};

export interface Instrument {
  site: Site;
  quantity: Quantity;
}

/**
 * The site and quantity of a row, or the row set aside. Codes that lost their leading zeros are not mended: 61 may be 061, and may be 610.
 * Rows of one instrument say the same again and again, so that the answer is kept by their cells.
 */
export function instrumentsOf<C extends string>(sink: Sink): (row: Row<C | InstrumentColumn>, more: Partial<Measured>, values: number) => Instrument | 'aside' {
  const found = new Map<string, Instrument>();
  return (row, more, values) => {
    const names = ['state', 'county', 'site', 'parameter', 'poc', 'unit'] as const;
    const key = `${names.map((name) => row.cell(name)).join('|')}|${more.statistic ?? ''}|${more.intervalSeconds ?? ''}`;
    const known = found.get(key);
    if (known) return known;
    for (const [column, form, reason] of forms)
      if (!form.test(row.cell(column)))
        return row.aside(column, `${reason}: a spreadsheet may have taken leading zeros away, so export the file again`, values);
    if (!/^[1-9]\d{0,2}$/.test(row.cell('poc'))) return row.aside('poc', 'is no parameter occurrence code, a number from 1 to 999', values);
    const unit = unitNames[row.cell('unit')] ?? unitCodes[row.cell('unit')];
    if (!unit) return row.aside('unit', 'is not a unit of AQS that is known here: add it to aqs/names.ts if it is right', values);
    const quantity = measured({ parameter: parameterOf(row.cell('parameter')), unit, poc: Number(row.cell('poc')), ...more });
    if (!isQuantity(quantity)) return row.aside(quantity.column, quantity.reason, values);
    const instrument = { site: sink.site(row.cell('state') + row.cell('county') + row.cell('site')), quantity };
    found.set(key, instrument);
    return instrument;
  };
}

/** What a row says of its site. */
export function described(cells: { state: string; lat: string; lon: string; name?: string; standardUtcOffset?: string | null }): SiteDescription {
  const state = postalCode.get(cells.state);
  return {
    ...(cells.name ? { name: cells.name } : {}),
    ...(cells.standardUtcOffset ? { standardUtcOffset: cells.standardUtcOffset } : {}),
    ...(state ? { state } : {}),
    ...degrees(cells.lat, cells.lon),
  };
}

/** Seconds of an interval by AQS's code of a sample duration; composites and months have no fixed length and are not here. */
export const durationSeconds: Readonly<Record<string, number>> = {
  '1': 3600,
  '2': 7200,
  '3': 14_400,
  '4': 21_600,
  '5': 28_800,
  '6': 43_200,
  '7': 86_400,
  B: 10_800,
  H: 300,
  J: 900,
  N: 18_000,
  P: 1800,
};
