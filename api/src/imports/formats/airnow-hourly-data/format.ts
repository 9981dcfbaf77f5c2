import type { Detection, LineOutcome, LineParser, ReadingsFormat, Sink, Site, Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { clock, outside, standardOffset, usDay } from '../instants.ts';
import { isQuantity, type Quantity, quantityOf } from '../quantities.ts';
import { faultOfSite, lettersOf } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

/**
 * AirNow `HourlyData_YYYYMMDDHH.dat`: nine fields with `|` between them, no header, Latin-1.
 *
 *     04/08/24|00:00|471570075|SHELBY FARMS|-6|OZONE|PPB|48|Shelby County Health Department
 *
 * says that ozone at Shelby Farms, site 47-157-0075, was 48 ppb from 2024-04-08T00:00Z to 01:00Z. The awkward cases:
 * `840471570075` is the same site; `00:30` is right, for stations whose zone is half an hour off; -0.4 is right, and -999 is
 * not; a parameter that was not measured is no line at all, so that an empty value is a fault.
 */
export const airnowHourlyData: ReadingsFormat = {
  id: 'airnow-hourly-data',
  title: 'AirNow HourlyData',
  version: '1',
  fills: 'readings',
  kind: 'airnow',
  precedence: 10,
  flag: 'preliminary',
  encoding: 'latin1',
  named: /^HourlyData_/i,
  docs: 'airnow-hourly-data/README.md',
  detect,
  parser: (sink, span) => new HourlyDataParser(sink, span),
};

const columns = ['valid date', 'valid time', 'AQSID', 'site name', 'GMT offset', 'parameter', 'unit', 'value', 'data source'];

function detect(head: Buffer): Detection {
  const lines = firstLines(head, 50).filter((line) => line.trim() !== '');
  const right = lines.filter((line) => /^\d\d\/\d\d\/\d\d\|\d\d:\d\d\|/.test(line) && line.split('|').length === columns.length);
  if (right.length > 0 && right.length * 2 >= lines.length) return { fits: true, why: 'its lines have nine fields and begin with a date and a time' };
  const fields = new Set(lines.map((line) => line.split('|').length));
  return { fits: false, why: fields.has(columns.length) ? 'its lines do not begin with MM/DD/YY|HH:MM' : 'its lines have not nine fields with | between them' };
}

/** Length of `04/08/24|00:00|`. */
const STAMP = 15;

class HourlyDataParser implements LineParser {
  private readonly sink: Sink;
  private readonly span: Span;
  private readonly quantities = new Map<string, Quantity>();
  private stamp = 'none yet';
  private minute = 0;
  private siteId = '';
  private site: Site | null = null;

  constructor(sink: Sink, span: Span) {
    this.sink = sink;
    this.span = span;
  }

  /** The straight way, for the line that has nothing wrong with it; whatever is unusual is looked at again by `carefully`. */
  line(text: string, number: number): LineOutcome {
    const idEnd = text.indexOf('|', STAMP);
    const nameEnd = text.indexOf('|', idEnd + 1);
    const offsetEnd = text.indexOf('|', nameEnd + 1);
    const parameterEnd = text.indexOf('|', offsetEnd + 1);
    const unitEnd = text.indexOf('|', parameterEnd + 1);
    const valueEnd = text.indexOf('|', unitEnd + 1);
    if (valueEnd < unitEnd || unitEnd < parameterEnd || parameterEnd < offsetEnd || offsetEnd < nameEnd || nameEnd < idEnd) return this.carefully(text, number);
    if (text.indexOf('|', valueEnd + 1) >= 0 || !text.startsWith(this.stamp)) return this.carefully(text, number);
    const quantity = this.quantities.get(text.slice(offsetEnd + 1, unitEnd));
    const value = text.slice(unitEnd + 1, valueEnd);
    if (!quantity || !isMeasured(value)) return this.carefully(text, number);
    const id = text.slice(STAMP, idEnd);
    const site = id === this.siteId && this.site ? this.site : this.siteOf(id);
    if (!site) return this.carefully(text, number);
    if (site.wants === 'all') this.describe(site, text.slice(idEnd + 1, nameEnd), text.slice(nameEnd + 1, offsetEnd), text.slice(valueEnd + 1));
    this.sink.value(site, quantity, this.minute, value, number);
    return 'values';
  }

  private siteOf(id: string): Site | null {
    if (faultOfSite(id)) return null;
    this.siteId = id;
    this.site = this.sink.site(id);
    return this.site;
  }

  private describe(site: Site, name: string, offset: string, source: string) {
    const standardUtcOffset = standardOffset(offset.trim()) ?? undefined;
    site.describe({ name: lettersOf(name, 'latin1'), operator: lettersOf(source, 'latin1'), ...(standardUtcOffset ? { standardUtcOffset } : {}) });
  }

  private carefully(text: string, number: number): LineOutcome {
    if (text.trim() === '') return 'without values';
    const fields = text.split('|').map((field) => field.trim());
    const aside = (column: number | null, reason: string): LineOutcome => {
      const named = column === null ? null : (columns[column] as string);
      const values = fields.length === columns.length && fields[7] !== '' ? 1 : 0;
      this.sink.setAside({ line: number, column: named, value: column === null ? null : (fields[column] as string), reason, rawText: text, values });
      return 'aside';
    };
    if (fields.length !== columns.length)
      return aside(null, `has ${fields.length} fields where nine belong (${columns.join('|')}): a field is missing, or a | stands inside one`);
    const [day = '', time = '', id = '', name = '', offset = '', parameter = '', unit = '', value = '', source = ''] = fields;
    const date = usDay(day, 2);
    if ('reason' in date) return aside(0, date.reason);
    const hour = clock(time);
    if ('reason' in hour) return aside(1, hour.reason);
    const minute = date.minute + hour.minute;
    const early = outside(minute, this.span);
    if (early) return aside(0, early);
    const fault = faultOfSite(id);
    if (fault) return aside(2, fault);
    const pair = `${parameter}|${unit}`;
    const quantity = quantityOf(pair);
    if (!isQuantity(quantity)) return aside(quantity.column === 'parameter' ? 5 : 6, quantity.reason);
    if (!isMeasured(value)) return aside(7, faultOf(value));
    this.quantities.set(pair, quantity);
    this.stamp = `${day}|${time}|`;
    this.minute = minute;
    const site = this.siteOf(id) as Site;
    if (site.wants === 'all') this.describe(site, name, offset, source);
    this.sink.value(site, quantity, minute, value, number);
    return 'values';
  }
}
