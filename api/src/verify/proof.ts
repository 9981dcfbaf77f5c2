// Proof that an event stands in the log, as c2sp.org/tlog-proof writes it: index, path, and the checkpoint it leads to.
import { BadProof, checkInclusion } from './merkle.ts';
import { type Checkpoint, openNote, readCheckpoint, type Verifier } from './note.ts';

const HEAD = 'c2sp.org/tlog-proof@v1';

export interface Proof {
  index: number;
  path: Buffer[];
  /** The signed note. */
  checkpoint: string;
}

export const printProof = ({ index, path, checkpoint }: Proof): string =>
  `${HEAD}\nindex ${index}\n${path.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;

/** Throws BadProof for a text that is none, to the letter. */
export function readProof(text: string): Proof {
  const split = text.indexOf('\n\n');
  const [head, index, ...path] = split < 0 ? [] : text.slice(0, split).split('\n');
  if (head !== HEAD) throw new BadProof('This is no proof of the form c2sp.org/tlog-proof@v1.');
  const [, number] = /^index (0|[1-9]\d{0,15})$/.exec(index ?? '') ?? [];
  if (!number || path.length > 64) throw new BadProof('The proof does not say where in the log the event stands.');
  const hashes = path.map((line) => {
    const hash = Buffer.from(line, 'base64');
    if (hash.length !== 32 || hash.toString('base64') !== line) throw new BadProof('A line of the proof is no hash.');
    return hash;
  });
  return { index: Number(number), path: hashes, checkpoint: text.slice(split + 2) };
}

export interface Proved extends Checkpoint {
  index: number;
  signedBy: string[];
}

/** Throws BadProof or BadNote unless the leaf stands in the log whose checkpoint one of these keys signed under its own name. */
export function checkProof(text: string, leaf: Buffer, log: Verifier, witnesses: Verifier[] = []): Proved {
  const proof = readProof(text);
  const note = openNote(proof.checkpoint, [log, ...witnesses]);
  const checkpoint = readCheckpoint(note.text);
  if (checkpoint.origin !== log.name || !note.signedBy.includes(log.name)) throw new BadProof(`The checkpoint is not one of the log ${log.name}.`);
  checkInclusion(proof.index, checkpoint.size, leaf, proof.path, checkpoint.root);
  return { ...checkpoint, index: proof.index, signedBy: note.signedBy };
}
