// Signed notes and checkpoints as C2SP writes them (c2sp.org/signed-note, c2sp.org/tlog-checkpoint), with Ed25519 keys.
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

const ED25519 = 1;
const MAX_BYTES = 65_536;
const MAX_SIGNATURES = 16;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export class BadNote extends Error {}

/** Who signs: a name, and a public key of 32 bytes. */
export interface Verifier {
  name: string;
  key: Buffer;
}

/** First four bytes of SHA-256(name, newline, 0x01, key): tells keys of one name apart. */
export const keyIdOf = ({ name, key }: Verifier): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ED25519)).update(key).digest().subarray(0, 4);

/** `name+keyid+base64(0x01 ‖ key)`, on one line, to be printed and compared. */
export const printVerifier = (one: Verifier): string =>
  `${one.name}+${keyIdOf(one).toString('hex')}+${Buffer.concat([Buffer.of(ED25519), one.key]).toString('base64')}`;

/** Throws BadNote for a line that is no verifier, or whose parts do not belong together. */
export function readVerifier(line: string): Verifier {
  const [, name, id, base64] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!name || bytes[0] !== ED25519 || bytes.length !== 33) throw new BadNote('This is no key of a log: name+id+base64 is expected.');
  const one = { name, key: bytes.subarray(1) };
  if (keyIdOf(one).toString('hex') !== id) throw new BadNote(`The key of ${name} does not have the id ${id}.`);
  return one;
}

export const publicKeyOf = (key: KeyObject): Buffer => (createPublicKey(key as never).export({ type: 'spki', format: 'der' }) as Buffer).subarray(-32);

/** `text` ends with a newline. Ed25519 is deterministic: the same text signed again gives the same note. */
export function signNote(text: string, name: string, key: KeyObject): string {
  const id = keyIdOf({ name, key: publicKeyOf(key) });
  return `${text}\n— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64')}\n`;
}

export interface Note {
  text: string;
  /** Names of the verifiers whose signature is there and right. */
  signedBy: string[];
}

const controls = (text: string) => [...text].some((letter) => letter !== '\n' && letter < ' ') || text.includes('\u007f');

/**
 * Reads a note and checks the signatures of those who are known; a signature by somebody unknown is passed over, a wrong one by a
 * known name and key is refused. Throws BadNote for anything that is no note, or signed by none of them.
 */
export function openNote(note: string, known: Verifier[]): Note {
  if (Buffer.byteLength(note) > MAX_BYTES) throw new BadNote('A note has at most 64 KiB.');
  if (controls(note) || !note.isWellFormed()) throw new BadNote('A note has no control characters.');
  const split = note.lastIndexOf('\n\n');
  if (split < 1 || !note.endsWith('\n')) throw new BadNote('A note is text, an empty line, and signatures.');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new BadNote(`A note has at most ${MAX_SIGNATURES} signatures.`);
  const signedBy = new Set<string>();
  for (const line of lines) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (!name || bytes.length < 5 || bytes.toString('base64') !== base64) throw new BadNote('A line that should be a signature is none.');
    const one = known.find((candidate) => candidate.name === name && keyIdOf(candidate).equals(bytes.subarray(0, 4)));
    if (!one) continue;
    const key = createPublicKey({ key: Buffer.concat([SPKI, one.key]), format: 'der', type: 'spki' });
    if (bytes.length !== 68 || !verify(null, Buffer.from(text), key, bytes.subarray(4))) throw new BadNote(`The signature of ${name} is not right.`);
    signedBy.add(name);
  }
  if (!signedBy.size) throw new BadNote('The note is signed by nobody who is known here.');
  return { text, signedBy: [...signedBy] };
}

/** A size and a root of the log of that origin. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Buffer;
}

export const printCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Three lines and no more: what else a note could say was not written by Fenceline and is refused. */
export function readCheckpoint(text: string): Checkpoint {
  const [, origin, size, base64] = /^(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  const root = Buffer.from(base64 ?? '', 'base64');
  if (!origin || root.toString('base64') !== base64 || !Number.isSafeInteger(Number(size)))
    throw new BadNote('A checkpoint is three lines: origin, size, and root in base64.');
  return { origin, size: Number(size), root };
}
