import readWorkbook from 'read-excel-file/node';
import { FileRefused } from '../formats/format.ts';

/** Unpacked; a workbook is read whole. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Whether the members of a zip are those of a workbook (`.xlsx`). */
export const isWorkbook = (names: readonly string[]) => names.includes('[Content_Types].xml') && names.includes('xl/workbook.xml');

/**
 * The one sheet of a workbook that holds something, as comma-separated text: numbers with the digits they are kept with, days as 2026-02-01, moments in UTC.
 * What a spreadsheet has already made of a cell (a code without its zeros) cannot be seen here; the format's own checks see it.
 * @throws FileRefused where it is none, is too large, or has several sheets.
 */
export async function sheetOf(file: string, unpacked: number, fileName: string): Promise<Buffer> {
  if (unpacked > MOST_BYTES)
    throw new FileRefused(`${fileName} unpacks to ${unpacked.toLocaleString('en-US')} bytes, more than a workbook may have here: save the sheet as CSV.`);
  const sheets = await readWorkbook(file, { parseNumber: (text) => text }).catch((error: Error) => {
    throw new FileRefused(`${fileName} is a workbook that cannot be read (${error.message}): save the sheet as CSV.`);
  });
  const held = sheets.filter(({ data }) => data.length > 0);
  const [first] = held;
  if (!first) throw new FileRefused(`${fileName} is a workbook without a row in it.`);
  if (held.length > 1)
    throw new FileRefused(
      `${fileName} has ${held.length} sheets with something in them (${held.map(({ sheet }) => sheet).join(', ')}): leave the one that is meant, or save it as CSV.`,
    );
  return Buffer.from(first.data.map((row) => `${row.map(cellOf).join(',')}\n`).join(''));
}

function cellOf(cell: unknown): string {
  const text =
    cell === null || cell === undefined
      ? ''
      : cell instanceof Date
        ? cell
            .toISOString()
            .replace(/T00:00:00\.000Z$/, '')
            .replace('.000Z', 'Z')
        : String(cell);
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
