import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { hourOf } from '../../observations/grid.ts';
import { Edge, leafHash } from '../../verify/merkle.ts';
import { printCheckpoint, printVerifier, signNote, type Verifier } from '../../verify/note.ts';
import { sequence } from './sequence.ts';
import { readKey, readState, writeState } from './state.ts';

const PAGE = 5_000;
const LOOKED_BACK_AT = 256;

/** The log is not what was signed. Nothing more is signed until somebody has looked. */
export class LogAlarm extends Error {
  constructor(
    readonly code: 'log_rollback' | 'log_altered',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Gives events their place and signs how the tree then stands. It goes by its own memory alone, in a folder of its own: it only
 * ever continues what it signed before, from the envelopes as they are stored, and trusts no hash the database keeps.
 */
export class Signer {
  private constructor(
    private readonly db: pg.Client,
    private readonly folder: string,
    private readonly now: () => Date,
    private readonly key: KeyObject,
    readonly verifier: Verifier,
    private edge: Edge,
  ) {}

  /** `db` speaks as fl_seq. */
  static async open(db: pg.Client, folder: string, now: () => Date): Promise<Signer> {
    const { key, verifier } = await readKey(folder, 'log');
    await db.query("INSERT INTO ledger.key (verifier, signs, since) VALUES ($1, 'log', $2) ON CONFLICT DO NOTHING", [printVerifier(verifier), hourOf(now())]);
    return new Signer(db, folder, now, key, verifier, await readState(folder));
  }

  get size() {
    return this.edge.size;
  }

  /** One round. Answers the size that is signed; throws LogAlarm, which is also written down where `readyz` finds it. */
  async turn(): Promise<number> {
    await sequence(this.db);
    try {
      const size = await this.sign();
      await this.db.query('DELETE FROM ledger.alarm');
      return size;
    } catch (error) {
      if (error instanceof LogAlarm)
        await this.db.query('INSERT INTO ledger.alarm (code, detail, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
          error.code,
          error.message,
          hourOf(this.now()),
        ]);
      throw error;
    }
  }

  private async sign(): Promise<number> {
    const { rows } = await this.db.query<{ n: string; last: string }>('SELECT count(*) AS n, coalesce(max(seq), -1) AS last FROM ledger.leaf');
    const size = Number(rows[0]!.n);
    if (Number(rows[0]!.last) !== size - 1) throw new LogAlarm('log_altered', `The log has ${size} leaves, and the last is number ${rows[0]!.last}.`);
    if (size < this.edge.size)
      throw new LogAlarm(
        'log_rollback',
        `The log has ${size} events and ${this.edge.size} were signed: an older state of the database is in use, or events were taken out. Nothing more is signed.`,
      );
    await this.lookBack();
    if (size > this.edge.size) {
      const edge = new Edge(this.edge.size, [...this.edge.hashes]);
      while (edge.size < size) await this.extend(edge, Math.min(size, edge.size + PAGE));
      await writeState(this.folder, edge);
      this.edge = edge;
    }
    if (size > 0) await this.publish();
    return size;
  }

  /** Adds the leaves up to `until` from the bytes of their envelopes. */
  private async extend(edge: Edge, until: number) {
    for (const { seq, leaf, made } of await this.leaves('l.seq >= $1 AND l.seq < $2 ORDER BY l.seq', [edge.size, until])) {
      if (seq !== edge.size || !leaf.equals(made)) throw new LogAlarm('log_altered', `Event ${seq} is not the one that was put there.`);
      edge.add(made);
    }
    if (edge.size !== until) throw new LogAlarm('log_altered', `Event ${edge.size} has a place in the log and is not there.`);
  }

  /** Old leaves, at random, once more: a bit that turned in storage is to be found before anything is built on it. */
  private async lookBack() {
    const size = this.edge.size;
    if (!size) return;
    const chosen = Array.from({ length: Math.min(size, LOOKED_BACK_AT) }, () => Math.floor(Math.random() * size));
    for (const { seq, leaf, made } of await this.leaves('l.seq = ANY($1)', [chosen]))
      if (!leaf.equals(made)) throw new LogAlarm('log_altered', `Event ${seq} is no longer what it was.`);
  }

  private async leaves(which: string, values: unknown[]) {
    const { rows } = await this.db.query<{ seq: string; leaf_hash: Buffer; envelope: Buffer }>(
      `SELECT l.seq, l.leaf_hash, e.envelope FROM ledger.leaf l JOIN ledger.event e USING (event_id) WHERE ${which}`,
      values,
    );
    return rows.map(({ seq, leaf_hash, envelope }) => ({ seq: Number(seq), leaf: leaf_hash, made: leafHash(envelope) }));
  }

  /** The note of the size that is signed. A crash between the two writes signs the same note again. */
  private async publish() {
    const { name } = this.verifier;
    const note = signNote(printCheckpoint({ origin: name, size: this.edge.size, root: this.edge.root() }), name, this.key);
    await this.db.query('INSERT INTO ledger.checkpoint (size, note, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      this.edge.size,
      note,
      hourOf(this.now()),
    ]);
  }
}
