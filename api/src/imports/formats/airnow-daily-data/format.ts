import type { Detection, LineParser, ReadingsFormat, Sink, Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { outside, usDay } from '../instants.ts';
import { isQuantity, measured } from '../quantities.ts';
import { degrees, faultOfSite, lettersOf } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

/**
 * AirNow `daily_data.dat` (eight fields) and `daily_data_v2.dat` (13): values of days, `|` between fields, no header, Latin-1.
 *
 *     04/16/24|000010601|Goose Bay|OZONE-8HR|PPB|34|8|Canadian Air and Precipitation Monitoring Network|31|0|53.304700|-60.364400|124000010601
 *
 * says that the highest eight-hour mean of ozone on 16 April 2024, a day of the place, was 34 ppb. The two kinds of file say the same, and fill
 * the same series. The air quality index (31, category 0) is not taken in: -999 says that it was not computed, which is counted.
 */
export const airnowDailyData: ReadingsFormat = {
  id: 'airnow-daily-data',
  title: 'AirNow daily_data',
  version: '1',
  fills: 'readings',
  kind: 'airnow',
  precedence: 15,
  flag: 'preliminary',
  encoding: 'latin1',
  named: /^daily_data/i,
  docs: 'airnow-daily-data/README.md',
  detect(head: Buffer): Detection {
    const lines = firstLines(head, 50).filter((line) => line.trim() !== '');
    const right = lines.filter((line) => /^\d\d\/\d\d\/\d\d\|[0-9A-Z]{9}\|/.test(line) && [SHORT, LONG].includes(line.split('|').length));
    return right.length > 0 && right.length * 2 >= lines.length
      ? { fits: true, why: 'its lines have eight or 13 fields and begin with a date and a site' }
      : { fits: false, why: 'its lines do not begin with MM/DD/YY|site and have eight or 13 fields' };
  },
  parser,
};

const SHORT = 8;
const LONG = 13;
const columns = [
  'date',
  'AQSID',
  'site name',
  'parameter',
  'unit',
  'value',
  'averaging hours',
  'data source',
  'AQI',
  'AQI category',
  'latitude',
  'longitude',
  'full AQSID',
];

/** Parameter and statistic of AirNow's names, which it writes in mixed case. */
const kinds: Record<string, [string, string]> = {
  'OZONE-1HR': ['OZONE', 'highest hour'],
  'OZONE-8HR': ['OZONE', 'highest 8 hours'],
  'PM2.5-24HR': ['PM2.5', '24 hours'],
  'PM10-24HR': ['PM10', '24 hours'],
  'CO-8HR': ['CO', 'highest 8 hours'],
  'SO2-24HR': ['SO2', '24 hours'],
  'SO2-1HR': ['SO2', 'highest hour'],
  'NO2-1HR': ['NO2', 'highest hour'],
};

function parser(sink: Sink, span: Span): LineParser {
  return {
    line(text, number) {
      if (text.trim() === '') return 'without values';
      const fields = text.split('|').map((field) => field.trim());
      const aside = (column: number | null, reason: string): 'aside' => {
        const isCut = fields.length === SHORT || fields.length === LONG;
        const [name, value] = column === null ? [null, null] : [columns[column] as string, fields[column] as string];
        sink.setAside({ line: number, column: name, value, reason, rawText: text, values: isCut && fields[5] !== '' ? 1 : 0 });
        return 'aside';
      };
      if (fields.length !== SHORT && fields.length !== LONG)
        return aside(null, `has ${fields.length} fields where ${SHORT} or ${LONG} belong: a field is missing, or a | stands inside one`);
      const [date = '', id = '', name = '', parameter = '', unit = '', value = '', , source = '', aqi, , lat = '', lon = ''] = fields;
      const day = usDay(date, 2);
      if ('reason' in day) return aside(0, day.reason);
      const early = outside(day.minute, span);
      if (early) return aside(0, early);
      const fault = faultOfSite(id);
      if (fault) return aside(1, fault);
      const kind = kinds[parameter.toUpperCase()];
      if (!kind) return aside(3, `is none of ${Object.keys(kinds).join(', ')}`);
      const quantity = measured({ parameter: kind[0], unit, statistic: kind[1], intervalSeconds: 86_400, clock: 'local_date' });
      if (!isQuantity(quantity)) return aside(quantity.column === 'parameter' ? 3 : 4, quantity.reason);
      if (!isMeasured(value)) return aside(5, faultOf(value));
      if (aqi === '-999') sink.blank('AQI');
      const site = sink.site(id);
      if (site.wants !== 'nothing')
        site.describe({ ...(site.wants === 'all' ? { name: lettersOf(name, 'latin1'), operator: lettersOf(source, 'latin1') } : {}), ...degrees(lat, lon) });
      sink.value(site, quantity, day.minute, value, number);
      return 'values';
    },
  };
}
