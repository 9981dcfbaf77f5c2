// What a submitter gets in answer: a signed note that an event was written and will be in the log within a minute.
import { BadNote } from './note.ts';

const HEAD = 'fenceline acknowledgement v1';
const WITHIN_SECONDS = 60;

export interface Acknowledgement {
  /** Leaf hash of the event. */
  leaf: Buffer;
  /** When it was written: for an anonymous submission the hour. */
  at: Date;
}

export const printAcknowledgement = ({ leaf, at }: Acknowledgement): string =>
  `${HEAD}\nevent ${leaf.toString('hex')}\nat ${at.toISOString()}\nin the log within ${WITHIN_SECONDS} seconds\n`;

/** Throws BadNote for a text that is none, to the letter. */
export function readAcknowledgement(text: string): Acknowledgement {
  const [, leaf, at] = /^[^\n]+\nevent ([0-9a-f]{64})\nat (\S+)\n/.exec(text) ?? [];
  const read = { leaf: Buffer.from(leaf ?? '', 'hex'), at: new Date(at ?? '') };
  if (!leaf || Number.isNaN(read.at.getTime()) || printAcknowledgement(read) !== text) throw new BadNote('This is no acknowledgement of this form.');
  return read;
}
