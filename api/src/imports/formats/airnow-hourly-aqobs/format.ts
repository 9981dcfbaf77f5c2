import { cellsOf, findCells } from '../cells.ts';
import { type Detection, FileRefused, type LineOutcome, type LineParser, type ReadingsFormat, type Sink, type Site, type Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { clock, outside, standardOffset, usDay } from '../instants.ts';
import { isQuantity, type Quantity, quantityOf } from '../quantities.ts';
import { degrees, faultOfSite, lettersOf } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';
import { bindHeader, type Header, type Pair } from './header.ts';

/**
 * AirNow `HourlyAQObs_YYYYMMDDHH.dat`: comma-separated with a header, every cell quoted, UTF-8; one line a site and hour.
 *
 *     "471570075","Shelby Farms",…,"04/08/2024","00:00",…,"1","0","1","0","","","0.2","PPM","8.6","UG/M3",…,"48.0","PPB",…
 *
 * holds three values, CO 0.2 ppm, PM2.5 8.6 µg/m³ and ozone 48.0 ppb. It fills hours that HourlyData has not. The awkward cases:
 * most lines hold no value and are neither reading nor gap; `"PM25_Measured" = "1"` beside an empty PM25 is a blank, counted
 * by parameter; `"Status" = "Inactive"` sites do report and are taken in.
 */
export const airnowHourlyAqobs: ReadingsFormat = {
  id: 'airnow-hourly-aqobs',
  title: 'AirNow HourlyAQObs',
  version: '1',
  fills: 'readings',
  kind: 'airnow',
  precedence: 20,
  flag: 'preliminary',
  encoding: 'utf8',
  named: /^HourlyAQObs_/i,
  docs: 'airnow-hourly-aqobs/README.md',
  detect(head: Buffer): Detection {
    const [first] = firstLines(head, 1);
    const header = first === undefined ? 'it has no first line' : bindHeader(first);
    return typeof header === 'string' ? { fits: false, why: header } : { fits: true, why: 'its first line has the columns of HourlyAQObs' };
  },
  parser: (sink, span) => new AqobsParser(sink, span),
};

const QUOTE = 34;
const MOST_ENDS = 256;

class AqobsParser implements LineParser {
  private readonly sink: Sink;
  private readonly span: Span;
  private header: Header | null = null;
  private bounds = new Int32Array(0);
  private readonly quantities = new Map<string, Quantity>();
  private day = '';
  private time = '';
  private minute = 0;
  /** The blanks of lines without values by the way they end, and the length of that end. */
  private readonly silent = new Map<string, string[]>();
  private tail = 1;

  constructor(sink: Sink, span: Span) {
    this.sink = sink;
    this.span = span;
  }

  line(text: string, number: number): LineOutcome {
    const header = this.header;
    if (!header) return this.begin(text);
    const { bounds } = this;
    const silent = this.silent.get(text.slice(-this.tail));
    if (silent) {
      for (const parameter of silent) this.sink.blank(parameter);
      return 'without values';
    }
    if (findCells(text, bounds) !== header.count) return this.carefully(text, number, header);
    const cell = (column: number) => text.slice(bounds[2 * column], bounds[2 * column + 1]);
    let holds = 0;
    for (const pair of header.pairs) if ((bounds[2 * pair.value] as number) < (bounds[2 * pair.value + 1] as number)) holds++;
    if (holds === 0) return this.silence(text, header, cell);
    if (cell(header.time) !== this.time || cell(header.date) !== this.day || !this.allRight(header, cell)) return this.carefully(text, number, header);
    const site = this.sink.site(cell(header.id));
    this.describe(site, header, cell);
    for (const pair of header.pairs) {
      if ((bounds[2 * pair.value] as number) < (bounds[2 * pair.value + 1] as number)) {
        this.sink.value(site, this.quantities.get(`${pair.parameter}|${cell(pair.unit)}`) as Quantity, this.minute, cell(pair.value), number);
      } else if (pair.measured >= 0 && cell(pair.measured) === '1') this.sink.blank(pair.parameter);
    }
    return 'values';
  }

  /**
   * A line without values. Six lines in ten are, and they end in one of few texts, which is enough to know the next one by:
   * from the first column that belongs to a parameter to the end of the line.
   */
  private silence(text: string, header: Header, cell: (column: number) => string): LineOutcome {
    const blanks = header.pairs.filter((pair) => pair.measured >= 0 && cell(pair.measured) === '1').map((pair) => pair.parameter);
    for (const parameter of blanks) this.sink.blank(parameter);
    const from = (this.bounds[2 * header.first] as number) - 1;
    if (text.charCodeAt(from) === QUOTE && this.silent.size < MOST_ENDS) {
      if (this.silent.size === 0) this.tail = text.length - from;
      if (text.length - from === this.tail) this.silent.set(lettersOf(text.slice(from), 'latin1'), blanks);
    }
    return 'without values';
  }

  private begin(text: string): LineOutcome {
    const header = bindHeader(text);
    if (typeof header === 'string') throw new FileRefused(`This is not HourlyAQObs: ${header}.`);
    this.header = header;
    this.bounds = new Int32Array(2 * (header.count + 1));
    return 'header';
  }

  private allRight(header: Header, cell: (column: number) => string): boolean {
    if (faultOfSite(cell(header.id))) return false;
    for (const pair of header.pairs) {
      const value = cell(pair.value);
      if (value !== '' && (!isMeasured(value) || !this.quantities.has(`${pair.parameter}|${cell(pair.unit)}`))) return false;
    }
    return true;
  }

  private countBlanks(header: Header, cell: (column: number) => string) {
    for (const pair of header.pairs) if (pair.measured >= 0 && cell(pair.measured) === '1' && cell(pair.value) === '') this.sink.blank(pair.parameter);
  }

  private describe(site: Site, { site: at }: Header, cell: (column: number) => string) {
    if (site.wants === 'nothing') return;
    const text = (column: number) => (column < 0 ? '' : lettersOf(cell(column), 'utf8'));
    const standardUtcOffset = standardOffset(text(at.offset)) ?? undefined;
    const state = text(at.country) === 'US' && /^[A-Z]{2}$/.test(text(at.state)) ? text(at.state) : undefined;
    site.describe({
      name: text(at.name),
      operator: text(at.source),
      ...(standardUtcOffset ? { standardUtcOffset } : {}),
      ...(state ? { state } : {}),
      ...degrees(text(at.lat), text(at.lon)),
    });
  }

  /** A line that is unusual in some way: every cell is checked, and only what is wrong is set aside. */
  private carefully(text: string, number: number, header: Header): LineOutcome {
    if (text.trim() === '') return 'without values';
    const cells = cellsOf(text);
    const problem = (reason: string, column: string | null = null, value: string | null = null, values = 0) =>
      this.sink.setAside({ line: number, column, value, reason, rawText: text, values });
    if (!Array.isArray(cells)) {
      problem(`${cells.fault}: write a quote inside a cell twice`);
      return 'aside';
    }
    if (cells.length !== header.count) {
      problem(`has ${cells.length} cells where the first line has ${header.count}: a cell is missing, or one with a comma is not quoted`);
      return 'aside';
    }
    const cell = (column: number) => (cells[column] as string).trim();
    const held = header.pairs.filter((pair) => cell(pair.value) !== '');
    if (!held.length) {
      this.countBlanks(header, cell);
      return 'without values';
    }
    const whole = this.faultOfLine(header, cell);
    if (whole) {
      problem(whole.reason, whole.column, whole.value, held.length);
      return 'aside';
    }
    this.countBlanks(header, cell);
    const site = this.sink.site(cell(header.id));
    this.describe(site, header, cell);
    const kept = held.filter((pair) => {
      const fault = this.faultOfPair(pair, cell);
      if (fault) problem(fault.reason, fault.column, fault.value, 1);
      else this.sink.value(site, this.quantities.get(`${pair.parameter}|${cell(pair.unit)}`) as Quantity, this.minute, cell(pair.value), number);
      return !fault;
    });
    return kept.length ? 'values' : 'aside';
  }

  private faultOfLine(header: Header, cell: (column: number) => string): { column: string; value: string; reason: string } | null {
    const [day, time, id] = [cell(header.date), cell(header.time), cell(header.id)];
    const date = usDay(day, 4);
    if ('reason' in date) return { column: 'ValidDate', value: day, reason: date.reason };
    const hour = clock(time);
    if ('reason' in hour) return { column: 'ValidTime', value: time, reason: hour.reason };
    const early = outside(date.minute + hour.minute, this.span);
    if (early) return { column: 'ValidDate', value: day, reason: early };
    const fault = faultOfSite(id);
    if (fault) return { column: 'AQSID', value: id, reason: fault };
    [this.day, this.time, this.minute] = [day, time, date.minute + hour.minute];
    return null;
  }

  private faultOfPair(pair: Pair, cell: (column: number) => string): { column: string; value: string; reason: string } | null {
    const [value, unit] = [cell(pair.value), cell(pair.unit)];
    const quantity = quantityOf(`${pair.parameter}|${unit}`);
    if (!isQuantity(quantity)) return { column: quantity.column === 'unit' ? `${pair.name}_Unit` : pair.name, value: quantity.value, reason: quantity.reason };
    if (!isMeasured(value)) return { column: pair.name, value, reason: faultOf(value) };
    this.quantities.set(`${pair.parameter}|${unit}`, quantity);
    return null;
  }
}
