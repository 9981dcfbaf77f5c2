// PostgreSQL tells where in the text a statement is malformed, but not which of many failed at its work (a check that old rows
// break, say). Counting the statements that succeeded gives the one that did not; here is where each begins.

/** What may hold a semicolon that ends nothing: comments, strings, quoted names, dollar-quoted bodies. */
const opaque = /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?\1/y;
const blank = /(?:\s|--[^\n]*|\/\*[\s\S]*?\*\/)*/y;

const skip = (pattern: RegExp, sql: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(sql) ? pattern.lastIndex : at;
};

/** The line of each statement's first word. Empty statements are not counted, as the server does not count them. */
export function statementLines(sql: string): number[] {
  const lines: number[] = [];
  for (let at = skip(blank, sql, 0); at < sql.length; at = skip(blank, sql, at + 1)) {
    if (sql[at] === ';') continue;
    lines.push(lineAt(sql, at));
    while (at < sql.length && sql[at] !== ';') {
      const after = skip(opaque, sql, at);
      at = after > at ? after : at + 1;
    }
  }
  return lines;
}

export const lineAt = (sql: string, position: number): number => sql.slice(0, position).split('\n').length;
