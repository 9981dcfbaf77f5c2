import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { commitTo, type Envelope, NONE, opens, printEnvelope, readEnvelope } from './envelope.ts';
import { Edge, inclusionRanges, leafHash, nodeHash } from './merkle.ts';
import { openNote, printCheckpoint, printVerifier, publicKeyOf, readCheckpoint, readVerifier, signNote } from './note.ts';
import { checkProof, printProof, readProof } from './proof.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const log = { name: 'fenceline/test', key: publicKeyOf(privateKey) };
const [a, b, c] = ['a', 'b', 'c'].map((word) => leafHash(Buffer.from(word))) as [Buffer, Buffer, Buffer];
const edge = new Edge();
for (const leaf of [a, b, c]) edge.add(leaf);
const note = signNote(printCheckpoint({ origin: log.name, size: 3, root: edge.root() }), log.name, privateKey);

/** Every text that differs from this one in one bit of one byte. */
const flipped = (text: string) => {
  const bytes = Buffer.from(text);
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const other = Buffer.from(bytes);
    other[bit >> 3]! ^= 1 << (bit & 7);
    return other.toString('utf8');
  });
};
const holds = (work: () => unknown) => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

describe('a signed note', () => {
  it('is the example of c2sp.org/signed-note', () => {
    const known = readVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const example =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    expect(openNote(example, [known]).signedBy).toEqual(['PeterNeumann']);
    expect(flipped(example).filter((other) => holds(() => openNote(other, [known])))).toEqual([]);
  });

  it('prints and reads its verifier, and refuses one whose id belongs to another key', () => {
    expect(readVerifier(printVerifier(log))).toEqual(log);
    expect(() => readVerifier(printVerifier(log).replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow('does not have the id');
  });

  it('is signed the same twice, and refused with one bit another', () => {
    expect(signNote(printCheckpoint({ origin: log.name, size: 3, root: edge.root() }), log.name, privateKey)).toBe(note);
    expect(flipped(note).filter((other) => holds(() => openNote(other, [log])))).toEqual([]);
  });

  it('of somebody unknown is not enough', () => expect(() => openNote(note, [{ ...log, name: 'another' }])).toThrow('nobody who is known'));
});

describe('a checkpoint', () => {
  const text = printCheckpoint({ origin: log.name, size: 3, root: edge.root() });
  it('reads as it was printed', () => expect(readCheckpoint(text)).toEqual({ origin: log.name, size: 3, root: edge.root() }));
  it.each([
    ['leading zeros', text.replace('\n3\n', '\n03\n')],
    ['a fourth line', `${text}more\n`],
    ['a carriage return', text.replace('\n3', '\r\n3')],
    ['a size beyond whole numbers', text.replace('\n3\n', '\n9999999999999999\n')],
  ])('is refused with %s', (_what, other) => expect(() => readCheckpoint(other)).toThrow('three lines'));
});

describe('a proof', () => {
  const path = inclusionRanges(1, 3).map(([from, until]) => (until - from === 1 ? [a, b, c][from]! : nodeHash(a, b)));
  const proof = printProof({ index: 1, path, checkpoint: note });
  it('leads from the event to the checkpoint', () => expect(checkProof(proof, b, log)).toMatchObject({ index: 1, size: 3, signedBy: [log.name] }));
  it('reads as it was printed', () => expect(printProof(readProof(proof))).toBe(proof));
  it('is refused with any one bit another', () => expect(flipped(proof).filter((other) => holds(() => checkProof(other, b, log)))).toEqual([]));
  it('is not one of another event', () => expect(() => checkProof(proof, a, log)).toThrow('another root'));
});

describe('an envelope', () => {
  const salt = Buffer.alloc(32, 7);
  const payload = Buffer.from('{"actor":null}');
  const envelope: Envelope = {
    v: 1,
    id: '6a0f4a3e-0d0c-4c7e-9b1a-2f0d6c1f5a11',
    at: '2026-11-23T23:00:00.000Z',
    kind: 'evidence.received',
    subj: 'evidence:EVD-7K2Q9F',
    prev: NONE,
    commit: commitTo(salt, payload),
  };
  it('reads as it was printed and opens with its salt alone', () => {
    const read = readEnvelope(printEnvelope(envelope));
    expect(read).toEqual(envelope);
    expect([opens(read, salt, payload), opens(read, Buffer.alloc(32, 8), payload), opens(read, salt, Buffer.from('{}'))]).toEqual([true, false, false]);
  });
  it('of another form is refused', () => expect(() => readEnvelope(Buffer.from('{"v":2}'))).toThrow('not known here'));
});
