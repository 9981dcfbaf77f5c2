import type { Bundle } from '../verify/bundle.ts';
import { consistencyRanges, inclusionRanges, joined, type Range, subtreesOf } from '../verify/merkle.ts';
import { openNote, readCheckpoint, readVerifier } from '../verify/note.ts';
import { printProof } from '../verify/proof.ts';

import type { LogTrust } from './ledger.schema.ts';

/** As much of a connection as proofs need. */
export interface Reader {
  query<T>(sql: string, values?: unknown[]): Promise<{ rows: T[] }>;
}

/** The joint hash of each range, from the perfect subtrees that are kept. */
async function hashesOf(db: Reader, ranges: Range[]): Promise<Buffer[]> {
  const wanted = ranges.map(subtreesOf);
  const all = wanted.flat();
  const { rows } = await db.query<{ level: number; idx: string; hash: Buffer }>(
    `SELECT level, idx, hash FROM ledger.node n JOIN unnest($1::int[], $2::bigint[]) w(l, i) ON n.level = w.l AND n.idx = w.i
     UNION ALL SELECT 0, seq, leaf_hash FROM ledger.leaf WHERE seq = ANY($3::bigint[])`,
    [all.map(({ level }) => level), all.map(({ at }) => at), all.filter(({ level }) => level === 0).map(({ at }) => at)],
  );
  const kept = new Map(rows.map(({ level, idx, hash }) => [`${level}/${idx}`, hash]));
  return wanted.map((subtrees) => joined(subtrees.map(({ level, at }) => kept.get(`${level}/${at}`)!)));
}

/** The path from an event to the root of a tree of that size. */
export const inclusionPath = (db: Reader, index: number, size: number) => hashesOf(db, inclusionRanges(index, size));

/** What shows that the tree of `size2` continues the one of `size1`; both at least 1. */
export const consistencyPath = (db: Reader, size1: number, size2: number) => hashesOf(db, consistencyRanges(size1, size2));

export interface StoredEvent {
  envelope: Buffer;
  salt: Buffer | null;
  payload: Buffer | null;
  /** Null until it has a place in the log and a checkpoint covers it. */
  proof: string | null;
}

/**
 * An event with its opening and its proof, from the smallest checkpoint that covers it. Null where there is no such event.
 */
export async function storedEvent(db: Reader, id: string): Promise<StoredEvent | null> {
  const { rows } = await db.query<{
    envelope: Buffer;
    salt: Buffer | null;
    payload: Buffer | null;
    seq: string | null;
    size: string | null;
    note: string | null;
  }>(
    `SELECT e.envelope, o.salt, o.payload, l.seq, c.size, c.note FROM ledger.event e LEFT JOIN ledger.opening o USING (event_id)
     LEFT JOIN ledger.leaf l USING (event_id) LEFT JOIN LATERAL (SELECT size, note FROM ledger.checkpoint WHERE size > l.seq ORDER BY size LIMIT 1) c ON true
     WHERE e.event_id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  const { envelope, salt, payload, seq, size, note } = row;
  const path = note === null ? [] : await inclusionPath(db, Number(seq), Number(size));
  return { envelope, salt, payload, proof: note === null ? null : printProof({ index: Number(seq), path, checkpoint: note }) };
}

/** An event in the file that a verifier reads; null until a checkpoint covers it. `open` says whether its particulars go along. */
export async function bundleOf(db: Reader, id: string, open: boolean): Promise<Bundle | null> {
  const stored = await storedEvent(db, id);
  if (!stored?.proof) return null;
  const { envelope, salt, payload, proof } = stored;
  const opening = open && salt && payload ? { salt: salt.toString('base64'), payload: payload.toString('base64') } : null;
  return { v: 1, envelope: envelope.toString('base64'), opening, closed: opening ? null : payload ? 'withheld' : 'erased', proof };
}

/** The id of an event by its leaf hash. */
export async function eventOfLeaf(db: Reader, leaf: Buffer): Promise<string | null> {
  const { rows } = await db.query<{ event_id: string }>('SELECT event_id FROM ledger.event WHERE leaf_hash = $1', [leaf]);
  return rows[0]?.event_id ?? null;
}

/** The proof of an event by its leaf hash; null where it is not in the log, or not yet. */
export async function proofOfLeaf(db: Reader, leaf: Buffer): Promise<string | null> {
  const id = await eventOfLeaf(db, leaf);
  return id ? ((await storedEvent(db, id))?.proof ?? null) : null;
}

/** The keys of this installation, as `trust.json` has them. There is no witness yet. */
export async function trustOf(db: Reader): Promise<LogTrust> {
  const { rows } = await db.query<{ verifier: string }>("SELECT verifier FROM ledger.key WHERE signs = 'receipts' ORDER BY since, verifier");
  return { v: 1, log: await logKey(db), acknowledgements: rows.map(({ verifier }) => verifier), witnesses: [], policy: 0 };
}

export const printTrust = (trust: LogTrust): string => `${JSON.stringify(trust, null, 1)}\n`;

/** The key that signs this log, as the signer wrote it down; null before its first turn. */
export async function logKey(db: Reader): Promise<string | null> {
  const { rows } = await db.query<{ verifier: string }>("SELECT verifier FROM ledger.key WHERE signs = 'log' ORDER BY since DESC LIMIT 1");
  return rows[0]?.verifier ?? null;
}

/** The newest checkpoint made before `before`, or the newest of all. */
export async function checkpointNote(db: Reader, before: Date | null): Promise<string | null> {
  const { rows } = await db.query<{ note: string }>('SELECT note FROM ledger.checkpoint WHERE $1::timestamptz IS NULL OR at < $1 ORDER BY size DESC LIMIT 1', [
    before,
  ]);
  return rows[0]?.note ?? null;
}

export const openCheckpoint = (note: string, verifier: string) => readCheckpoint(openNote(note, [readVerifier(verifier)]).text);
