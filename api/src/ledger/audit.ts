import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Transaction } from '../platform/database.ts';
import { commitTo, type Envelope, NONE, printEnvelope } from '../verify/envelope.ts';
import { leafHash } from '../verify/merkle.ts';

export interface Entry {
  /** For an anonymous submission the hour. */
  at: Date;
  actor: string | null;
  group?: string | null;
  action: string;
  noun: string;
  /** Code or slug of the record. */
  subject: string;
  reason?: string | null;
  /** What a later reader needs to check it: hashes, tools and their versions, before and after. */
  detail?: Record<string, unknown>;
}

/** An event as it went into the log. */
export interface Logged {
  id: string;
  leaf: Buffer;
}

interface Made {
  envelope: Envelope;
  bytes: Buffer;
  salt: Buffer;
  payload: Buffer;
}

const subjectOf = ({ noun, subject }: Entry) => `${noun}:${subject}`;

function make({ at, actor, group = null, action, noun, subject, reason = null, detail = {} }: Entry, prev: Uint8Array | null): Made {
  const salt = randomBytes(32);
  const payload = Buffer.from(JSON.stringify({ actor, group, reason, detail }));
  const envelope: Envelope = {
    v: 1,
    id: randomUUID(),
    at: at.toISOString(),
    kind: action,
    subj: `${noun}:${subject}`,
    prev: prev ? Buffer.from(prev).toString('hex') : NONE,
    commit: commitTo(salt, payload),
  };
  return { envelope, bytes: printEnvelope(envelope), salt, payload };
}

const logged = ({ envelope, bytes }: Made): Logged => ({ id: envelope.id, leaf: leafHash(bytes) });
const plain = (buffer: Buffer) => new Uint8Array(buffer);

/**
 * Writes down who did what, in the transaction of what they did: an event in the custody log, its particulars apart from it. Until
 * the transaction ends nobody else writes about the same record.
 */
export async function audit(tx: Transaction, entry: Entry): Promise<Logged> {
  const [head] = await tx.$queryRaw<{ prev: Uint8Array | null }[]>`SELECT ledger.head(${subjectOf(entry)}) AS prev`;
  const made = make(entry, head!.prev);
  const { id, kind, subj, prev } = made.envelope;
  const before = plain(Buffer.from(prev, 'hex'));
  await tx.$executeRaw`SELECT ledger.append(${id}::uuid, ${entry.at}, ${kind}, ${subj}, ${before}, ${plain(made.bytes)}, ${plain(made.salt)}, ${plain(made.payload)})`;
  return logged(made);
}

/** The same on one connection. */
export async function auditOn(db: pg.ClientBase, entry: Entry): Promise<Logged> {
  const { rows } = await db.query<{ prev: Buffer | null }>('SELECT ledger.head($1) AS prev', [subjectOf(entry)]);
  const made = make(entry, rows[0]!.prev);
  const { id, kind, subj, prev } = made.envelope;
  await db.query('SELECT ledger.append($1, $2, $3, $4, $5, $6, $7, $8)', [
    id,
    entry.at,
    kind,
    subj,
    Buffer.from(prev, 'hex'),
    made.bytes,
    made.salt,
    made.payload,
  ]);
  return logged(made);
}
