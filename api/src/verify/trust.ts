// Whose signatures count. Comes with a pack, or from a copy that somebody kept elsewhere: only that one shows that the keys were
// not exchanged together with everything else.
import { BadNote, readVerifier, type Verifier } from './note.ts';

export interface Trust {
  log: Verifier;
  acknowledgements: Verifier[];
  witnesses: Verifier[];
  /** How many witnesses have to have signed. */
  policy: number;
}

/** Throws BadNote for a text that is no trust file. */
export function readTrust(text: string): Trust {
  let read: { v?: unknown; log?: unknown; acknowledgements?: unknown; witnesses?: unknown; policy?: unknown } | null = null;
  try {
    read = JSON.parse(text);
  } catch {}
  const lines = (value: unknown): string[] => {
    if (!Array.isArray(value) || value.some((line) => typeof line !== 'string')) throw new BadNote('The file of keys is damaged.');
    return value;
  };
  if (read?.v !== 1 || typeof read.log !== 'string') throw new BadNote('The file of keys has a form that is not known here.');
  const policy = Number(read.policy ?? 0);
  if (!Number.isInteger(policy) || policy < 0) throw new BadNote('The file of keys is damaged.');
  return {
    log: readVerifier(read.log),
    acknowledgements: lines(read.acknowledgements).map(readVerifier),
    witnesses: lines(read.witnesses).map(readVerifier),
    policy,
  };
}
