import { isoDay } from '../days.ts';
import type { Detection, Span, UnitHourSink, UnitHoursFormat } from '../format.ts';
import { type Columns, detectColumns, detectJson, itemsParser, type ReadRow, tableParser } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';
import { plantMinutes } from './plants.ts';

const masses = ['nox', 'heat', 'so2', 'co2'] as const;
type Mass = (typeof masses)[number];
type Column = 'state' | 'facilityName' | 'oris' | 'unit' | 'date' | 'hour' | 'time' | 'load' | Mass | `${Mass}Basis` | 'unitType' | 'fuel' | 'noxControls';

const title = 'hours of CAMPD';

/**
 * Hourly emissions of EPA's Clean Air Markets Program Data, `emissions-hourly-2023-tn.csv`: a unit's hour a line, in local standard time all year.
 *
 *     "CO","Martin Drake",492,"5",,"2002-04-01",0,1,42,,386.3,"Measured",…,186.581,"Calculated",…,445.3,"Measured",…
 *
 * says that unit 5 of plant 492 ran the whole hour from midnight, and that 186.581 lb of NOx, computed from what was measured, left its stack in it.
 * Masses are those of the hour, the load is that while it ran. An hour without operation has a time of 0 and nothing else. "Substitute" marks the
 * high default that part 75 asks for where the monitor was out: it is kept with its mark, and is no measured exceedance.
 */
export const campdHourly: UnitHoursFormat = {
  id: 'campd-hourly',
  title,
  version: '1',
  fills: 'unit-hours',
  precedence: 10,
  flag: null,
  encoding: 'utf8',
  named: /^emissions-hourly-/i,
  docs: 'campd-hourly/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: UnitHourSink, span: Span) => tableParser(title, columns, sink, readHours(sink, span)),
};

const columns: Columns<Column> = {
  needed: {
    state: 'State',
    facilityName: 'Facility Name',
    oris: 'Facility ID',
    unit: 'Unit ID',
    date: 'Date',
    hour: 'Hour',
    time: 'Operating Time',
    load: 'Gross Load (MW)',
    nox: 'NOx Mass (lbs)',
    heat: 'Heat Input (mmBtu)',
    so2: 'SO2 Mass (lbs)',
    co2: 'CO2 Mass (short tons)',
  },
  optional: {
    noxBasis: 'NOx Mass Measure Indicator',
    heatBasis: 'Heat Input Measure Indicator',
    so2Basis: 'SO2 Mass Measure Indicator',
    co2Basis: 'CO2 Mass Measure Indicator',
    unitType: 'Unit Type',
    fuel: 'Primary Fuel Type',
    noxControls: 'NOx Controls',
  },
};

const names: Record<Column, string> = {
  state: 'stateCode',
  facilityName: 'facilityName',
  oris: 'facilityId',
  unit: 'unitId',
  date: 'date',
  hour: 'hour',
  time: 'opTime',
  load: 'grossLoad',
  nox: 'noxMass',
  noxBasis: 'noxMassMeasureFlg',
  heat: 'heatInput',
  heatBasis: 'heatInputMeasureFlg',
  so2: 'so2Mass',
  so2Basis: 'so2MassMeasureFlg',
  co2: 'co2Mass',
  co2Basis: 'co2MassMeasureFlg',
  unitType: 'unitType',
  fuel: 'primaryFuelInfo',
  noxControls: 'noxControlInfo',
};

/** The answer of CAMPD's API to `emissions/apportioned/hourly`: an array of the same hours. */
export const campdApiHourly: UnitHoursFormat = {
  ...campdHourly,
  id: 'campd-api-hourly',
  title: 'an answer of the CAMPD API with hours',
  named: null,
  detect: (head: Buffer): Detection => detectJson(head, /^\[/, ['facilityId', 'unitId', 'opTime', 'noxMass', 'heatInput']),
  parser: (sink: UnitHourSink, span: Span) => itemsParser('an answer of the CAMPD API with hours', [], names, sink, readHours(sink, span)),
};

const indicators: Record<string, string> = {
  '': '-',
  measured: 'M',
  calculated: 'C',
  substitute: 'S',
  'measured and substitute': 'B',
  lme: 'L',
  other: 'O',
  undetermined: 'U',
  'unknown code': 'U',
  'not applicable': 'N',
};

function readHours(sink: UnitHourSink, span: Span): ReadRow<Column> {
  return (row) => {
    const oris = row.cell('oris');
    if (!/^\d{1,6}$/.test(oris)) return row.aside('oris', 'is no number of a facility (ORIS code)', 1);
    const unit = row.cell('unit');
    if (!/^[A-Za-z0-9*_.-]{1,20}$/.test(unit)) return row.aside('unit', 'is no unit id: at most 20 letters, digits, hyphens, dots, stars and underscores', 1);
    const day = isoDay(row.cell('date'), span);
    if ('reason' in day) return row.aside('date', day.reason, 1);
    const hour = row.cell('hour');
    if (!/^([01]?\d|2[0-3])$/.test(hour)) return row.aside('hour', hour === '24' ? 'is hour 24: hours go from 0 to 23' : 'is no hour from 0 to 23', 1);
    for (const column of ['time', 'load', ...masses] as const) {
      const value = row.cell(column);
      if (value !== '' && !isMeasured(value)) return row.aside(column, faultOf(value), 1);
      if (value.startsWith('-') && /[1-9]/.test(value)) return row.aside(column, 'is below zero, which no such number can be', 1);
    }
    const time = row.cell('time');
    if (Number(time) > 1) return row.aside('time', 'is more than one: it is the part of the hour in which the unit ran', 1);
    const ref = sink.unit({
      oris,
      unit,
      facilityName: row.cell('facilityName'),
      state: row.cell('state'),
      standardMinutes: plantMinutes(oris, row.cell('state')),
      unitType: row.cell('unitType'),
      fuel: row.cell('fuel'),
      controls: row.cell('noxControls'),
    });
    if (typeof ref === 'string') return row.aside('oris', ref, 1);
    const letters = masses.map((mass) => indicators[row.cell(`${mass}Basis`).toLowerCase()] ?? 'U').join('');
    const given = ['time', 'load', ...masses].some((column) => row.cell(column as Column) !== '');
    if (!given) {
      sink.blank('unit hour');
      return 'without values';
    }
    sink.hour(
      ref,
      day.minute + Number(hour) * 60,
      {
        operatingTime: time,
        grossLoadMw: row.cell('load'),
        noxPound: row.cell('nox'),
        heatInputMmbtu: row.cell('heat'),
        so2Pound: row.cell('so2'),
        co2ShortTon: row.cell('co2'),
        basis: letters === '----' ? '' : letters,
      },
      row.number,
    );
    return 'values';
  };
}
