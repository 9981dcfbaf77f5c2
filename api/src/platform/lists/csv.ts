/** `{ a: { b: 1 } }` becomes `a.b`; a list is joined with `; `, a list of records becomes JSON. */
export function flatten(item: Record<string, unknown>, prefix = '', into: Record<string, unknown> = {}): Record<string, unknown> {
  for (const [name, value] of Object.entries(item)) {
    const header = prefix + name;
    if (Array.isArray(value)) into[header] = value.map((one) => (one !== null && typeof one === 'object' ? JSON.stringify(one) : String(one))).join('; ');
    else if (value !== null && typeof value === 'object' && !(value instanceof Date)) flatten(value as Record<string, unknown>, `${header}.`, into);
    else into[header] = value;
  }
  return into;
}

// A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left alone, -5 stays -5.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value instanceof Date ? value.toISOString() : String(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the headers a record of this shape has, in its order. */
export function toCsv(headers: string[], items: Record<string, unknown>[]): string {
  const lines = [headers.map(cell).join(',')];
  for (const item of items) {
    const flat = flatten(item);
    lines.push(headers.map((header) => cell(flat[header])).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}
