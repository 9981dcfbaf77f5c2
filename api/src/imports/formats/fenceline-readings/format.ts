import { cellsOf, columnsOf } from '../cells.ts';
import { type Detection, FileRefused, type LineOutcome, type LineParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { clock, dayOf, outside } from '../instants.ts';
import { isQuantity, quantityOf } from '../quantities.ts';
import { faultOfSite, lettersOf } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';

/**
 * Fenceline's own readings, the form in which a case brings its baseline: comma-separated with a header, UTF-8, one value a line.
 *
 *     site_id,parameter,unit,start_utc,value,flag,source
 *     47-157-0075,OZONE,PPB,2024-04-08T00:00:00Z,48,preliminary,airnow-2024-04:HourlyData_2024040800.dat
 *
 * It is a copy of AirNow and fills the same series, below both of AirNow's own files: what those bring stands on its own, so
 * that taking a case out takes none of it away. `source` is the key of the source, and after a colon the file it was copied from.
 */
export const fencelineReadings: ReadingsFormat & { template: string } = {
  template: 'site_id,parameter,unit,start_utc,value,flag,source\n47-157-9001,OZONE,PPB,2026-03-01T06:00:00Z,48,preliminary,training-reports\n',
  id: 'fenceline-readings',
  title: 'Readings in the form of a case',
  version: '1',
  fills: 'readings',
  kind: 'airnow',
  precedence: 30,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'fenceline-readings/README.md',
  detect(head: Buffer): Detection {
    const [first] = firstLines(head, 1);
    const header = first === undefined ? 'it has no first line' : bind(first);
    return typeof header === 'string' ? { fits: false, why: header } : { fits: true, why: `its first line has the columns ${needed.join(', ')}` };
  },
  parser: (sink, span) => new ReadingsParser(sink, span),
};

const needed = ['site_id', 'parameter', 'unit', 'start_utc', 'value', 'flag', 'source'] as const;
type Column = (typeof needed)[number];

function bind(line: string): { at: Record<Column, number>; count: number } | string {
  const { columns, fault } = columnsOf(line);
  if (fault) return `in its first line ${fault}`;
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length) return `its first line lacks the column ${missing.map((name) => `"${name}"`).join(' and ')}`;
  return { at: Object.fromEntries(needed.map((name) => [name, columns.get(name)])) as Record<Column, number>, count: Math.max(...columns.values()) + 1 };
}

/** Flags and sources stand once on the import: a file that holds more kinds than this is several files. */
const MOST_KINDS = 8;

class ReadingsParser implements LineParser {
  private readonly sink: Sink;
  private readonly span: Span;
  private header: Exclude<ReturnType<typeof bind>, string> | null = null;
  private readonly flags = new Set<string>();
  private readonly sources = new Set<string>();

  constructor(sink: Sink, span: Span) {
    this.sink = sink;
    this.span = span;
  }

  line(text: string, number: number): LineOutcome {
    const { header } = this;
    if (!header) {
      const bound = bind(text);
      if (typeof bound === 'string') throw new FileRefused(`These are not Fenceline's own readings: ${bound}.`);
      this.header = bound;
      return 'header';
    }
    if (text.trim() === '') return 'without values';
    const aside = (column: Column | null, value: string | null, reason: string, values = 0): LineOutcome => {
      this.sink.setAside({ line: number, column, value, reason, rawText: text, values });
      return 'aside';
    };
    const cells = cellsOf(text);
    if (!Array.isArray(cells)) return aside(null, null, `${cells.fault}: write a quote inside a cell twice`);
    if (cells.length !== header.count) return aside(null, null, `has ${cells.length} cells where the first line has ${header.count}`);
    const cell = (name: Column) => (cells[header.at[name]] as string).trim();
    const wrong = (column: Column, reason: string) => aside(column, cell(column), reason, cell('value') === '' ? 0 : 1);

    const [site, start, value] = [cell('site_id'), cell('start_utc'), cell('value')];
    // The dashes of a US site are how it is stored; AirNow prints it without.
    const published = /^\d\d-\d{3}-\d{4}$/.test(site) ? site.replaceAll('-', '') : site;
    const fault = faultOfSite(published);
    if (fault) return wrong('site_id', fault);
    const quantity = quantityOf(`${cell('parameter')}|${cell('unit')}`);
    if (!isQuantity(quantity)) return wrong(quantity.column, quantity.reason);
    const minute = beginning(start);
    if (typeof minute === 'string') return wrong('start_utc', minute);
    const early = outside(minute, this.span);
    if (early) return wrong('start_utc', early);
    if (!isMeasured(value)) return wrong('value', faultOf(value));
    this.note(this.flags, cell('flag'), number);
    this.note(this.sources, cell('source').split(':')[0] as string, number);
    this.sink.value(this.sink.site(published), quantity, minute, value, number);
    return 'values';
  }

  private note(kinds: Set<string>, text: string, line: number) {
    if (text === '' || kinds.has(text)) return;
    if (kinds.size === MOST_KINDS) throw new FileRefused(`Line ${line} brings more than ${MOST_KINDS} different flags or sources: split the file by source.`);
    kinds.add(lettersOf(text, 'utf8'));
  }

  finish() {
    return { flag: [...this.flags].join(', ') || null, source: [...this.sources].join(', ') || null };
  }
}

function beginning(start: string): number | string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(:00)?Z$/.exec(start);
  if (!match) return 'is not an instant of the form 2024-04-08T00:00:00Z, in UTC and on a whole minute';
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) return 'is not a day of the calendar';
  const hour = clock(match[4] as string);
  return 'reason' in hour ? hour.reason : day + hour.minute;
}
