import { NO_INSTANT, secondOf } from '../days.ts';
import type { Detection, LineParser, ReadingsFormat, Sink, Span } from '../format.ts';
import { outside } from '../instants.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { degrees } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';
import { openaqQuantity } from './names.ts';

type Column = 'location' | 'sensor' | 'name' | 'at' | 'lat' | 'lon' | 'parameter' | 'unit' | 'value';

const columns: Columns<Column> = {
  needed: { location: 'location_id', sensor: ['sensors_id', 'sensor_id'], at: 'datetime', parameter: 'parameter', unit: ['units', 'unit'], value: 'value' },
  optional: { name: 'location', lat: 'lat', lon: 'lon' },
};
const title = 'a file of the OpenAQ archive';

/**
 * OpenAQ's archive, `location-7727-20221101.csv.gz`: comma-separated with a header, UTF-8, one value a line, one place and day a file.
 *
 *     7727,22558,Tung Chung-7727,2022-11-01T01:00:00+08:00,22.2888888888889,113.943611111111,pm10,µg/m³,100.3
 *
 * is 100.3 µg/m³ at 2022-10-31T17:00Z, the END of an interval whose length these files do not say: an hour for most agencies, two minutes for
 * some sensors. It is kept as a value of that moment, of sensor 22558, and is not turned into an hour on a guess.
 */
export const openaqArchive: ReadingsFormat = {
  id: 'openaq-archive',
  title,
  version: '1',
  fills: 'readings',
  kind: 'openaq',
  precedence: 40,
  flag: null,
  encoding: 'utf8',
  named: /^location-\d+-\d{8}/i,
  docs: 'openaq-archive/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser(sink: Sink, span: Span): LineParser {
    return tableParser(title, columns, sink, (row) => {
      const value = row.cell('value');
      if (value === '') return 'without values';
      for (const column of ['location', 'sensor'] as const) if (!/^\d{1,12}$/.test(row.cell(column))) return row.aside(column, 'is no number of OpenAQ', 1);
      const second = secondOf(row.cell('at'));
      if (Number.isNaN(second)) return row.aside('at', NO_INSTANT, 1);
      const early = outside(Math.floor(second / 60), span);
      if (early) return row.aside('at', early, 1);
      const quantity = openaqQuantity(row.cell('parameter'), row.cell('unit'), row.cell('sensor'), 0);
      if ('reason' in quantity) return row.aside(quantity.column, quantity.reason, 1);
      if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
      const site = sink.site(`openaq-${row.cell('location')}`);
      if (site.wants !== 'nothing') site.describe({ name: row.cell('name'), ...degrees(row.cell('lat'), row.cell('lon')) });
      sink.valueAt(site, quantity, second, value, row.number);
      return 'values';
    });
  },
};
