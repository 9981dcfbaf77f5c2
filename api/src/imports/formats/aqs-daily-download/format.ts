import { described } from '../aqs/instrument.ts';
import { parameterOf } from '../aqs/names.ts';
import { usDate } from '../days.ts';
import { type Detection, FileRefused, type LineParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { isQuantity, measured } from '../quantities.ts';
import { type BoundHeader, type Columns, detectColumns, tableParser } from '../rows.ts';
import { faultOfSite } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

type Column = 'date' | 'source' | 'site' | 'poc' | 'value' | 'unit' | 'parameter' | 'lat' | 'lon' | 'name';

const columns: Columns<Column> = {
  needed: { date: 'Date', source: 'Source', site: 'Site ID', poc: 'POC', unit: 'UNITS', parameter: 'AQS_PARAMETER_CODE' },
  optional: { lat: ['SITE_LATITUDE', 'Site Latitude'], lon: ['SITE_LONGITUDE', 'Site Longitude'], name: ['Site Name', 'Local Site Name'] },
};

/**
 * What AirData's "Download Daily Data" gives, `ad_viz_plotval_data.csv`: one value a day and monitor, under a name that says which.
 *
 *     "01/01/2023","AQS","360010012","1","0.029","ppm","27","LOUDONVILLE","17","100.0000","44201","Ozone",…
 *
 * under the column "Daily Max 8-hour Ozone Concentration" is the highest eight-hour mean of 1 January 2023 at 36-001-0012, 0.029 ppm. Lines whose
 * source is AirNow are preliminary, and another series: the day comes again from AQS, and both can be seen.
 */
export const aqsDailyDownload: ReadingsFormat = {
  id: 'aqs-daily-download',
  title: "AirData's download of daily data",
  version: '1',
  fills: 'readings',
  kind: 'aqs',
  since: 1957,
  precedence: 8,
  flag: null,
  encoding: 'utf8',
  named: /^ad_viz_plotval_data/i,
  docs: 'aqs-daily-download/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser,
};

const unitNames: Record<string, string> = { ppm: 'PPM', ppb: 'PPB', 'ug/m3 LC': 'UG/M3', 'ug/m3 SC': 'UG/M3', 'ug/m3': 'UG/M3' };

function parser(sink: Sink, span: Span): LineParser {
  let metric = '';
  const sources = new Set<string>();
  const begin = ({ at, names }: BoundHeader<Column>) => {
    // The value has a name of its own for each pollutant, and stands before its unit.
    const place = (at.get('unit') as number) - 1;
    metric = names[place] ?? '';
    if (!/conc/i.test(metric))
      throw new FileRefused(`This is not AirData's download of daily data: the column before "${names[place + 1]}" is "${metric}" and no concentration.`);
    at.set('value', place);
  };
  return tableParser<Column>(
    "AirData's download of daily data",
    columns,
    sink,
    (row) => {
      const value = row.cell('value');
      if (value === '') return 'without values';
      const day = usDate(row.cell('date'), span);
      if ('reason' in day) return row.aside('date', day.reason, 1);
      const id = row.cell('site');
      if (!/^\d{9}$/.test(id) || faultOfSite(id))
        return row.aside('site', 'is no site id of nine digits: a spreadsheet may have taken leading zeros away, so download the file again', 1);
      if (!/^[1-9]\d{0,2}$/.test(row.cell('poc'))) return row.aside('poc', 'is no parameter occurrence code, a number from 1 to 999', 1);
      const source = row.cell('source');
      if (source !== 'AQS' && source !== 'AirNow') return row.aside('source', 'is neither AQS nor AirNow', 1);
      const unit = unitNames[row.cell('unit')];
      if (!unit) return row.aside('unit', `is not one of ${Object.keys(unitNames).join(', ')}`, 1);
      if (!/^\d{5}$/.test(row.cell('parameter'))) return row.aside('parameter', 'is not five digits', 1);
      const statistic = source === 'AQS' ? metric : `${metric}, AirNow (preliminary)`;
      const quantity = measured({
        parameter: parameterOf(row.cell('parameter')),
        unit,
        poc: Number(row.cell('poc')),
        statistic,
        intervalSeconds: 86_400,
        clock: 'local_date',
      });
      if (!isQuantity(quantity)) return row.aside(quantity.column, quantity.reason, 1);
      if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
      const site = sink.site(id);
      if (site.wants !== 'nothing') site.describe(described({ state: id.slice(0, 2), lat: row.cell('lat'), lon: row.cell('lon'), name: row.cell('name') }));
      sources.add(source);
      sink.value(site, quantity, day.minute, value, row.number);
      return 'values';
    },
    { begin, finish: () => ({ flag: sources.has('AirNow') ? 'in part preliminary' : null }) },
  );
}
