const QUOTE = 34;
const COMMA = 44;

/**
 * Finds the cells of a line of comma-separated values whose quotes are plain, without copying: cell `i` is
 * `text.slice(bounds[2 * i], bounds[2 * i + 1])`. Answers how many there are, or -1 where the line needs `cellsOf`.
 */
export function findCells(text: string, bounds: Int32Array): number {
  const length = text.length;
  const most = bounds.length >> 1;
  let at = 0;
  for (let count = 0; count < most; ) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      end = text.indexOf('"', at + 1);
      if (end < 0) return -1;
      bounds[2 * count] = at + 1;
      bounds[2 * count + 1] = end++;
    } else {
      end = text.indexOf(',', at);
      if (end < 0) end = length;
      bounds[2 * count] = at;
      bounds[2 * count + 1] = end;
    }
    count++;
    if (end === length) return count;
    if (text.charCodeAt(end) !== COMMA) return -1;
    at = end + 1;
  }
  return -1;
}

/**
 * The cells of one line, quotes taken off and doubled quotes made single. A cell does not go on in the next line: none of
 * these files does that, and so a quote that is not closed costs its own line and not the rest of the file.
 */
export function cellsOf(text: string): string[] | { fault: string } {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (text.charCodeAt(at) === QUOTE) {
      for (at++; ; ) {
        const end = text.indexOf('"', at);
        if (end < 0) return { fault: `the quote that opens cell ${cells.length + 1} is not closed on this line` };
        cell += text.slice(at, end);
        at = end + 1;
        if (text.charCodeAt(at) !== QUOTE) break;
        cell += '"';
        at++;
      }
      if (at < text.length && text.charCodeAt(at) !== COMMA) return { fault: `cell ${cells.length + 1} goes on after its closing quote` };
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (at >= text.length) return cells;
    at++;
  }
}

/** Where each named column stands, names trimmed. Says which name stands twice. */
export function columnsOf(header: string): { columns: Map<string, number>; fault: string | null } {
  const cells = cellsOf(header);
  const columns = new Map<string, number>();
  if (!Array.isArray(cells)) return { columns, fault: cells.fault };
  let fault: string | null = null;
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim();
    if (columns.has(name) && name !== '') fault ??= `the column "${name}" stands twice`;
    columns.set(name, at);
  }
  return { columns, fault };
}
