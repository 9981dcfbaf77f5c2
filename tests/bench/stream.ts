// The comparator of whatever reads years of rows: the same rows by COPY in binary into this process, where nobody looks at them.
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** Bytes that came. */
export async function streamed(client: pg.ClientBase, select: string): Promise<number> {
  let bytes = 0;
  const nobody = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`)), nobody);
  return bytes;
}
