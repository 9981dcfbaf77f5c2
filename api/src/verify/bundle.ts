// One event with everything that is needed to check it, in one file: its envelope, what it committed to, its place in the log.
import { type Envelope, opens, readEnvelope } from './envelope.ts';
import { BadProof, leafHash } from './merkle.ts';
import type { Verifier } from './note.ts';
import { checkProof, type Proved } from './proof.ts';

export interface Bundle {
  v: 1;
  /** In base64, as all bytes here. */
  envelope: string;
  /** Null where the particulars were erased, or are withheld from whoever asked. */
  opening: { salt: string; payload: string } | null;
  /** `erased` or `withheld` where there is no opening. */
  closed: 'erased' | 'withheld' | null;
  proof: string;
}

export interface Particulars {
  actor: string | null;
  group: string | null;
  reason: string | null;
  detail: Record<string, unknown>;
}

export interface Opened extends Proved {
  envelope: Envelope;
  leaf: Buffer;
  particulars: Particulars | null;
  closed: Bundle['closed'];
}

export const printBundle = (bundle: Bundle): string => `${JSON.stringify(bundle, null, 1)}\n`;

const bytesOf = (base64: unknown): Buffer => {
  const bytes = Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64');
  if (!bytes.length || bytes.toString('base64') !== base64) throw new BadProof('The proof of an event is damaged.');
  return bytes;
};

/** Throws BadProof for a text that is none, to the letter: a proof that could be written in two ways could be changed unnoticed. */
export function readBundle(text: string): Bundle {
  let read: Bundle | null = null;
  try {
    read = JSON.parse(text);
  } catch {}
  if (read?.v !== 1) throw new BadProof('This proof of an event has a form that is not known here.');
  const { v, envelope, opening, closed, proof } = read;
  const whole: Bundle = { v, envelope, opening: opening ? { salt: opening.salt, payload: opening.payload } : null, closed, proof };
  if (printBundle(whole) !== text || (opening === null) === (closed === null) || ![null, 'erased', 'withheld'].includes(closed))
    throw new BadProof('The proof of an event is damaged.');
  return whole;
}

/** Throws BadProof, BadNote or BadEnvelope unless everything in it belongs together and leads to a checkpoint of this log. */
export function openBundle(bundle: Bundle, log: Verifier, witnesses: Verifier[] = []): Opened {
  const bytes = bytesOf(bundle.envelope);
  const envelope = readEnvelope(bytes);
  const leaf = leafHash(bytes);
  const proved = checkProof(bundle.proof, leaf, log, witnesses);
  let particulars: Particulars | null = null;
  if (bundle.opening) {
    const payload = bytesOf(bundle.opening.payload);
    if (!opens(envelope, bytesOf(bundle.opening.salt), payload))
      throw new BadProof(`The particulars of event ${proved.index} are not those it was logged with.`);
    particulars = JSON.parse(payload.toString('utf8'));
  }
  return { ...proved, envelope, leaf, particulars, closed: bundle.closed };
}
