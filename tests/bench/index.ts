// npm run bench [name…]: measures, prints the table and writes it with its date into README.md beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { air, large, unitHours } from './air.ts';
import { aqs } from './aqs.ts';
import type { Bench, Measured } from './bench.ts';
import { exports, largeLists } from './exports.ts';
import { imports } from './imports.ts';
import { lists } from './lists.ts';
import { report } from './report.ts';
import { size } from './size.ts';
import { startup } from './start.ts';

const benches: Bench[] = [imports, lists, report, size, startup, air, unitHours, aqs, exports];
/** Only when asked for by name. */
const onRequest: Bench[] = [large, largeLists];

const wanted = process.argv.slice(2);
const chosen = wanted.length ? [...benches, ...onRequest].filter(({ name }) => wanted.includes(name)) : benches;
if (!chosen.length) {
  process.stderr.write(`There is no measurement of that name. There are: ${[...benches, ...onRequest].map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}

const date = new Date().toISOString().slice(0, 10);
const row = ({ name, ours, comparator, ratio, goal, met, note }: Measured) =>
  `| ${name} | ${ours} | ${comparator} | **${ratio.toFixed(2)}** | ${goal} | ${met ? 'yes' : 'no'} | ${note ?? ''} | ${date} |`;

const file = path.join(import.meta.dirname, 'README.md');
let text = readFileSync(file, 'utf8');
for (const bench of chosen) {
  process.stdout.write(`${bench.name} …\n`);
  const lines = (await bench.run()).map(row);
  process.stdout.write(`${lines.join('\n')}\n`);
  const begin = `<!-- ${bench.name} -->`;
  const end = `<!-- /${bench.name} -->`;
  const head = '| what | ours | comparator | ratio | goal | met | note | date |\n|---|---|---|---|---|---|---|---|';
  const at = text.indexOf(begin);
  const block = `${begin}\n${head}\n${lines.join('\n')}\n${end}`;
  text = at < 0 ? `${text.trimEnd()}\n\n## ${bench.name}\n\n${block}\n` : `${text.slice(0, at)}${block}${text.slice(text.indexOf(end) + end.length)}`;
}
writeFileSync(file, text);
process.stdout.write(`\nMeasured on ${cpus().length} cores, Node ${process.versions.node}. Written to tests/bench/README.md.\n`);
