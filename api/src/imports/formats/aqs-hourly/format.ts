import { parameterOf, unitNames } from '../aqs/names.ts';
import { cellsOf, findCells } from '../cells.ts';
import { type Detection, FileRefused, type LineOutcome, type LineParser, type ReadingsFormat, type Sink, type Site, type Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { dayOf, outside, standardOffset } from '../instants.ts';
import { isQuantity, type Quantity, quantityOf } from '../quantities.ts';
import { degrees, postalCode } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';
import { bindHeader, type Column, type Header } from './header.ts';

/**
 * AQS pre-generated hourly files, `hourly_44201_2024.csv`: comma-separated with a header, codes and texts quoted, one value a line.
 *
 *     "01","073","1003","44201",1,33.485556,-86.915,"WGS84","Ozone","2015-05-01","00:00","2015-05-01","06:00",0.039,"Parts per million",…
 *
 * is 0.039 ppm of ozone at 01-073-1003 from 06:00 UTC, by the first of its instruments. The local time is standard time all year and says
 * the offset of the site. Hours that AQS gave a null code are not in these files, and no line is a gap.
 */
export const aqsHourly: ReadingsFormat = {
  id: 'aqs-hourly',
  title: 'an hourly file of AQS AirData',
  version: '1',
  fills: 'readings',
  kind: 'aqs',
  precedence: 5,
  flag: null,
  encoding: 'utf8',
  named: /^hourly_[0-9A-Z_]+_\d{4}\.csv/i,
  docs: 'aqs-hourly/README.md',
  detect(head: Buffer): Detection {
    const [first] = firstLines(head, 1);
    const header = first === undefined ? 'it has no first line' : bindHeader(first);
    return typeof header === 'string' ? { fits: false, why: header } : { fits: true, why: 'its first line has the columns of an hourly AQS file' };
  },
  parser: (sink, span) => new AqsHourlyParser(sink, span),
};

/** What the first five cells name, and the unit that was last seen beside them. */
interface Instrument {
  site: Site;
  unit: string;
  quantity: Quantity;
}

/**
 * A line as AQS prints it is told by how it begins and ends: all of an instrument have the same text before their times and mostly the same
 * after their value, so that only the times and the value are looked at.
 */
interface Shape {
  head: string;
  tail: string;
  instrument: Instrument;
}

/** `"2015-05-01","00:00","2015-05-01","06:00",` */
const TIMES = 42;
const GMT_DAY = 21;
const GMT_TIME = 35;
const [QUOTE, COMMA, COLON, ZERO] = [34, 44, 58, 48] as const;

interface Fault {
  column: Column;
  reason: string;
}

const forms: [Column, RegExp, string][] = [
  ['State Code', /^[0-9A-Z]{2}$/, 'is not two digits or letters'],
  ['County Code', /^\d{3}$/, 'is not three digits'],
  ['Site Num', /^\d{4}$/, 'is not four digits'],
  ['Parameter Code', /^\d{5}$/, 'is not five digits'],
];

class AqsHourlyParser implements LineParser {
  private readonly sink: Sink;
  private readonly span: Span;
  private header: Header | null = null;
  private bounds = new Int32Array(0);
  private readonly instruments = new Map<string, Instrument>();
  private day = '';
  private midnight = 0;
  private gmtDay = '';
  private shape: Shape | null = null;

  constructor(sink: Sink, span: Span) {
    this.sink = sink;
    this.span = span;
  }

  line(text: string, number: number): LineOutcome {
    const { header, bounds } = this;
    if (!header) return this.begin(text);
    if (this.alike(text, number)) return 'values';
    if (findCells(text, bounds) !== header.count) return this.carefully(text, number, header);
    const cell = (name: Column) => text.slice(bounds[2 * header.at[name]], bounds[2 * header.at[name] + 1]);
    // All lines of an instrument begin alike, up to its latitude.
    const known = header.isUsual ? this.instruments.get(text.slice(0, bounds[10])) : undefined;
    const value = cell('Sample Measurement');
    const minute = cell('Date GMT') === this.day ? this.midnight + minutesOf(cell('Time GMT')) : Number.NaN;
    if (!known || known.unit !== cell('Units of Measure') || !isMeasured(value) || !(minute >= this.span.first && minute <= this.span.last))
      return this.carefully(text, number, header);
    this.sink.value(known.site, known.quantity, minute, value, number);
    // Bounds leave quotes out; the times are quoted.
    const times = (bounds[18] as number) - 1;
    if (header.isPublished && text.charCodeAt(times) === QUOTE) this.shape = { head: text.slice(0, times), tail: text.slice(bounds[27]), instrument: known };
    return 'values';
  }

  /** Takes a line that differs from the one before in its times and value alone. */
  private alike(text: string, number: number): boolean {
    const { shape } = this;
    if (!shape) return false;
    const at = shape.head.length;
    const end = text.length - shape.tail.length;
    // Slices are compared word by word, startsWith and endsWith letter by letter.
    if (end <= at + TIMES || text.slice(0, at) !== shape.head || text.slice(end) !== shape.tail) return false;
    if (text.slice(at + GMT_DAY, at + GMT_TIME) !== this.gmtDay) return false;
    const char = (place: number) => text.charCodeAt(at + place);
    if (char(0) !== QUOTE || char(11) !== QUOTE || char(12) !== COMMA || char(13) !== QUOTE || char(19) !== QUOTE || char(20) !== COMMA) return false;
    if (char(GMT_TIME + 2) !== COLON || char(GMT_TIME + 5) !== QUOTE || char(GMT_TIME + 6) !== COMMA) return false;
    const [h1, h2, m1, m2] = [char(GMT_TIME) - ZERO, char(GMT_TIME + 1) - ZERO, char(GMT_TIME + 3) - ZERO, char(GMT_TIME + 4) - ZERO];
    if (h1 < 0 || h2 < 0 || h2 > 9 || 10 * h1 + h2 > 23 || m1 < 0 || m1 > 5 || m2 < 0 || m2 > 9) return false;
    const minute = this.midnight + 600 * h1 + 60 * h2 + 10 * m1 + m2;
    const value = text.slice(at + TIMES, end);
    if (!isMeasured(value) || minute < this.span.first || minute > this.span.last) return false;
    this.sink.value(shape.instrument.site, shape.instrument.quantity, minute, value, number);
    return true;
  }

  private begin(text: string): LineOutcome {
    const header = bindHeader(text);
    if (typeof header === 'string') throw new FileRefused(`This is not an hourly file of AQS: ${header}.`);
    this.header = header;
    this.bounds = new Int32Array(2 * (header.count + 1));
    return 'header';
  }

  /** A line that begins an instrument or a day, or is unusual: every cell is checked. */
  private carefully(text: string, number: number, header: Header): LineOutcome {
    if (text.trim() === '') return 'without values';
    const aside = (column: string | null, value: string | null, reason: string, values = 0): LineOutcome => {
      this.sink.setAside({ line: number, column, value, reason, rawText: text, values });
      return 'aside';
    };
    const cells = cellsOf(text);
    if (!Array.isArray(cells)) return aside(null, null, `${cells.fault}: write a quote inside a cell twice`);
    if (cells.length !== header.count)
      return aside(null, null, `has ${cells.length} cells where the first line has ${header.count}: a cell is missing, or one with a comma is not quoted`);
    const cell = (name: Column) => (cells[header.at[name]] as string).trim();
    const value = cell('Sample Measurement');
    const read = this.read(cell);
    if ('reason' in read) return aside(read.column, cell(read.column), read.reason, value === '' ? 0 : 1);
    if (!isMeasured(value)) return aside('Sample Measurement', value, faultOf(value), value === '' ? 0 : 1);
    if (header.isUsual && findCells(text, this.bounds) === header.count)
      this.instruments.set(text.slice(0, this.bounds[10]), { site: read.site, unit: cell('Units of Measure'), quantity: read.quantity });
    this.sink.value(read.site, read.quantity, read.minute, value, number);
    return 'values';
  }

  private read(cell: (name: Column) => string): Fault | { site: Site; quantity: Quantity; minute: number } {
    for (const [column, form, reason] of forms)
      if (!form.test(cell(column))) return { column, reason: `${reason}: a spreadsheet may have taken leading zeros away, so export the file again` };
    if (!/^[1-9]\d{0,2}$/.test(cell('POC'))) return { column: 'POC', reason: 'is no parameter occurrence code, a number from 1 to 999' };
    const unit = unitNames[cell('Units of Measure')];
    if (!unit)
      return {
        column: 'Units of Measure',
        reason: `is not a unit of AQS that is known here (${Object.keys(unitNames).join(', ')}): add it to names.ts if it is right`,
      };
    const quantity = quantityOf(`${parameterOf(cell('Parameter Code'))}|${unit}|${cell('POC')}`);
    if (!isQuantity(quantity)) return { column: 'Parameter Code', reason: quantity.reason };
    const [date, time] = ['Date GMT', 'Time GMT'] as const;
    const midnight = dayIn(cell(date));
    if (midnight === null) return { column: date, reason: 'is not a day of the calendar of the form YYYY-MM-DD: a spreadsheet may have changed it' };
    const clock = minutesOf(cell(time));
    if (Number.isNaN(clock)) return { column: time, reason: 'is not a time from 00:00 to 23:59 of the form HH:MM' };
    const early = outside(midnight + clock, this.span);
    if (early) return { column: date, reason: early };
    [this.day, this.midnight, this.gmtDay] = [cell(date), midnight, `"${cell(date)}","`];
    const site = this.sink.site(cell('State Code') + cell('County Code') + cell('Site Num'));
    if (site.wants !== 'nothing') this.describe(site, cell, midnight + clock);
    return { site, quantity, minute: midnight + clock };
  }

  private describe(site: Site, cell: (name: Column) => string, minute: number) {
    const local = dayIn(cell('Date Local'));
    const offset = local === null ? Number.NaN : local + minutesOf(cell('Time Local')) - minute;
    const standardUtcOffset = Number.isNaN(offset) ? undefined : (standardOffset(String(offset / 60)) ?? undefined);
    const state = postalCode.get(cell('State Code'));
    site.describe({
      ...(standardUtcOffset ? { standardUtcOffset } : {}),
      ...(state ? { state } : {}),
      ...degrees(cell('Latitude'), cell('Longitude')),
    });
  }
}

/** Minutes since 1970 of `2015-05-01`; null where it is no day. */
function dayIn(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Of `05:26`; NaN where it is no time. One site of AQS begins its hours at 26 minutes past, so that any minute may be. */
function minutesOf(text: string): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return Number.NaN;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
