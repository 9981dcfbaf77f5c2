import { NO_INSTANT, secondOf } from '../days.ts';
import type { Detection, LineParser, Span, UnitHourSink, UnitHoursFormat } from '../format.ts';
import { outside } from '../instants.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';

const numbers = ['operating_time', 'gross_load_mw', 'nox_pound', 'heat_input_mmbtu', 'so2_pound', 'co2_short_ton'] as const;
type Column = 'unit' | 'start' | (typeof numbers)[number];
const title = 'Hours of units, an hour a row';

const columns: Columns<Column> = {
  needed: { unit: 'unit', start: 'start' },
  optional: Object.fromEntries(numbers.map((name) => [name, name])),
};

/**
 * Fenceline's own hours of units: comma-separated with a header, UTF-8.
 *
 *     unit,start,operating_time,gross_load_mw,nox_pound,heat_input_mmbtu
 *     training-permanent,2026-03-01T05:00-06:00,1,14.2,8.31,150.4
 *
 * says what the unit put out in the hour from 05:00 local standard time. `unit` is its key here. It yields to CAMPD.
 */
export const fencelineUnitHours: UnitHoursFormat & { template: string } = {
  id: 'fenceline-unit-hours',
  title,
  version: '1',
  fills: 'unit-hours',
  precedence: 20,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'fenceline-unit-hours/README.md',
  template: `unit,start,${numbers.join(',')}\ntraining-permanent,2026-03-01T05:00-06:00,1,14.2,8.31,150.4,,\n`,
  detect: (head: Buffer): Detection => {
    const found = detectColumns(head, columns);
    return found.fits && !numbers.some((name) => detectColumns(head, { needed: { [name]: name } }).fits)
      ? { fits: false, why: `its first line has none of ${numbers.join(', ')}` }
      : found;
  },
  parser(sink: UnitHourSink, span: Span): LineParser {
    return tableParser(title, columns, sink, (row) => {
      if (numbers.every((name) => row.cell(name) === '')) return 'without values';
      const second = secondOf(row.cell('start'));
      if (Number.isNaN(second)) return row.aside('start', NO_INSTANT, 1);
      if (second % 3600 !== 0) return row.aside('start', 'is not the beginning of an hour', 1);
      const early = outside(second / 60, span);
      if (early) return row.aside('start', early, 1);
      for (const name of numbers) {
        const value = row.cell(name);
        if (value !== '' && !isMeasured(value)) return row.aside(name, faultOf(value), 1);
        if (value.startsWith('-') && /[1-9]/.test(value)) return row.aside(name, 'is below zero, which no such number can be', 1);
      }
      if (Number(row.cell('operating_time')) > 1) return row.aside('operating_time', 'is more than one: it is the part of the hour in which the unit ran', 1);
      const unit = sink.unitNamed(row.cell('unit'));
      if (typeof unit === 'string') return row.aside('unit', unit, 1);
      const [operatingTime, grossLoadMw, noxPound, heatInputMmbtu, so2Pound, co2ShortTon] = numbers.map((name) => row.cell(name)) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      sink.hour(unit, second / 60 + unit.offsetMinutes, { operatingTime, grossLoadMw, noxPound, heatInputMmbtu, so2Pound, co2ShortTon, basis: '' }, row.number);
      return 'values';
    });
  },
};
