// Between what is typed and what is sent. A cell that says nothing is null where null is meant as missing, and is left out
// otherwise; what cannot be read as its type is sent as it was typed, so that the API says what is wrong with it.
import { type Cell, type Column, type Field, type Form, fixedIn } from './fields.ts';

export type Input = Record<string, unknown>;

/** So many empty places are laid out where so many are needed. */
export const mostBlank = 12;

/** The value of a field that nobody has filled yet; undefined is left out. */
export function emptyOf(field: Field): unknown {
  if (field.nullable) return null;
  switch (field.is) {
    case 'switch':
      return false;
    case 'choice':
      return field.options.length === 1 ? field.options[0] : undefined;
    case 'group':
      return Object.fromEntries(field.fields.flatMap(({ name, optional, field: one }) => (optional ? [] : withValue(name, emptyOf(one)))));
    case 'lines':
      return [];
    case 'items':
      return Array.from({ length: Math.min(field.least ?? 0, mostBlank) }, () => emptyOf(field.item) ?? null);
    case 'table':
      return field.rows === 'record' ? {} : [];
    case 'forms':
      return emptyOf(field.forms[0]!.field);
    default:
      return undefined;
  }
}

const withValue = (name: string, value: unknown): [string, unknown][] => (value === undefined ? [] : [[name, value]]);

/** A member set or, where it is undefined, taken away. */
export function withMember(input: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(input)) return input.map((one, i) => (String(i) === name ? value : one));
  const { [name]: _, ...rest } = (typeof input === 'object' && input !== null ? input : {}) as Input;
  return value === undefined ? rest : Object.fromEntries([...Object.entries((input ?? {}) as Input).filter(([key]) => key !== name), [name, value]]);
}

export const memberOf = (input: unknown, name: string): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, name) ? (input as Input)[name] : undefined;

export function readCell(field: Cell, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return field.nullable ? null : undefined;
  if (field.is === 'choice') return field.options.find((option) => String(option).toLowerCase() === text.toLowerCase()) ?? text;
  if (field.format === 'whole' || field.format === 'number') return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
  return text;
}

export const writeCell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A column of a spreadsheet: a value a line, or several in a line with tabs between. An empty line is a missing value. */
export function readLines(item: Cell, typed: string): unknown[] {
  const text = typed.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (text === '') return [];
  const lines = text.split(/[\n\t]/);
  return lines.map((line) => readCell(item, line)).filter((value) => value !== undefined);
}

/** The same back; a missing value at the end keeps its line, with a blank in it. */
export function writeLines(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return `${value.map(writeCell).join('\n')}${value.at(-1) === null ? ' ' : ''}`;
}

type Table = Extract<Field, { is: 'table' }>;

/** Rows of a table as texts, from a value of any of its three shapes. */
export function writeRows(field: Table, value: unknown): string[][] {
  if (field.rows === 'record') {
    return Object.entries((value ?? {}) as Input).map(([key, one]) => [key, ...cellsOf(field.columns.slice(1), one)]);
  }
  return Array.isArray(value) ? value.map((row) => cellsOf(field.columns, row)) : [];
}

const cellsOf = (columns: readonly Column[], row: unknown): string[] =>
  typeof row === 'object' && row !== null ? columns.map(({ name }) => writeCell(memberOf(row, name))) : columns.map((_, i) => (i === 0 ? writeCell(row) : ''));

/** Rows in which nothing stands are no rows. */
export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

export function readRows(field: Table, rows: readonly string[][]): unknown {
  const filled = rows.filter((row) => !isBlank(row));
  if (field.rows === 'tuples') return filled.map((row) => field.columns.map(({ field: cell }, i) => readCell(cell, row[i] ?? '') ?? null));
  if (field.rows === 'objects') return filled.map((row) => rowOf(field.columns, row));
  const [, ...columns] = field.columns;
  const [only] = columns;
  if (columns.length !== 1 || only?.name !== 'value') return Object.fromEntries(filled.map(([key = '', ...cells]) => [key.trim(), rowOf(columns, cells)]));
  return Object.fromEntries(
    filled.map(([key = '', cell = '']) => {
      const value = readCell(only.field, cell);
      return [key.trim(), value === undefined ? '' : value];
    }),
  );
}

function rowOf(columns: readonly Column[], row: readonly string[]): Input {
  return Object.fromEntries(
    columns.flatMap(({ name, optional, field }, i) => {
      const value = readCell(field, row[i] ?? '');
      return optional && value === null ? [] : withValue(name, value);
    }),
  );
}

/** Where a row stands in what is sent: rows without anything in them are not. */
export const placeOf = (field: Table, rows: readonly string[][], row: number): string =>
  field.rows === 'record' ? (rows[row]?.[0]?.trim() ?? '') : String(rows.slice(0, row).filter((one) => !isBlank(one)).length);

/** First cells that stand twice, in a table whose first column names its rows: one of the two would be lost. */
export function repeatedIn(field: Table, rows: readonly string[][]): Set<number> {
  if (field.rows !== 'record') return new Set();
  const keys = rows.map((row) => row[0]?.trim() ?? '');
  return new Set(keys.flatMap((key, i) => (key !== '' && keys.indexOf(key) !== i ? [i] : [])));
}

/** Cells of a spreadsheet put down with their first at a place; rows are added where there are not enough. */
export function pasted(rows: readonly string[][], columns: number, at: { row: number; column: number }, typed: string): string[][] {
  const cells = typed
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const blank = Array.from({ length: columns }, () => '');
  const next = Array.from({ length: Math.max(rows.length, at.row + cells.length) }, (_, i) => [...(rows[i] ?? blank)]);
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (at.column + j < columns) next[at.row + i]![at.column + j] = cell.trim();
    });
  });
  return next;
}

/** The first cell of a row that is added: the month after the last, otherwise nothing. */
export function nextRow(field: Table, rows: readonly string[][]): string[] {
  const row = field.columns.map(() => '');
  const last = rows.at(-1)?.[0]?.trim() ?? '';
  const first = field.columns[0]?.field;
  const month = /^(\d{4})-(\d{2})$/.exec(last);
  if (!month || first?.is !== 'value' || first.format !== 'month') return row;
  const count = Number(month[1]) * 12 + Number(month[2]);
  return [`${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`, ...row.slice(1)];
}

/** Which of several forms an input has: that whose fixed values it holds. */
export function formIn(forms: readonly Form[], value: unknown): number {
  const fits = ({ field }: Form) => fixedIn(field).every(({ name, field: one }) => (one as { options: unknown[] }).options.includes(memberOf(value, name)));
  const known = forms.findIndex((form) => fixedIn(form.field).length > 0 && fits(form));
  if (known >= 0) return known;
  const names = new Set(Object.keys((value ?? {}) as Input));
  const shared = forms.map(({ field }) => (field.is === 'group' ? field.fields.filter(({ name }) => names.has(name)).length : 0));
  return Math.max(0, shared.indexOf(Math.max(...shared)));
}

/** Reads the input out of the address; null where there is none, or it is none. */
export function readAddress(text: string | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A line for a terminal that gives the same answer. */
export function curlOf(origin: string, kind: string, input: unknown): string {
  const body = JSON.stringify(input).replaceAll("'", "'\\''");
  return `curl -H 'Content-Type: application/json' -d '${body}' '${origin}/api/v1/calculations/${kind}'`;
}
