import { Readable, Transform } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CONFIG } from '../config.module.ts';
import type { Config } from '../config.ts';
import { Database, poolSettings } from '../database.ts';
import type { Viewer } from '../policy/viewer.ts';
import { Problem } from '../problems.ts';
import type { Listing } from './listing.ts';
import { fromAccept, types } from './lists.ts';
import { type Format, readListRequest } from './parameters.ts';
import { resolveRecords, type Statement, selectAll } from './select.ts';

/** How many may be made at once; who comes later waits five seconds and is asked to come again. */
const AT_ONCE = 3;

export interface Export {
  stream: Readable;
  type: string;
  headers: Record<string, string>;
}

/**
 * Every row of a noun, as it comes out of COPY: the server writes the text, and nothing is kept here. It flows as fast as it is read; whoever goes
 * away ends the statement.
 */
@Injectable()
export class Exports implements OnApplicationShutdown {
  private pool: pg.Pool | null = null;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(listing: Listing, search: string, accept: string | undefined, viewer: Viewer): Promise<Export> {
    const request = readListRequest(listing, search);
    const format = request.format ?? fromAccept(accept);
    if (format === 'geojson')
      throw new Problem('not-acceptable', `${listing.noun} have no place, so there is no geojson of them. Ask for json, csv or ndjson.`);
    await resolveRecords(this.database.pool, listing, request);
    const statement = inlined(selectAll(listing, request, viewer, format === 'csv'));
    const client = await this.connect();
    const copy = client.query(copyTo(copyOf(format, statement), { highWaterMark: 1 << 18 }));
    const { processID } = client as unknown as { processID: number };
    let isOver = false;
    const done = (error?: Error | null) => {
      if (isOver) return;
      isOver = true;
      if (!error && copy.readableEnded) return client.release();
      // Somebody went away, or the statement failed: the connection is in the middle of it.
      this.database.pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => {});
      client.release(true);
    };
    copy.once('end', () => done());
    copy.once('error', done);
    copy.once('close', () => done(new Error('closed')));
    const stream = format === 'json' ? copy.pipe(asDocument()) : copy;
    if (stream !== copy) {
      copy.once('error', (error) => stream.destroy(error));
      stream.once('close', () => copy.destroy());
    }
    return {
      stream,
      type: types[format],
      headers: {
        'content-disposition': `attachment; filename="fenceline-${listing.noun}.${format}"`,
        link: `<${this.config.publicUrl}/api/openapi.json>; rel="describedby"`,
        'cache-control': 'no-store',
        vary: 'Accept',
      },
    };
  }

  private async connect(): Promise<pg.PoolClient> {
    if (!this.pool) {
      // An export takes as long as its reader takes.
      const { statement_timeout: _none, idle_in_transaction_session_timeout: _idle, ...settings } = poolSettings(this.config.database, AT_ONCE);
      this.pool = new pg.Pool(settings);
      this.pool.on('error', () => {});
    }
    try {
      return await this.pool.connect();
    } catch {
      throw new Problem('too-many-requests', `${AT_ONCE} exports are being made already. Come again in a minute.`, { headers: { 'retry-after': '60' } });
    }
  }

  async onApplicationShutdown() {
    await this.pool?.end();
  }
}

/** JSON of a row has none of these characters, so that COPY leaves it as it is. */
const RAW = "FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02'";

function copyOf(format: Exclude<Format, 'geojson'>, statement: string): string {
  if (format === 'csv') return `COPY (${statement}) TO STDOUT (FORMAT csv, HEADER)`;
  return `COPY (SELECT row_to_json(r)::text FROM (${statement}) r) TO STDOUT (${RAW})`;
}

/** `{"data":[…],"next":null}` out of one JSON a line. */
function asDocument(): Transform {
  let begun = false;
  let held = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // The end of a line is a comma once another line follows.
      const isEnd = chunk.length > 0 && chunk[chunk.length - 1] === 10;
      const body = (isEnd ? chunk.subarray(0, -1) : chunk).toString('latin1').replaceAll('\n', ',\n');
      this.push(`${begun ? '' : '{"data":['}${held && chunk.length ? ',\n' : ''}${body}`, 'latin1');
      begun = true;
      held = isEnd || (held && chunk.length === 0);
      done();
    },
    flush(done) {
      this.push(`${begun ? '' : '{"data":['}],"next":null}`);
      done();
    },
  });
}

/** COPY takes no parameters: values stand in the statement, quoted by pg. */
function inlined({ text, values }: Statement): string {
  return text.replace(/\$(\d+)/g, (_all, place: string) => literal(values[Number(place) - 1]));
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => `"${String(one).replace(/["\\]/g, (sign) => `\\${sign}`)}"`).join(',')}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}
