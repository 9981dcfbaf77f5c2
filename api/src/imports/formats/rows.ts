import { cellsOf } from './cells.ts';
import { type Detection, FileRefused, type ItemParser, type LineOutcome, type LineParser, type Problem } from './format.ts';
import { firstLines } from './head.ts';
import { lettersOf, withoutControls } from './sites.ts';

/** A row of a table, or an item of a document: its cells by the names a format gives them. */
export interface Row<C extends string> {
  number: number;
  /** In true letters, without blanks around; empty where the column or its value is missing. */
  cell(column: C): string;
  /** Sets the row aside, or one value of it. */
  aside(column: C | null, reason: string, values?: number): 'aside';
}

export type ReadRow<C extends string> = (row: Row<C>) => LineOutcome;

/** The columns of a table: what they are called in its first line, the first name being the one that is told. */
export interface Columns<C extends string> {
  needed: Partial<Record<C, string | readonly string[]>>;
  optional?: Partial<Record<C, string | readonly string[]>>;
}

export interface BoundHeader<C extends string> {
  at: Map<C, number>;
  /** Names as printed, by place. */
  names: string[];
}

/** Capitals, blanks and underscores make no difference: publishers change them from year to year. */
const fold = (name: string) => name.toLowerCase().replace(/[^a-z0-9.%/]/g, '');

/** Where the columns stand, by name, however many there are; or what is wrong with the first line. */
export function bindColumns<C extends string>(line: string, columns: Columns<C>, separator = ','): BoundHeader<C> | string {
  const cells = separator === ',' ? cellsOf(line) : line.split(separator);
  if (!Array.isArray(cells)) return `in its first line ${cells.fault}`;
  const names = cells.map((cell) => lettersOf(cell.replace(/^\u00ef\u00bb\u00bf/, ''), 'utf8'));
  const places = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    const folded = fold(name);
    if (folded === '') continue;
    if (!places.has(folded)) places.set(folded, place);
  }
  const at = new Map<C, number>();
  const missing: string[] = [];
  for (const [column, spelt] of Object.entries({ ...columns.optional, ...columns.needed }) as [C, string | readonly string[]][]) {
    const spellings = typeof spelt === 'string' ? [spelt] : spelt;
    const place = spellings.map((name) => places.get(fold(name))).find((found) => found !== undefined);
    if (place !== undefined) at.set(column, place);
    else if (column in columns.needed) missing.push(spellings[0] as string);
  }
  if (missing.length) return `its first line lacks the column ${missing.map((name) => `"${name}"`).join(' and ')}`;
  return { at, names };
}

/** Whether a file begins with a line that has the needed columns. */
export function detectColumns<C extends string>(head: Buffer, columns: Columns<C>, separator = ','): Detection {
  const [first] = firstLines(head, 1);
  const header = first === undefined ? 'it has no first line' : bindColumns(first, columns, separator);
  return typeof header === 'string' ? { fits: false, why: header } : { fits: true, why: 'its first line has the columns of this format' };
}

/** How long a row may be whose cells go on over lines. */
const MOST_HELD = 32 * 1024;

interface Put {
  setAside(problem: Problem): void;
}

/** Reads a comma-separated table with a header. `read` gets the rows; `begin` sees the header and may refuse it. */
export function tableParser<C extends string>(
  what: string,
  columns: Columns<C>,
  sink: Put,
  read: ReadRow<C>,
  {
    begin,
    finish,
    broken = false,
  }: {
    begin?: (header: BoundHeader<C>) => void;
    finish?: LineParser['finish'];
    /** Whether a cell in quotes may go on in the next line. */
    broken?: boolean;
  } = {},
): LineParser {
  let header: BoundHeader<C> | null = null;
  /** A line whose quote is open, waiting for the rest of its cell. */
  let held: { text: string; number: number; fault: string } | null = null;
  return {
    line(printed, number) {
      let text = printed;
      if (!header) {
        const bound = bindColumns(text, columns);
        if (typeof bound === 'string') throw new FileRefused(`This is not ${what}: ${bound}.`);
        header = bound;
        begin?.(bound);
        return 'header';
      }
      if (text.trim() === '' || /^,+$/.test(text.trim())) return 'without values';
      const { at, names } = header;
      const aside = (column: string | null, value: string | null, reason: string, values = 0): 'aside' => {
        sink.setAside({ line: number, column, value, reason, rawText: text, values });
        return 'aside';
      };
      let cells = cellsOf(text);
      if (held) {
        const { text: before, number: first, fault } = held;
        held = null;
        if (Array.isArray(cells) && cells.length === names.length) {
          // A whole row of its own: the quote before it was a mistake and costs its line only.
          sink.setAside({
            line: first,
            column: null,
            value: null,
            reason: `${fault}: write a quote inside a cell twice`,
            rawText: before,
            values: 0,
            late: before.split('\n').length,
          });
        } else if (before.length + text.length < MOST_HELD) {
          text = `${before}\n${text}`;
          cells = cellsOf(text);
        }
      }
      if (!Array.isArray(cells)) {
        if (!broken || text.length >= MOST_HELD) return aside(null, null, `${cells.fault}: write a quote inside a cell twice`);
        held = { text, number, fault: cells.fault };
        return 'without values';
      }
      // A comma too many at the end is a habit of some publishers; any other difference moves cells under the wrong name.
      const extra = cells.length - names.length;
      if (extra !== 0 && !(extra === 1 && cells.at(-1) === '') && !(extra === -1 && names.at(-1) === ''))
        return aside(null, null, `has ${cells.length} cells where the first line has ${names.length}: a cell is missing, or one with a comma is not quoted`);
      const plain = (column: C) => cells[at.get(column) ?? -1] ?? '';
      return read({
        number,
        cell: (column) => lettersOf(plain(column).replace(/\s*\n\s*/g, ' '), 'utf8'),
        aside: (column, reason, values = 0) =>
          aside(column === null ? null : (names[at.get(column) ?? -1] ?? column), column === null ? null : plain(column), reason, values),
      });
    },
    ...(finish ? { finish } : {}),
  };
}

/** Reads the items of a document as rows; `names` says under which path each cell stands, such as `period/datetimeFrom/utc`. */
export function itemsParser<C extends string>(
  what: string,
  itemsAt: readonly string[] | null,
  names: Record<C, string>,
  sink: Put,
  read: ReadRow<C>,
  more: Pick<ItemParser, 'envelope' | 'finish'> = {},
): ItemParser {
  return {
    itemsAt,
    item(item, number, raw) {
      if (!isObject(item)) throw new FileRefused(`This is not ${what}: item ${number} is no object.`);
      const cell = (column: C) => textAt(item, names[column]);
      return read({
        number,
        cell,
        aside(column, reason, values = 0) {
          const [name, value] = column === null ? [null, null] : [names[column], latin(cell(column))];
          sink.setAside({ line: number, column: name, value, reason, rawText: raw, values });
          return 'aside';
        },
      });
    },
    ...more,
  };
}

/** The text at a path, empty where there is none; numbers come as texts already. */
export function textAt(item: unknown, path: string): string {
  let value: unknown = item;
  for (const name of path.split('/')) value = isObject(value) ? value[name] : Array.isArray(value) ? value[Number(name)] : undefined;
  if (typeof value === 'string') return withoutControls(value).trim();
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One character a byte, as the texts of lines are: the tally spells them. */
const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** The beginning of a JSON document of a format: whether it opens so, and holds all of these names within the first 64 KiB. */
export function detectJson(head: Buffer, opens: RegExp, names: readonly string[]): Detection {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (!/^[[{]/.test(text)) return { fits: false, why: 'it is no JSON document' };
  if (!opens.test(text)) return { fits: false, why: 'it is another JSON document' };
  const missing = names.filter((name) => !text.includes(`"${name}"`));
  return missing.length
    ? { fits: false, why: `it has no ${missing.map((name) => `"${name}"`).join(' and no ')} in its first 64 KiB` }
    : { fits: true, why: `it holds ${names.map((name) => `"${name}"`).join(', ')}` };
}
