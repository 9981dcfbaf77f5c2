import { NO_INSTANT, secondOf } from '../days.ts';
import { type Detection, FileRefused, type ItemParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { outside } from '../instants.ts';
import { openaqQuantity } from '../openaq-archive/names.ts';
import { detectJson, itemsParser } from '../rows.ts';
import { degrees } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

type Column = 'value' | 'parameter' | 'unit' | 'from' | 'to' | 'sensor' | 'location' | 'lat' | 'lon' | 'flagged';

const names: Record<Column, string> = {
  value: 'value',
  parameter: 'parameter/name',
  unit: 'parameter/units',
  from: 'period/datetimeFrom/utc',
  to: 'period/datetimeTo/utc',
  sensor: 'sensorsId',
  location: 'locationsId',
  lat: 'coordinates/latitude',
  lon: 'coordinates/longitude',
  flagged: 'flagInfo/hasFlags',
};
const title = 'an answer of the OpenAQ API with measurements';

/**
 * The answer of OpenAQ's API (version 3) to `/sensors/3/measurements`, and to its `/hours` and `/days`: one value an item, with the beginning and
 * the end of its interval. The answer does not say which sensor it is of, the address did: give it with `--of 3`.
 */
export const openaqMeasurements: ReadingsFormat = {
  id: 'openaq-measurements',
  title,
  version: '1',
  fills: 'readings',
  kind: 'openaq',
  precedence: 41,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'openaq-measurements/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{\s*"meta"/, ['results', 'period', 'datetimeFrom', 'parameter', 'units']),
  parser,
};

function parser(sink: Sink, span: Span, of: string | null): ItemParser {
  if (of !== null && !/^\d{1,12}$/.test(of)) throw new FileRefused(`"${of}" is no number of a sensor of OpenAQ.`);
  return itemsParser<Column>(title, ['results'], names, sink, (row) => {
    const value = row.cell('value');
    if (value === '') return 'without values';
    const sensor = row.cell('sensor') || of;
    if (!sensor) throw new FileRefused('The answer does not say which sensor it is of: give the number that stood in its address with --of, such as --of 3.');
    const [from, to] = [secondOf(row.cell('from')), secondOf(row.cell('to'))];
    if (Number.isNaN(from)) return row.aside('from', NO_INSTANT, 1);
    if (Number.isNaN(to) || to < from) return row.aside('to', 'is no instant after the beginning', 1);
    const early = outside(Math.floor(from / 60), span);
    if (early) return row.aside('from', early, 1);
    const quantity = openaqQuantity(row.cell('parameter'), row.cell('unit'), sensor, to - from);
    if ('reason' in quantity) return row.aside(quantity.column, quantity.reason, 1);
    if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
    const location = row.cell('location');
    const site = sink.site(location ? `openaq-${location}` : `openaq-sensor-${sensor}`);
    if (site.wants !== 'nothing')
      site.describe({ name: location ? `OpenAQ location ${location}` : `OpenAQ sensor ${sensor}`, ...degrees(row.cell('lat'), row.cell('lon')) });
    sink.valueAt(site, quantity, from, value, row.number);
    return 'values';
  });
}
