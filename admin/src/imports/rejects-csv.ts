import type { Reject } from './types.ts';

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number | null | undefined): string => {
  const text = String(value ?? '');
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** Rows set aside as CSV, with a column that says how to mend each. */
export function rejectsCsv(rejects: readonly Reject[]): string {
  const rows = rejects.map(({ line, column, value, reason, rawText }) => [line, column, value, reason, rawText].map(cell).join(','));
  return ['line,column,value,reason,rawText', ...rows, ''].join('\r\n');
}
