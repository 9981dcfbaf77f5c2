// Millions of rows out of PostgreSQL and into whole numbers: COPY in its binary form, read where it lies in the socket's chunks.
// A query would make an object and three texts of every row; nothing is made here, so that the server and not the reader decides how long it takes.
import type pg from 'pg';

/** One row as it lies in a chunk: `at` is where its first field begins, with its length of four bytes. Nothing of it may be kept. */
export type RowReader = (chunk: Buffer, at: number) => void;

const COPY_DATA = 0x64;
const COPY_OUT = 0x48;
const NOTICE = 0x4e;
const STATUS = 0x53;
const HEAD = 5;
/** Signature, flags and length of the extension, which come before the first row. */
const FILE_HEAD = 19;

interface Connection {
  query(text: string): void;
  stream: NodeJS.ReadableStream;
}

/** Runs `COPY (select) TO STDOUT (FORMAT binary)` and hands every row over, in the order they come. Answers how many there were. */
export function copyOut(client: pg.ClientBase, select: string, row: RowReader): Promise<number> {
  return new Promise((ok, bad) => {
    let count = 0;
    let left: Buffer | null = null;
    let failed: unknown = null;
    let begun = false;
    let listener: ((chunk: Buffer) => void) | undefined;
    let stream: NodeJS.ReadableStream;

    const giveBack = (rest: Buffer) => {
      stream.off('data', take);
      if (listener) {
        stream.on('data', listener);
        listener(rest);
      }
    };

    function take(piece: Buffer) {
      const chunk = left ? Buffer.concat([left, piece]) : piece;
      left = null;
      let at = 0;
      while (at + HEAD <= chunk.length) {
        const kind = chunk[at]!;
        const end = at + 1 + chunk.readUInt32BE(at + 1);
        // What is no part of the rows is read by pg: the end, an error.
        if (kind !== COPY_DATA && kind !== COPY_OUT && kind !== NOTICE && kind !== STATUS) return giveBack(chunk.subarray(at));
        if (end > chunk.length) break;
        if (kind === COPY_DATA && failed === null) {
          try {
            read(chunk, at + HEAD, end);
          } catch (error) {
            failed = error;
          }
        }
        at = end;
      }
      if (at < chunk.length) left = chunk.subarray(at);
    }

    function read(chunk: Buffer, from: number, end: number) {
      const at = begun ? from : from + FILE_HEAD;
      begun = true;
      // The head may come alone; -1 fields are the end of the file.
      if (at >= end || chunk.readInt16BE(at) === -1) return;
      count += 1;
      row(chunk, at + 2);
    }

    client.query({
      submit(connection: Connection) {
        stream = connection.stream;
        listener = stream.listeners('data')[0] as (chunk: Buffer) => void;
        stream.off('data', listener);
        stream.on('data', take);
        connection.query(`COPY (${select}) TO STDOUT (FORMAT binary)`);
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => (failed === null ? ok(count) : bad(failed)),
      handleError: bad,
    } as unknown as pg.Submittable);
  });
}

const powers = [10_000, 1_000, 100, 10, 1];

/**
 * The numeric at `at` (after its length) times ten to the `decimals`, further digits dropped toward zero. Exact: PostgreSQL sends four decimal
 * digits at a time. Decimals are 0 to 4.
 */
export function truncatedNumeric(chunk: Buffer, at: number, decimals: number): number {
  const last = at + 8 + 2 * uint16(chunk, at);
  const weight = chunk.readInt16BE(at + 2);
  let place = at + 8;
  let whole = 0;
  for (let power = weight; power >= 0; power -= 1, place += 2) whole = whole * 10_000 + (place < last ? uint16(chunk, place) : 0);
  const fraction = weight >= -1 && place < last ? Math.trunc(uint16(chunk, place) / powers[decimals]!) : 0;
  return signed(chunk, at, whole * 10 ** decimals + fraction);
}

/** Of `exactNumeric`: hundred-millionths. A mass in pounds and a part of an hour have fewer digits. */
export const EXACT = 100_000_000;

/** The numeric at `at` in hundred-millionths. Refuses a number of more than eight decimals rather than drop any. */
export function exactNumeric(chunk: Buffer, at: number): number {
  const last = at + 8 + 2 * uint16(chunk, at);
  const weight = chunk.readInt16BE(at + 2);
  let place = at + 8;
  let scaled = 0;
  for (let power = weight; power >= -2; power -= 1, place += 2) scaled = scaled * 10_000 + (place < last ? uint16(chunk, place) : 0);
  // Leading groups of zeros are not sent: a weight below -1 stands for them.
  if (weight < -2 ? last > at + 8 : place < last) throw new RangeError('a value has more than eight decimals');
  return signed(chunk, at, scaled);
}

const uint16 = (chunk: Buffer, at: number): number => (chunk[at]! << 8) | chunk[at + 1]!;

function signed(chunk: Buffer, at: number, size: number): number {
  const sign = uint16(chunk, at + 4);
  if (sign & 0x8000) throw new RangeError('a value is no finite number');
  if (size > Number.MAX_SAFE_INTEGER) throw new RangeError('a value is larger than anything that is measured');
  return sign ? 0 - size : size;
}

/** Seconds since 1970 of the timestamptz at `at`. */
export const instantSeconds = (chunk: Buffer, at: number): number =>
  Math.floor((chunk.readInt32BE(at) * 2 ** 32 + chunk.readUInt32BE(at + 4)) / 1e6) + SECONDS_TO_2000;

const SECONDS_TO_2000 = 946_684_800;
