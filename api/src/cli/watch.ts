import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { describeImport, isJudged } from '../imports/index.ts';
import { poolSettings } from '../platform/database.ts';
import { ListProblem, readList, type Source } from '../watch/list.ts';
import { type Looked, round } from '../watch/watcher.ts';
import { type Command, Trouble, Usage } from './command.ts';
import { evaluateAll } from './evaluate.ts';

/** How often it is asked whose turn it is. */
const EVERY_MS = 5_000;

export const watch: Command = {
  name: 'watch',
  usage: 'watch LIST [--once] [--exit-code]',
  about:
    'Looks at the addresses and folders of a list again and again and takes in what is new. --once: at those whose time has come, then ends. With --exit-code: 1 a failure, 3 nothing new.',
  async run(args, { config, out }) {
    const { values, positionals } = parseArgs({
      args,
      options: { once: { type: 'boolean', default: false }, 'exit-code': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Usage('Name one list of sources, a JSON file.');
    const sources = read(file);
    const { statement_timeout: _none, idle_in_transaction_session_timeout: _idle, ...settings } = poolSettings(config.database, 4);
    const pool = new pg.Pool(settings);
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const told = (name: string, looked: Looked) => {
      if (looked.is === 'failure') out(`${name}: ${looked.reason}`);
      if (looked.is === 'imported') for (const summary of looked.summaries) out(`${name}: ${describeImport(summary)}`);
    };
    try {
      for (;;) {
        const looked = await round(sources, { pool, now: config.now, told, signal: stopping.signal });
        if (judged(looked)) out(`The rules looked again: ${await evaluateAll(config)}`);
        if (values.once) return values['exit-code'] ? exitCode(looked) : 0;
        await wait(EVERY_MS, undefined, { signal: stopping.signal });
      }
    } catch (error) {
      if (stopping.signal.aborted) return 0;
      throw error;
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      await pool.end();
    }
  },
};

function read(file: string): Source[] {
  try {
    return readList(file);
  } catch (error) {
    if (error instanceof ListProblem) throw new Trouble(error.message);
    throw error;
  }
}

const judged = (looked: Map<string, Looked>) =>
  [...looked.values()].some(
    (one) =>
      one.is === 'imported' &&
      one.summaries.some(({ format, state, inserted, changed }) => state === 'committed' && isJudged(format) && inserted + changed > 0),
  );

function exitCode(looked: Map<string, Looked>): number {
  const all = [...looked.values()];
  if (all.some(({ is }) => is === 'failure')) return 1;
  return all.some(({ is }) => is === 'imported') ? 0 : 3;
}
