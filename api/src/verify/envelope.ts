// What the log is made of. An envelope says that something happened and commits to the particulars, which lie apart with a random
// salt, so that they can be erased and the log still stands. Its bytes are kept as they were made and never written anew.
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Envelope {
  v: 1;
  /** UUID of version 4: no time is in it. */
  id: string;
  /** For an anonymous submission the hour. */
  at: string;
  /** Such as `evidence.received`. */
  kind: string;
  /** The record it is about, such as `evidence:EVD-7K2Q9F`. */
  subj: string;
  /** Leaf hash, hex, of the event before it about the same record; 64 zeros for the first. */
  prev: string;
  /** HMAC-SHA256(salt, payload), hex. */
  commit: string;
}

export class BadEnvelope extends Error {}

export const NONE = '0'.repeat(64);

export const commitTo = (salt: Uint8Array, payload: Uint8Array): string => createHmac('sha256', salt).update(payload).digest('hex');

export const printEnvelope = ({ v, id, at, kind, subj, prev, commit }: Envelope): Buffer =>
  Buffer.from(JSON.stringify({ v, id, at, kind, subj, prev, commit }));

const shape: [keyof Envelope, RegExp][] = [
  ['id', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['at', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['kind', /^[a-z_-]+\.[a-z_]+$/],
  ['subj', /^[a-z-]+:[^\s]{1,200}$/],
  ['prev', /^[0-9a-f]{64}$/],
  ['commit', /^[0-9a-f]{64}$/],
];

/** Throws BadEnvelope for bytes that are none. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  let read: Partial<Envelope> | null = null;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {}
  if (read?.v !== 1) throw new BadEnvelope('This event has a form that is not known here.');
  for (const [name, pattern] of shape) if (!pattern.test(String(read[name]))) throw new BadEnvelope(`The event has no right "${name}".`);
  return read as Envelope;
}

/** True where the particulars are those the event committed to. */
export const opens = (envelope: Envelope, salt: Uint8Array, payload: Uint8Array): boolean =>
  salt.length === 32 && timingSafeEqual(Buffer.from(commitTo(salt, payload), 'hex'), Buffer.from(envelope.commit, 'hex'));
