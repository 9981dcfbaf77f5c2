import { secondOf } from '../days.ts';
import { type Detection, type ItemParser, type LineOutcome, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { dayOf, outside } from '../instants.ts';
import { isQuantity } from '../quantities.ts';
import { detectJson, isObject, textAt } from '../rows.ts';
import { degrees, postalCode } from '../sites.ts';
import { approvalOf, isNoData, isRemark, waterQuantity } from '../usgs/names.ts';
import { faultOf, isMeasured } from '../values.ts';

/**
 * WaterML in JSON, the answer of USGS's water services: `{"value": {"timeSeries": [{"sourceInfo": …, "variable": …, "values": [{"value": [
 * {"value": "466", "qualifiers": ["P"], "dateTime": "2020-02-14T00:00:00.000"}]}]}]}}`.
 *
 * A time without a zone is a date of the place, and its value one of the whole day; with an offset it is a moment. A series may come by several
 * methods, which stay apart. A value here counts as a line of other files, and a series without one as a line without values.
 */
export const usgsWaterml: ReadingsFormat = {
  id: 'usgs-waterml',
  title: 'WaterML of the U.S. Geological Survey, as JSON',
  version: '1',
  fills: 'readings',
  kind: 'usgs',
  since: 1902,
  precedence: 61,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'usgs-waterml/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{/, ['value', 'timeSeries', 'sourceInfo', 'variable']),
  parser,
};

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

function parser(sink: Sink, span: Span): ItemParser {
  const approvals = new Set<string>();
  let line = 0;
  return {
    itemsAt: ['value', 'timeSeries'],
    item(item) {
      const source = isObject(item) ? item.sourceInfo : null;
      const variable = isObject(item) ? item.variable : null;
      const [siteCode, variableCode] = [list(isObject(source) ? source.siteCode : null)[0], list(isObject(variable) ? variable.variableCode : null)[0]];
      const id = textAt(siteCode, 'value');
      const options = list(isObject(variable) && isObject(variable.options) ? variable.options.option : null);
      const statistic = textAt(
        options.find((option) => textAt(option, 'name') === 'Statistic'),
        'optionCode',
      );
      const noData = textAt(variable, 'noDataValue');
      const outcomes: LineOutcome[] = [];
      for (const block of list(isObject(item) ? item.values : null)) {
        const method = textAt(list(block.method)[0], 'methodID');
        for (const one of list(block.value)) {
          line += 1;
          const [value, at] = [textAt(one, 'value'), textAt(one, 'dateTime')];
          const aside = (column: string, text: string, reason: string): 'aside' => {
            sink.setAside({ line, column, value: text, reason, rawText: JSON.stringify(one), values: value === '' ? 0 : 1 });
            return 'aside';
          };
          outcomes.push(read(one, value, at, method, aside));
        }
      }
      if (outcomes.length === 0) {
        line += 1;
        return 'without values';
      }
      return outcomes;

      function read(
        one: Record<string, unknown>,
        value: string,
        at: string,
        method: string,
        aside: (column: string, text: string, reason: string) => 'aside',
      ): LineOutcome {
        if (value === '') return 'without values';
        if (!/^\d{8,15}$/.test(id)) return aside('siteCode', id, 'is no number of a site, 8 to 15 digits');
        const day = /^(\d{4})-(\d\d)-(\d\d)T00:00:00(\.0+)?$/.exec(at);
        const second = day ? (dayOf(Number(day[1]), Number(day[2]), Number(day[3])) ?? Number.NaN) * 60 : secondOf(at);
        if (Number.isNaN(second)) return aside('dateTime', at, 'is neither a date at 00:00 nor an instant with its zone');
        const early = outside(Math.floor(second / 60), span);
        if (early) return aside('dateTime', at, early);
        const quantity = waterQuantity({
          code: textAt(variableCode, 'value'),
          unit: textAt(variable, 'unit/unitCode'),
          statistic: day ? statistic : '',
          instrument: method || null,
          intervalSeconds: day ? 86_400 : 0,
          clock: day ? 'local_date' : 'utc',
        });
        if (!isQuantity(quantity)) return aside(quantity.column, quantity.value, quantity.reason);
        if (Number(value) === Number(noData || Number.NaN) || isNoData(value) || isRemark(value)) {
          sink.blank(quantity.parameter);
          return 'without values';
        }
        if (!isMeasured(value)) return aside('value', value, faultOf(value));
        const site = sink.site(`usgs-${id}`);
        if (site.wants !== 'nothing') site.describe(described(source, id));
        for (const qualifier of Array.isArray(one.qualifiers) ? one.qualifiers : []) {
          const approval = approvalOf(String(qualifier));
          if (approval) approvals.add(approval);
        }
        sink.valueAt(site, quantity, second, value, line);
        return 'values';
      }
    },
    finish: () => ({ flag: [...approvals].sort().join(', ') || null }),
  };
}

function described(source: unknown, id: string) {
  const offset = textAt(source, 'timeZoneInfo/defaultTimeZone/zoneOffset');
  const state = postalCode.get(
    textAt(
      list(isObject(source) ? source.siteProperty : null).find((property) => textAt(property, 'name') === 'stateCd'),
      'value',
    ),
  );
  return {
    name: textAt(source, 'siteName') || `USGS ${id}`,
    operator: 'U.S. Geological Survey',
    class: 'water_station' as const,
    ...(state ? { state } : {}),
    ...(/^[+-]\d\d:\d\d$/.test(offset) ? { standardUtcOffset: offset } : {}),
    ...degrees(textAt(source, 'geoLocation/geogLocation/latitude'), textAt(source, 'geoLocation/geogLocation/longitude')),
  };
}
