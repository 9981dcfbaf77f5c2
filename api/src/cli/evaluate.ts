import { parseArgs } from 'node:util';
import { type Evaluated, EvaluateService } from '../findings/evaluate.service.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { toInstant } from '../platform/lists/parameters.ts';
import { findId } from '../platform/lists/select.ts';
import { describe } from '../rules/index.ts';
import { type Command, Trouble, Usage } from './command.ts';

export const evaluate: Command = {
  name: 'evaluate',
  usage: 'evaluate [--facility F] [--as-of T]',
  about: 'Runs the rules and keeps what changed; with --as-of prints what they say of the records as they stood, and keeps nothing.',
  async run(args, { config, out }) {
    const { values, positionals } = parseArgs({ args, options: { facility: { type: 'string' }, 'as-of': { type: 'string' } }, allowPositionals: true });
    if (positionals.length) throw new Usage(`"${positionals[0]}" is not understood.`);
    const asOf = values['as-of'] === undefined ? null : toInstant(values['as-of']);
    if (values['as-of'] !== undefined && !asOf)
      throw new Usage(`"${values['as-of']}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.`);
    const database = new Database(config);
    try {
      const facility = values.facility === undefined ? null : await findId(database.pool, 'facility', values.facility);
      if (values.facility !== undefined && !facility) throw new Trouble(`No facility is called "${values.facility}".`);
      const service = new EvaluateService(database, config);
      if (!asOf) {
        out(sayOf(await service.evaluate(facility)));
        return 0;
      }
      const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM facility WHERE $1::uuid IS NULL OR id = $1 ORDER BY slug', [facility]);
      for (const { id } of rows) {
        for (const verdict of await service.verdicts(id, asOf))
          out(`${verdict.state}\t${verdict.rule}\t${verdict.subject}\t${describe(verdict, 'en', { now: asOf }).sentence}`);
      }
      return 0;
    } finally {
      await database.onApplicationShutdown();
    }
  },
};

const sayOf = ({ facilities, verdicts, inserted, changed, unchanged }: Evaluated): string =>
  `${facilities} facilities, ${verdicts} verdicts: ${inserted} new, ${changed} changed, ${unchanged} as before.`;

/** Runs the rules for every facility and says what came of it, in a line. */
export async function evaluateAll(config: Config): Promise<string> {
  const database = new Database(config);
  try {
    return sayOf(await new EvaluateService(database, config).evaluate());
  } finally {
    await database.onApplicationShutdown();
  }
}
