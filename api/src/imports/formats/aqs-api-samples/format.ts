import { refuseFailure } from '../aqs/envelope.ts';
import { described, durationSeconds, type InstrumentColumn, instrumentsOf } from '../aqs/instrument.ts';
import { isoDay, minutesOf } from '../days.ts';
import type { Detection, ItemParser, ReadingsFormat, Sink, Span } from '../format.ts';
import { standardOffset } from '../instants.ts';
import { detectJson, itemsParser } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';

type Column = InstrumentColumn | 'duration' | 'dateGmt' | 'timeGmt' | 'dateLocal' | 'timeLocal' | 'value' | 'qualifier' | 'lat' | 'lon';

const names: Record<Column, string> = {
  state: 'state_code',
  county: 'county_code',
  site: 'site_number',
  parameter: 'parameter_code',
  poc: 'poc',
  unit: 'units_of_measure',
  duration: 'sample_duration_code',
  dateGmt: 'date_gmt',
  timeGmt: 'time_gmt',
  dateLocal: 'date_local',
  timeLocal: 'time_local',
  value: 'sample_measurement',
  qualifier: 'qualifier',
  lat: 'latitude',
  lon: 'longitude',
};

const title = 'an answer of the AQS API with samples';

/**
 * The answer of the AQS API to `sampleData`: `{"Header": [{"status": "Success", …}], "Data": [{…}, …]}`, one measurement an item.
 * A measurement of null is a gap, for the reason in `qualifier` (`BF - Precision/Zero/Span.`): counted by parameter, and no value.
 */
export const aqsApiSamples: ReadingsFormat = {
  id: 'aqs-api-samples',
  title,
  version: '1',
  fills: 'readings',
  kind: 'aqs',
  since: 1957,
  precedence: 4,
  flag: null,
  encoding: 'utf8',
  named: /^sampleData_/,
  docs: 'aqs-api-samples/README.md',
  detect: (head: Buffer): Detection =>
    detectJson(head, /^\{\s*"Header"/, ['Data', 'sample_measurement', 'date_gmt', 'sample_duration_code', 'units_of_measure']),
  parser,
};

function parser(sink: Sink, span: Span): ItemParser {
  const instrumentOf = instrumentsOf<Column>(sink);
  return itemsParser<Column>(
    title,
    ['Data'],
    names,
    sink,
    (row) => {
      const value = row.cell('value');
      const count = value === '' ? 0 : 1;
      const intervalSeconds = durationSeconds[row.cell('duration')];
      if (!intervalSeconds) return row.aside('duration', 'is a duration without a fixed length, which is not taken in', count);
      const instrument = instrumentOf(row, { intervalSeconds }, count);
      if (instrument === 'aside') return 'aside';
      if (value === '') {
        sink.blank(instrument.quantity.parameter);
        return 'without values';
      }
      const day = isoDay(row.cell('dateGmt'), span);
      if ('reason' in day) return row.aside('dateGmt', day.reason, 1);
      const clock = minutesOf(row.cell('timeGmt'));
      if (Number.isNaN(clock)) return row.aside('timeGmt', 'is not a time from 00:00 to 23:59 of the form HH:MM', 1);
      if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
      const { site, quantity } = instrument;
      const minute = day.minute + clock;
      if (site.wants !== 'nothing') {
        const local = isoDay(row.cell('dateLocal'), span);
        const offset = 'reason' in local ? Number.NaN : local.minute + minutesOf(row.cell('timeLocal')) - minute;
        const standardUtcOffset = Number.isNaN(offset) ? null : standardOffset(String(offset / 60));
        site.describe(described({ state: row.cell('state'), lat: row.cell('lat'), lon: row.cell('lon'), standardUtcOffset }));
      }
      sink.value(site, quantity, minute, value, row.number);
      return 'values';
    },
    { envelope: refuseFailure },
  );
}
