import { type Detection, FileRefused, type LineParser, type TableFormat, type TableSink } from '../format.ts';
import { firstLines } from '../head.ts';
import { bindColumns, type Columns, tableParser } from '../rows.ts';
import { type OwnTable, ownTables, type TableColumn } from './tables.ts';

/** Fenceline's own tables: comma-separated with a header, UTF-8, or the first sheet of a workbook. `tables.ts` has their columns. */
export const fencelineTables: readonly TableFormat[] = ownTables.map((table) => ({
  id: table.id,
  title: table.title,
  version: '1',
  fills: 'records',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'fenceline-tables/README.md',
  file: table.file,
  template: templateOf(table),
  detect(head: Buffer): Detection {
    const [first] = firstLines(head, 1);
    const header = first === undefined ? 'it has no first line' : bindColumns(first, columnsOf(table));
    if (typeof header === 'string') return { fits: false, why: header };
    return { fits: true, why: 'its first line has the columns of this table' };
  },
  parser: (sink: TableSink) => parser(table, sink),
}));

function columnsOf({ columns }: OwnTable): Columns<string> {
  const named = (needed: boolean) => Object.fromEntries(columns.filter((one) => one.needed === needed).map(({ name }) => [name, name]));
  return { needed: named(true), optional: named(false) };
}

function templateOf({ columns, example }: OwnTable): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${columns.map(({ name }) => name).join(',')}\n${columns.map(({ name }) => quoted(example[name] ?? '')).join(',')}\n`;
}

function parser(table: OwnTable, sink: TableSink): LineParser {
  return tableParser(
    table.title,
    columnsOf(table),
    sink,
    (row) => {
      const record: Record<string, unknown> = structuredClone(table.always);
      for (const column of table.columns) {
        const cell = row.cell(column.name);
        // A cell that a table has made harmless for spreadsheets comes back as it was.
        const value = cell.replace(/^'(?=[=+\-@\t\r])/, '');
        if (value === '') {
          if (column.needed) return row.aside(column.name, 'is empty, and every row needs it', 1);
          continue;
        }
        const read = readCell(column, value);
        if ('reason' in read) return row.aside(column.name, read.reason, 1);
        put(record, column.path.split('/'), read.value);
      }
      const whole = table.id === 'fenceline-startups' ? startup(record) : record;
      if (typeof whole === 'string') return row.aside('began_at', whole, 1);
      const fault = sink.record(whole, row.number);
      if (fault) {
        const named = table.columns.find(({ path }) => path.replaceAll('/', '.') === fault.field || path.startsWith(`${fault.field.replaceAll('.', '/')}/`));
        return row.aside(named?.name ?? table.columns.find(({ path }) => path === fault.field)?.name ?? null, fault.reason, 1);
      }
      return 'values';
    },
    {
      begin({ names }) {
        const strange = names.filter((name) => name !== '' && !table.columns.some((column) => column.name === name));
        if (strange.length)
          throw new FileRefused(
            `The first line has the column ${strange.map((name) => `"${name}"`).join(' and ')}, which a table of ${table.id} does not have: rename it, or take it out.`,
          );
      },
    },
  );
}

function readCell({ kind }: TableColumn, text: string): { value: unknown } | { reason: string } {
  if (kind === 'list')
    return {
      value: text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    };
  if (kind === 'number')
    return /^-?\d{1,15}(\.\d{1,15})?$/.test(text)
      ? { value: Number(text) }
      : { reason: 'is not a plain number such as 12 or 5.25, without thousands separators' };
  if (kind === 'yes or no') {
    const said = { yes: true, true: true, no: false, false: false }[text.toLowerCase()];
    return said === undefined ? { reason: 'is neither yes nor no' } : { value: said };
  }
  return { value: text };
}

/** Sets a value at a path, making what is missing on the way: objects, and lists where the next name is a number. */
function put(record: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  record[name] ??= /^\d+$/.test(rest[0] as string) ? [] : {};
  put(record[name] as Record<string, unknown>, rest, value);
  // The first version of a permit has the number 1; a limit that says nothing of it is exact.
  if (name === 'versions') (record.versions as Record<string, unknown>[])[0]!.number = 1;
  if (name === 'limits') (record.limits as Record<string, unknown>[])[0]!.approximate ??= false;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** A startup or shutdown as an event of its facility: the days are its dates, the moments stand in its summary. */
function startup({ unit, beganAt, endedAt, startupKind, ...rest }: Record<string, unknown>): Record<string, unknown> | string {
  const [begin, end] = [INSTANT.exec(String(beganAt)), endedAt === undefined ? null : INSTANT.exec(String(endedAt))];
  if (!begin || (endedAt !== undefined && !end)) return 'is no moment with its offset, such as 2026-03-01T05:12-06:00';
  if (end && Date.parse(String(endedAt)) < Date.parse(String(beganAt))) return 'is after its end';
  if (startupKind !== 'startup' && startupKind !== 'shutdown') return 'stands beside a kind that is neither startup nor shutdown';
  return {
    ...rest,
    type: startupKind,
    date: begin[1],
    endDate: end?.[1] && end[1] !== begin[1] ? end[1] : null,
    title: `${startupKind === 'startup' ? 'Startup' : 'Shutdown'} of ${unit}`,
    summary: `Unit ${unit}, from ${beganAt}${endedAt === undefined ? '; its end is not known' : ` to ${endedAt}`}.`,
  };
}
