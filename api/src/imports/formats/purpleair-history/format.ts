import { NO_INSTANT, secondOf } from '../days.ts';
import { type Detection, FileRefused, type LineParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { outside } from '../instants.ts';
import type { Quantity } from '../quantities.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';
import { fieldOf } from './names.ts';

type Column = 'at' | 'sensor' | `field ${number}`;
const columns: Columns<Column> = { needed: { at: 'time_stamp', sensor: 'sensor_index' } };
const title = 'a history of PurpleAir';

/**
 * PurpleAir's `/sensors/274866/history/csv`: comma-separated with a header, one moment a line, in no order.
 *
 *     time_stamp,sensor_index,humidity,temperature,pm2.5_atm_a,pm2.5_atm_b
 *     2025-07-07T23:52:04Z,274866,53,65,8.8,8.8
 *
 * gives each field a series of the sensor. A cell that is empty or `null` is no value. The file does not say over how long its values are means,
 * and nothing is corrected: they are what the sensor says.
 */
export const purpleairHistory: ReadingsFormat = {
  id: 'purpleair-history',
  title,
  version: '1',
  fills: 'readings',
  kind: 'purpleair',
  precedence: 50,
  flag: 'as the sensor sends it',
  encoding: 'utf8',
  named: null,
  docs: 'purpleair-history/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser,
};

function parser(sink: Sink, span: Span): LineParser {
  const fields: { column: Column; name: string; quantity: Quantity }[] = [];
  return tableParser<Column>(
    title,
    columns,
    sink,
    (row) => {
      const given = fields.filter(({ column }) => row.cell(column) !== '' && row.cell(column) !== 'null');
      for (const { column, quantity } of fields) if (row.cell(column) === 'null') sink.blank(quantity.parameter);
      if (given.length === 0) return 'without values';
      if (!/^\d{1,9}$/.test(row.cell('sensor'))) return row.aside('sensor', 'is no number of a sensor', given.length);
      const second = secondOf(row.cell('at'));
      if (Number.isNaN(second)) return row.aside('at', NO_INSTANT, given.length);
      const early = outside(Math.floor(second / 60), span);
      if (early) return row.aside('at', early, given.length);
      const site = sink.site(`purpleair-${row.cell('sensor')}`);
      if (site.wants === 'all') site.describe({ name: `PurpleAir ${row.cell('sensor')}`, class: 'low_cost_raw' });
      let taken = 0;
      for (const { column, quantity } of given) {
        const value = row.cell(column);
        if (!isMeasured(value)) row.aside(column, faultOf(value), 1);
        else {
          sink.valueAt(site, quantity, second, value, row.number);
          taken += 1;
        }
      }
      return taken > 0 ? 'values' : 'aside';
    },
    {
      begin({ at, names }) {
        for (const [place, name] of names.entries()) {
          const quantity = fieldOf(name);
          if (!quantity) continue;
          const column: Column = `field ${place}`;
          at.set(column, place);
          fields.push({ column, name, quantity });
        }
        if (fields.length === 0) throw new FileRefused(`This is ${title} without a field that is known here, such as pm2.5_cf_1_a.`);
      },
    },
  );
}
