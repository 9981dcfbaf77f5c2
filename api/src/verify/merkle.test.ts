import { describe, expect, it } from '@jest/globals';
import {
  BadProof,
  checkConsistency,
  checkInclusion,
  consistencyRanges,
  Edge,
  emptyRoot,
  inclusionRanges,
  joined,
  leafHash,
  nodeHash,
  splitOf,
  subtreesOf,
} from './merkle.ts';

const leaves = Array.from({ length: 257 }, (_, i) => leafHash(Buffer.from(`event ${i}`)));

/** The definition of RFC 6962 2.1, word for word. */
const rootOf = (from: number, until: number): Buffer => {
  if (until === from) return emptyRoot;
  if (until - from === 1) return leaves[from]!;
  const middle = from + splitOf(until - from);
  return nodeHash(rootOf(from, middle), rootOf(middle, until));
};
const roots = leaves.map((_, i) => rootOf(0, i + 1));
const hashesOf = (ranges: [number, number][]) => ranges.map(([from, until]) => rootOf(from, until));

const flips = (bytes: Buffer) =>
  Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    return flipped;
  });
const refused = (work: () => void) => {
  try {
    work();
    return false;
  } catch (error) {
    return error instanceof BadProof;
  }
};

describe('a tree that grows', () => {
  it('has the root that the definition gives, at every size', () => {
    const edge = new Edge();
    expect(edge.root()).toEqual(emptyRoot);
    for (const [i, leaf] of leaves.entries()) {
      edge.add(leaf);
      expect([i, edge.root()]).toEqual([i, roots[i]]);
    }
  });

  it('keeps perfect subtrees that any range of a proof is made of', () => {
    const edge = new Edge();
    const kept = new Map<string, Buffer>();
    for (const leaf of leaves) for (const { level, at, hash } of edge.add(leaf)) kept.set(`${level}/${at}`, hash);
    for (const size of [1, 2, 3, 7, 8, 100, 255, 256, 257])
      for (const range of inclusionRanges(size >> 1, size))
        expect(joined(subtreesOf(range).map(({ level, at }) => kept.get(`${level}/${at}`)!))).toEqual(rootOf(...range));
  });
});

describe('proofs', () => {
  it('hold for every leaf of every tree of 1 to 66 leaves, and of 257', () => {
    for (const size of [...Array.from({ length: 66 }, (_, i) => i + 1), 257])
      for (let index = 0; index < size; index += 1) checkInclusion(index, size, leaves[index]!, hashesOf(inclusionRanges(index, size)), roots[size - 1]!);
  });

  it('hold between every two sizes up to 66, and to 257', () => {
    for (const size2 of [...Array.from({ length: 66 }, (_, i) => i + 1), 257])
      for (let size1 = 1; size1 <= size2; size1 += 1)
        checkConsistency(size1, size2, roots[size1 - 1]!, roots[size2 - 1]!, hashesOf(consistencyRanges(size1, size2)));
  });

  it('fail with any one bit of leaf, path or root another', () => {
    for (const size of [1, 2, 3, 5, 6, 7, 8, 9, 11, 13, 16, 17, 23, 31, 32, 33, 47, 64, 65, 66]) {
      const index = Math.floor((size * 2) / 3);
      const path = hashesOf(inclusionRanges(index, size));
      const root = roots[size - 1]!;
      const wrong = [
        ...flips(leaves[index]!).map((leaf) => () => checkInclusion(index, size, leaf, path, root)),
        ...flips(root).map((other) => () => checkInclusion(index, size, leaves[index]!, path, other)),
        ...path.flatMap((hash, i) => flips(hash).map((other) => () => checkInclusion(index, size, leaves[index]!, path.with(i, other), root))),
        ...Array.from({ length: size + 2 }, (_, other) => other)
          .filter((other) => other !== index)
          .map((other) => () => checkInclusion(other, size, leaves[index]!, path, root)),
        () => checkInclusion(index, size, leaves[index]!, [...path, root], root),
        ...(path.length ? [() => checkInclusion(index, size, leaves[index]!, path.slice(1), root)] : []),
      ];
      expect([size, wrong.filter((work) => !refused(work)).length]).toEqual([size, 0]);
    }
  });

  it('of growth fail with any one bit of path or roots another', () => {
    for (const [size1, size2] of [
      [1, 2],
      [3, 7],
      [4, 8],
      [6, 8],
      [33, 65],
    ] as const) {
      const path = hashesOf(consistencyRanges(size1, size2));
      const [old, now] = [roots[size1 - 1]!, roots[size2 - 1]!];
      const wrong = [
        ...flips(old).map((other) => () => checkConsistency(size1, size2, other, now, path)),
        ...flips(now).map((other) => () => checkConsistency(size1, size2, old, other, path)),
        ...path.flatMap((hash, i) => flips(hash).map((other) => () => checkConsistency(size1, size2, old, now, path.with(i, other)))),
        () => checkConsistency(size2, size1, now, old, path),
        () => checkConsistency(0, size2, emptyRoot, now, path),
      ];
      expect([size1, wrong.filter((work) => !refused(work)).length]).toEqual([size1, 0]);
    }
  });
});
