import { LineCutter } from '../reading/lines.ts';
import type { LineOutcome, Problem, ReadingsFormat, SiteDescription } from './format.ts';
import { print } from './instants.ts';
import { aqsId } from './sites.ts';

export interface Collected {
  /** `47-157-0075 OZONE 2024-04-08T00:00Z 48 PPB`, and the POC where there is one, by line. */
  rows: Map<number, string[]>;
  outcomes: Map<number, LineOutcome>;
  problems: Problem[];
  blanks: Record<string, number>;
  sites: Map<string, SiteDescription>;
  said: { flag?: string | null; source?: string | null };
}

/** Runs a format over the bytes of a whole file, without a database: what its tests look at. */
export function collect(format: ReadingsFormat, file: Buffer, now = new Date('2026-11-24T00:00:00Z')): Collected {
  const collected: Collected = { rows: new Map(), outcomes: new Map(), problems: [], blanks: {}, sites: new Map(), said: {} };
  const parser = format.parser(
    {
      site(published) {
        const id = aqsId(published);
        const describe = (description: SiteDescription) => collected.sites.set(id, description);
        return Object.assign({ wants: collected.sites.has(id) ? ('nothing' as const) : ('all' as const), describe }, { id });
      },
      value(site, { parameter, unit, poc }, minute, value, line) {
        const { id } = site as unknown as { id: string };
        collected.rows.set(line, [...(collected.rows.get(line) ?? []), `${id} ${parameter} ${print(minute)} ${value} ${unit}${poc === null ? '' : ` ${poc}`}`]);
      },
      blank(parameter) {
        collected.blanks[parameter] = (collected.blanks[parameter] ?? 0) + 1;
      },
      setAside: (problem) => collected.problems.push(problem),
    },
    { first: Date.UTC(1990, 0, 1) / 60_000, last: now.getTime() / 60_000 + 24 * 60 },
  );
  const cutter = new LineCutter(
    (text, number) => collected.outcomes.set(number, parser.line(text, number)),
    (_start, number) => collected.outcomes.set(number, 'aside'),
  );
  cutter.push(file);
  cutter.end();
  collected.said = parser.finish?.() ?? {};
  return collected;
}

/** What became of a line, in the words of a fixture's `expect`: its rows, or `aside <column>`, or `no value`. */
export function fateOf({ rows, outcomes, problems }: Collected, line: number): string {
  const columns = problems.filter((problem) => problem.line === line).map((problem) => `aside ${problem.column ?? 'line'}`);
  const said = [...(rows.get(line) ?? []), ...columns];
  return said.length ? said.join('; ') : outcomes.get(line) === 'header' ? 'header' : 'no value';
}
