import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { formatNamed, type TakeIn, takeInAll } from '@fenceline/api/imports/index';
import { cutterFor } from '@fenceline/api/imports/reading/cutter';
import { openSource } from '@fenceline/api/imports/reading/source';
import pg from 'pg';
import { nationalAqobs, nationalData } from '../support/airnow-day.ts';
import { makeDatabase, root } from '../support/database.ts';
import { type Bench, type Measured, median, ms, times } from './bench.ts';

const ROUNDS = 7;
const GOAL = 2;
const samples = path.resolve(root, '../shared/data/samples');

interface Day {
  format: string;
  title: string;
  /** What it was measured with. */
  origin: string;
  files: { name: string; open(): AsyncIterable<Uint8Array> }[];
}

/** 8 April 2024 as published where the samples lie beside the clone, else an invented day of the same shape. Packed, as it comes. */
function dayOf(format: string, title: string, folder: string, invented: (hour: number) => string): Day {
  const at = path.join(samples, folder);
  const names = existsSync(at) ? readdirSync(at).filter((name) => /_20240408\d\d\.dat\.gz$/.test(name)) : [];
  if (names.length === 24)
    return { format, title, origin: '8 April 2024', files: names.sort().map((name) => ({ name, open: () => createReadStream(path.join(at, name)) })) };
  const files = Array.from({ length: 24 }, (_, hour) => {
    const packed = gzipSync(Buffer.from(invented(hour), 'latin1'));
    return { name: `${title}_20240408${String(hour).padStart(2, '0')}.dat.gz`, open: () => Readable.from(pieces(packed)) };
  });
  return { format, title, origin: 'an invented day', files };
}

function* pieces(buffer: Buffer): Generator<Buffer> {
  for (let at = 0; at < buffer.length; at += 1 << 16) yield buffer.subarray(at, at + (1 << 16));
}

interface Connection {
  query(text: string): void;
  sendCopyFromChunk(piece: Buffer): void;
  endCopyFrom(): void;
}

/** COPY FROM STDIN with nothing in between: the bytes are there and go out as fast as the server takes them. */
export function bareCopy(client: pg.Client, text: Buffer, table: string): Promise<void> {
  return new Promise((ok, bad) => {
    const statement = {
      submit: (connection: Connection) => connection.query(`COPY ${table} FROM STDIN`),
      handleCopyInResponse(connection: Connection) {
        for (const piece of pieces(text)) connection.sendCopyFromChunk(piece);
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => ok(),
      handleError: bad,
    };
    client.query(statement as unknown as pg.Submittable);
  });
}

/** Unpacks and reads a day and lets go of what it read: what no database could make faster. */
async function readOnly(day: Day) {
  const site = { wants: 'nothing' as const, standardUtcOffset: null, describe() {} };
  const sink = { site: () => site, value() {}, valueAt() {}, blank() {}, setAside() {} };
  const format = formatNamed(day.format);
  if (format.fills !== 'readings') throw new Error(`${day.format} brings no readings`);
  for (const file of day.files) {
    const parser = format.parser(sink, { first: 0, last: 2 ** 31 }, null);
    const cutter = cutterFor(parser, { line() {}, setAside() {} });
    const { chunks } = await openSource(file.open(), file.name);
    for await (const chunk of chunks) cutter.push(chunk);
    cutter.end();
  }
}

async function measure(day: Day): Promise<Measured[]> {
  const database = await makeDatabase('empty');
  const pool = new pg.Pool({ ...database.app, max: 3 });
  const bare = new pg.Client(database.app);
  const superuser = new pg.Client(database.superuser);
  await Promise.all([bare.connect(), superuser.connect()]);
  try {
    await superuser.query('CREATE TABLE bare (series_number int, starts_at timestamptz(0), value numeric, import_number int); GRANT ALL ON bare TO fl_app');
    const files = (): TakeIn[] => day.files.map(({ name, open }) => ({ db: pool, stream: later(open), fileName: name, now: () => new Date() }));
    const ours = async () => {
      for await (const { state, reason } of takeInAll(files())) if (state !== 'committed') throw new Error(reason ?? state);
    };
    // Makes the monitors and series, which a day finds there.
    await ours();
    const { rows } = await superuser.query<{ text: string; n: number }>(
      `SELECT string_agg(format(E'%s\\t%s\\t%s\\t%s\\n', series_number, starts_at, value, import_number), '' ORDER BY series_number) AS text, count(*)::int AS n
       FROM reading GROUP BY import_number ORDER BY import_number`,
    );
    const texts = rows.map(({ text }) => Buffer.from(text));
    const whole = Buffer.concat(texts);
    const copy = (text: Buffer, table: string) => bareCopy(bare, text, table);
    const perFile = async (table: string) => {
      for (const text of texts) await copy(text, table);
    };
    const clear = () => superuser.query('TRUNCATE bare, reading, reading_revision, import CASCADE; CHECKPOINT');
    const took: Record<'ours' | 'perFile' | 'one' | 'keyed' | 'read', number[]> = { ours: [], perFile: [], one: [], keyed: [], read: [] };
    // The first round warms up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, work] of [
        ['ours', ours],
        ['perFile', () => perFile('bare')],
        ['one', () => copy(whole, 'bare')],
        ['keyed', () => perFile('reading')],
        ['read', () => readOnly(day)],
      ] as const) {
        await clear();
        const [time] = await times(1, work);
        if (round > 0) took[name].push(time!);
      }
    }
    const of = (name: keyof typeof took) => median(took[name]);
    const readings = rows.reduce((sum, { n }) => sum + n, 0).toLocaleString('en-US');
    const held = `the key of the readings holds it: a bare COPY a file into that keyed, partitioned table takes ${ms(of('keyed'))}, and the merges follow one another; unpacking and reading alone take ${ms(of('read'))}`;
    return (['perFile', 'one'] as const).map((name) => {
      const ratio = of('ours') / of(name);
      return {
        name: `${day.title}, 24 files of ${day.origin}, ${readings} readings`,
        ours: ms(of('ours')),
        comparator: `${name === 'one' ? 'one bare COPY for all' : 'a bare COPY a file'} ${ms(of(name))}`,
        ratio,
        goal: `≤ ${GOAL.toFixed(2)}`,
        met: ratio <= GOAL,
        note: held,
      };
    });
  } finally {
    await Promise.all([pool.end(), bare.end(), superuser.end()]);
    await database.drop();
  }
}

/** Opened when its turn comes. */
async function* later(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* open();
}

export const imports: Bench = {
  name: 'imports',
  async run() {
    return [
      ...(await measure(dayOf('airnow-hourly-data', 'HourlyData', 'airnow_hourlydata', nationalData))),
      ...(await measure(dayOf('airnow-hourly-aqobs', 'HourlyAQObs', 'airnow_hourlyaqobs', nationalAqobs))),
    ];
  },
};
