import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  describeImport,
  describeProblem,
  formatNamed,
  formats,
  type ImportSummary,
  isJudged,
  type Progress,
  takeInAll,
  templateOf,
  UnknownFormat,
} from '../imports/index.ts';
import { poolSettings } from '../platform/database.ts';
import { didYouMean } from '../platform/problems.ts';
import { patternOf } from '../watch/folder.ts';
import { type Command, Trouble, Usage } from './command.ts';
import { evaluateAll } from './evaluate.ts';

/** Rows set aside that are printed one by one for a file; the rest is counted, and kept with the import. */
const SHOWN = 20;
const formatIds = formats.map((format) => format.id);

export const importFiles: Command = {
  name: 'import',
  usage: 'import --formats | --template F | FILE… [--format F] [--of ID] [--dry-run] [--exit-code]',
  about: `Takes files in, each whole or not at all; - reads standard input. --formats lists what can be taken in, --template prints a table to begin with. With --exit-code: 3 nothing new, 4 rows set aside.`,
  async run(args, { config, out }) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        format: { type: 'string' },
        of: { type: 'string' },
        formats: { type: 'boolean', default: false },
        template: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'exit-code': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    if (values.formats) {
      for (const { id, title } of formats) out(`${id.padEnd(24)}${title}`);
      return 0;
    }
    if (values.template !== undefined) {
      const text = templateOf(formatOf(values.template));
      if (text === null) throw new Usage(`${values.template} is a format of others: it has no template.`);
      out(text.trimEnd());
      return 0;
    }
    if (!positionals.length) throw new Usage('Name at least one file, or - for standard input.');
    const named = positionals.flatMap(expanded);
    for (const file of named) {
      if (file !== '-' && !existsSync(file)) throw new Trouble(`${file}: there is no such file.`);
      if (file !== '-' && statSync(file).isDirectory()) throw new Trouble(`${file} is a folder. Name the files in it: ${path.join(file, '*')}`);
    }
    if (values.format !== undefined) formatOf(values.format);
    const { statement_timeout: _none, idle_in_transaction_session_timeout: _idle, ...settings } = poolSettings(config.database, 3);
    const pool = new pg.Pool(settings);
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const bar = progressBar(named);
    const summaries: ImportSummary[] = [];
    try {
      const files = named.map((file) => ({
        db: pool,
        // Opened when its turn comes, not all at once.
        stream: file === '-' ? process.stdin : lazily(file),
        fileName: file === '-' ? 'standard input' : path.basename(file),
        ...(values.format === undefined ? {} : { format: values.format }),
        ...(values.of === undefined ? {} : { of: values.of }),
        dryRun: values['dry-run'],
        now: config.now,
        signal: stopping.signal,
        onProgress: bar.show,
      }));
      for await (const summary of takeInAll(files)) {
        bar.clear();
        summaries.push(summary);
        out(describeImport(summary));
        for (const reject of summary.rejects.slice(0, SHOWN)) out(`  ${describeProblem(reject)}`);
        if (summary.rejectsTotal > SHOWN) out(`  … and ${(summary.rejectsTotal - SHOWN).toLocaleString('en-US')} more`);
      }
    } catch (error) {
      bar.clear();
      throw error;
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      await pool.end();
    }
    if (summaries.length > 1) out(total(summaries));
    if (summaries.some(({ state, dryRun, format, inserted, changed }) => state === 'committed' && !dryRun && isJudged(format) && inserted + changed > 0))
      out(`The rules looked again: ${await evaluateAll(config)}`);
    return exitCode(summaries, values['exit-code']);
  },
};

/** The files that a name with `*` or `?` in it stands for, where no shell has seen to it: in its last part only. */
function expanded(name: string): string[] {
  const last = path.basename(name);
  if (name === '-' || existsSync(name) || !/[*?]/.test(last)) return [name];
  const folder = path.dirname(name);
  if (!existsSync(folder)) return [name];
  const wanted = patternOf(last);
  const found = readdirSync(folder)
    .filter((file) => wanted.test(file) && !file.startsWith('.'))
    .sort();
  if (!found.length) throw new Trouble(`${name}: no file is called so.`);
  return found.map((file) => path.join(folder, file));
}

/** @throws Usage with what was perhaps meant. */
function formatOf(id: string) {
  try {
    return formatNamed(id);
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
    const meant = didYouMean(id, formatIds);
    throw new Usage(meant ? `${error.message} Did you mean ${meant}?` : error.message);
  }
}

async function* lazily(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 });
}

function exitCode(summaries: ImportSummary[], fine: boolean): number {
  if (summaries.some(({ state }) => state === 'refused' || state === 'failed' || state === 'cancelled')) return 1;
  if (!fine) return 0;
  if (summaries.some(({ rejectsTotal }) => rejectsTotal > 0)) return 4;
  return summaries.every(({ inserted, changed }) => inserted + changed === 0) ? 3 : 0;
}

function total(summaries: ImportSummary[]): string {
  const sum = (name: 'lines' | 'values' | 'inserted' | 'changed' | 'unchanged' | 'yielded' | 'valuesSetAside' | 'linesWithoutValues' | 'headerLines') =>
    summaries.reduce((n, one) => n + one[name], 0).toLocaleString('en-US');
  return `${summaries.length} files: ${sum('lines')} lines (${sum('headerLines')} headers, ${sum('linesWithoutValues')} without a value), ${sum('values')} values: ${sum('inserted')} new, ${sum('changed')} changed, ${sum('unchanged')} already there, ${sum('yielded')} gave way, ${sum('valuesSetAside')} set aside.`;
}

/** One line that is written over, on a terminal; nothing where the output goes elsewhere. */
function progressBar(files: string[]) {
  const terminal = process.stderr.isTTY;
  const sizes = new Map(files.map((file) => [path.basename(file), file === '-' ? 0 : (statSync(file).size ?? 0)]));
  const begun = new Map<string, number>();
  return {
    show(progress: Progress) {
      if (!terminal) return;
      const since = begun.get(progress.fileName) ?? performance.now();
      begun.set(progress.fileName, since);
      const size = sizes.get(progress.fileName) ?? 0;
      const part = size ? Math.min(1, progress.bytes / size) : 0;
      const filled = Math.round(part * 20);
      const aside = progress.rejects ? `, ${progress.rejects.toLocaleString('en-US')} set aside` : '';
      const left = part > 0.02 && progress.phase === 'reading' ? `, about ${Math.ceil((((performance.now() - since) / part) * (1 - part)) / 1000)} s left` : '';
      process.stderr.write(
        `\r\x1b[K${progress.fileName} [${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${progress.phase}, ${progress.lines.toLocaleString('en-US')} lines, ${Math.round(progress.linesPerSecond).toLocaleString('en-US')} a second${aside}${left}`,
      );
    },
    clear() {
      if (terminal) process.stderr.write('\r\x1b[K');
    },
  };
}
