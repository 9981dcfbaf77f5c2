import { NO_INSTANT, secondOf } from '../days.ts';
import { type Detection, type ItemParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { dayOf, outside } from '../instants.ts';
import { isQuantity } from '../quantities.ts';
import { detectJson, itemsParser } from '../rows.ts';
import { degrees } from '../sites.ts';
import { approvalOf, isNoData, isRemark, waterQuantity } from '../usgs/names.ts';
import { faultOf, isMeasured } from '../values.ts';

type Column = 'site' | 'parameter' | 'statistic' | 'at' | 'value' | 'unit' | 'approval' | 'series' | 'lon' | 'lat';

const names: Record<Column, string> = {
  site: 'properties/monitoring_location_id',
  parameter: 'properties/parameter_code',
  statistic: 'properties/statistic_id',
  at: 'properties/time',
  value: 'properties/value',
  unit: 'properties/unit_of_measure',
  approval: 'properties/approval_status',
  series: 'properties/time_series_id',
  lon: 'geometry/coordinates/0',
  lat: 'geometry/coordinates/1',
};
const title = 'an answer of USGS Water Data (OGC API) with values';

/**
 * GeoJSON of `api.waterdata.usgs.gov/ogcapi/v0/collections/daily`, `continuous`, `field-measurements` and the `latest-…` of them: one value an item.
 * A time that is a date is a day of the place; one with a zone is a moment. What the water stands at in a well comes as a field measurement.
 */
export const usgsOgc: ReadingsFormat = {
  id: 'usgs-ogc',
  title,
  version: '1',
  fills: 'readings',
  kind: 'usgs',
  since: 1902,
  precedence: 62,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'usgs-ogc/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{/, ['features', 'monitoring_location_id', 'parameter_code', 'value', 'unit_of_measure']),
  parser,
};

function parser(sink: Sink, span: Span): ItemParser {
  const approvals = new Set<string>();
  return itemsParser<Column>(
    title,
    ['features'],
    names,
    sink,
    (row) => {
      const [value, at] = [row.cell('value'), row.cell('at')];
      if (value === '') return 'without values';
      const id = /^USGS-(\d{8,15})$/.exec(row.cell('site'))?.[1];
      if (!id) return row.aside('site', 'is no monitoring location of USGS, such as USGS-02289019', 1);
      const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(at);
      const second = day ? (dayOf(Number(day[1]), Number(day[2]), Number(day[3])) ?? Number.NaN) * 60 : secondOf(at);
      if (Number.isNaN(second)) return row.aside('at', NO_INSTANT, 1);
      const early = outside(Math.floor(second / 60), span);
      if (early) return row.aside('at', early, 1);
      const quantity = waterQuantity({
        code: row.cell('parameter'),
        unit: row.cell('unit'),
        statistic: day ? row.cell('statistic') : '',
        instrument: row.cell('series') || null,
        intervalSeconds: day ? 86_400 : 0,
        clock: day ? 'local_date' : 'utc',
      });
      if (!isQuantity(quantity)) return row.aside(quantity.column, quantity.reason, 1);
      if (isNoData(value) || isRemark(value)) {
        sink.blank(quantity.parameter);
        return 'without values';
      }
      if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
      const site = sink.site(`usgs-${id}`);
      if (site.wants !== 'nothing')
        site.describe({ name: `USGS ${id}`, operator: 'U.S. Geological Survey', class: 'water_station', ...degrees(row.cell('lat'), row.cell('lon')) });
      const approval = approvalOf(row.cell('approval'));
      if (approval) approvals.add(approval);
      sink.valueAt(site, quantity, second, value, row.number);
      return 'values';
    },
    { finish: () => ({ flag: [...approvals].sort().join(', ') || null }) },
  );
}
