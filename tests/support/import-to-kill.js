// One import in a process of its own, to be killed: says when it has come to the moment it was given, and goes no further.
// `begun` and `committing`, said as the commit is asked for, hold nothing back.
import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { takeIn } from '@fenceline/api/imports/index';
import pg from 'pg';

const { connection, file, moment } = JSON.parse(process.argv[2]);
const say = () => writeSync(1, `${moment}\n`);
const stand = () => {
  say();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
const bytes = readFileSync(file);

async function* delivered() {
  const half = bytes.length >> 1;
  yield bytes.subarray(0, half);
  // Long enough for the first half to be on its way to the server.
  await new Promise((ok) => setTimeout(ok, 30));
  if (moment === 'reading') stand();
  yield bytes.subarray(half);
}

if (moment === 'begun') say();
await takeIn({
  db: new pg.Pool({ ...connection, max: 2 }),
  stream: delivered(),
  fileName: path.basename(file),
  now: () => new Date('2026-11-24T12:00:00Z'),
  onProgress: ({ phase }) => {
    if (moment === phase && phase === 'merging') stand();
  },
  beforeCommit: async () => {
    if (moment === 'before the commit') stand();
    if (moment === 'committing') say();
  },
});
if (moment === 'committed') say();
// What was asked for is done: whoever is late kills it here.
setInterval(() => {}, 1_000);
