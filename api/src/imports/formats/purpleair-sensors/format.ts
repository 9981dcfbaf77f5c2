import { NO_INSTANT, secondOf } from '../days.ts';
import { type Detection, FileRefused, type ItemParser, type LineOutcome, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { outside } from '../instants.ts';
import { fieldOf } from '../purpleair-history/names.ts';
import { detectJson, isObject, textAt } from '../rows.ts';
import { degrees } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

const title = 'an answer of the PurpleAir API';

/**
 * The answer of PurpleAir's API to `/sensors/131075` (`{"sensor": {…}}`) and to `/sensors?fields=…` (`{"fields": […], "data": [[…]]}`): one sensor an
 * item, its values those of the moment it was last seen. Names of sensors are what their owners wrote.
 */
export const purpleairSensors: ReadingsFormat = {
  id: 'purpleair-sensors',
  title,
  version: '1',
  fills: 'readings',
  kind: 'purpleair',
  precedence: 51,
  flag: 'as the sensor sends it',
  encoding: 'utf8',
  named: null,
  docs: 'purpleair-sensors/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{\s*"api_version"/, ['time_stamp']),
  parser,
};

function parser(sink: Sink, span: Span): ItemParser {
  const read = (sensor: Record<string, unknown>, at: string, number: number, raw: string): LineOutcome => {
    const aside = (column: string | null, value: string | null, reason: string, values: number): 'aside' => {
      sink.setAside({ line: number, column, value, reason, rawText: raw, values });
      return 'aside';
    };
    const given = Object.keys(sensor).flatMap((name) => {
      const quantity = fieldOf(name);
      const value = textAt(sensor, name);
      return quantity && value !== '' ? [{ name, quantity, value }] : [];
    });
    if (given.length === 0) return 'without values';
    const index = textAt(sensor, 'sensor_index');
    if (!/^\d{1,9}$/.test(index)) return aside('sensor_index', index, 'is no number of a sensor', given.length);
    const seen = textAt(sensor, 'last_seen') || at;
    const second = secondOf(seen);
    if (Number.isNaN(second)) return aside('last_seen', seen, NO_INSTANT, given.length);
    const early = outside(Math.floor(second / 60), span);
    if (early) return aside('last_seen', seen, early, given.length);
    const site = sink.site(`purpleair-${index}`);
    if (site.wants !== 'nothing')
      site.describe({
        name: textAt(sensor, 'name') || `PurpleAir ${index}`,
        class: 'low_cost_raw',
        ...degrees(textAt(sensor, 'latitude'), textAt(sensor, 'longitude')),
      });
    let taken = 0;
    for (const { name, quantity, value } of given) {
      if (!isMeasured(value)) aside(name, value, faultOf(value), 1);
      else {
        sink.valueAt(site, quantity, second, value, number);
        taken += 1;
      }
    }
    return taken > 0 ? 'values' : 'aside';
  };
  return {
    itemsAt: null,
    item(document, number, raw) {
      if (!isObject(document)) throw new FileRefused(`This is not ${title}.`);
      if (document.error) throw new FileRefused(`PurpleAir answered ${textAt(document, 'error')}: ${textAt(document, 'description')}`);
      const at = textAt(document, 'data_time_stamp') || textAt(document, 'time_stamp');
      if (isObject(document.sensor)) return read(document.sensor, at, number, raw);
      const { fields, data } = document;
      if (!Array.isArray(fields) || !Array.isArray(data)) throw new FileRefused(`This is ${title} without a sensor in it.`);
      // One item to the reader, as many lines of it as there are sensors: a problem names its sensor by the place in data.
      return data.map((values, place) => {
        if (Array.isArray(values) && values.length === fields.length)
          return read(Object.fromEntries(fields.map((field, i) => [String(field), values[i]])), at, place + 1, JSON.stringify(values));
        const reason = `has not as many values as there are fields, ${fields.length}`;
        sink.setAside({ line: place + 1, column: null, value: null, reason, rawText: JSON.stringify(values), values: 0 });
        return 'aside';
      });
    },
  };
}
