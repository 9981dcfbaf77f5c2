// What is in an evidence pack, hash by hash, under one signature.
import { createHash } from 'node:crypto';
import { BadNote, openNote, type Verifier } from './note.ts';

const HEAD = 'fenceline pack v1';

export interface PackedFile {
  name: string;
  bytes: number;
  sha256: string;
  /** Name of the event's proof that records these bytes; null for what only explains. */
  event: string | null;
}

export interface Manifest {
  v: 1;
  /** Code of the record. */
  about: string;
  permalink: string;
  made: string;
  /** Whether the record's whole chain of events is here. */
  complete: boolean;
  files: PackedFile[];
}

export const printManifest = ({ v, about, permalink, made, complete, files }: Manifest): string =>
  `${JSON.stringify({ v, about, permalink, made, complete, files: files.map(({ name, bytes, sha256, event }) => ({ name, bytes, sha256, event })) }, null, 1)}\n`;

export const manifestNote = (manifest: string): string => `${HEAD}\n${createHash('sha256').update(manifest).digest('hex')}\n`;

/** Throws BadNote unless the note signs this manifest, to the letter. */
export function readManifest(text: string, note: string, signers: Verifier[]): Manifest {
  let read: Manifest | null = null;
  try {
    read = JSON.parse(text);
  } catch {}
  if (read?.v !== 1) throw new BadNote('This pack has a form that is not known here.');
  if (openNote(note, signers).text !== manifestNote(text)) throw new BadNote('The list of what is in the pack is not the one that was signed.');
  return read;
}
