// The Merkle tree of RFC 6962 (Certificate Transparency), sections 2.1 to 2.1.2: hashes, the two proofs, and the right edge of a
// tree that grows. Sizes and indices are whole numbers below 2^53. Nothing but node:crypto.
import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const MAX_PATH = 64;

/** What a proof does not prove: never a crash of the verifier, always this. */
export class BadProof extends Error {}

export const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256(0x00 ‖ bytes). */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(LEAF, bytes);

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** Root of a tree without leaves. */
export const emptyRoot = sha256();

const half = (number: number) => Math.floor(number / 2);
const isOdd = (number: number) => number % 2 === 1;

/** Largest power of two below `size`; `size` is at least 2. */
export function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function need(holds: boolean, why: string): asserts holds {
  if (!holds) throw new BadProof(why);
}

const whole = (number: number) => Number.isSafeInteger(number) && number >= 0;

/**
 * The root that a path from one leaf leads to (RFC 6962 2.1.1). Leaf 0 of 3 with the path [h1, h2] leads to
 * node(node(leaf, h1), h2). Throws BadProof where index, size and length of the path do not belong together.
 */
export function rootFromPath(index: number, size: number, leaf: Uint8Array, path: Uint8Array[]): Buffer {
  need(whole(index) && whole(size) && index < size, `There is no leaf ${index} in a tree of ${size}.`);
  need(path.length <= MAX_PATH && path.every(({ length }) => length === 32), 'A path is made of at most 64 hashes of 32 bytes.');
  let at = index;
  let last = size - 1;
  let hash: Buffer = Buffer.from(leaf);
  for (const sibling of path) {
    need(last > 0, 'The path is too long for a tree of this size.');
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  need(last === 0, 'The path is too short for a tree of this size.');
  return hash;
}

/** Throws BadProof unless the leaf stands at that index of the tree with that root. */
export function checkInclusion(index: number, size: number, leaf: Uint8Array, path: Uint8Array[], root: Uint8Array): void {
  need(leaf.length === 32, 'A leaf hash has 32 bytes.');
  need(rootFromPath(index, size, leaf, path).equals(root), 'The path leads to another root.');
}

/**
 * Throws BadProof unless the tree of `size2` begins with the tree of `size1` (RFC 6962 2.1.2). A tree without leaves proves
 * nothing about a later one and is refused.
 */
export function checkConsistency(size1: number, size2: number, root1: Uint8Array, root2: Uint8Array, path: Uint8Array[]): void {
  need(whole(size1) && whole(size2) && size1 > 0 && size1 <= size2, `A tree of ${size2} cannot continue one of ${size1}.`);
  if (size1 === size2) {
    need(path.length === 0, 'Between equal sizes a path is empty.');
    need(Buffer.from(root1).equals(root2), 'Two roots of one size differ.');
    return;
  }
  need(path.length > 0 && path.length <= MAX_PATH && path.every(({ length }) => length === 32), 'A path is made of 1 to 64 hashes of 32 bytes.');
  let at = size1 - 1;
  let last = size2 - 1;
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const rest = [...path];
  const first = Buffer.from(at > 0 ? rest.shift()! : root1);
  let [old, now]: [Buffer, Buffer] = [first, first];
  for (const sibling of rest) {
    need(last > 0, 'The path is too long for trees of these sizes.');
    if (isOdd(at) || at === last) {
      old = nodeHash(sibling, old);
      now = nodeHash(sibling, now);
      while (!isOdd(at) && at > 0) [at, last] = [half(at), half(last)];
    } else now = nodeHash(now, sibling);
    [at, last] = [half(at), half(last)];
  }
  need(last === 0, 'The path is too short for trees of these sizes.');
  need(old.equals(root1), 'The path leads to another first root.');
  need(now.equals(root2), 'The path leads to another second root.');
}

/** Leaves `[from, until)` whose joint hash a proof needs; perfect subtrees of it are what a log keeps. */
export type Range = [from: number, until: number];

/** The ranges whose hashes make up the path from a leaf to the root, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [from, until] = [0, size];
  while (until - from > 1) {
    const middle = from + splitOf(until - from);
    if (index < middle) [ranges[ranges.length], until] = [[middle, until], middle];
    else [ranges[ranges.length], from] = [[from, middle], middle];
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that the tree of `size2` begins with that of `size1`. */
export function consistencyRanges(size1: number, size2: number): Range[] {
  const ranges: Range[] = [];
  let [from, until] = [0, size2];
  while (until !== size1) {
    const middle = from + splitOf(until - from);
    if (size1 <= middle) [ranges[ranges.length], until] = [[middle, until], middle];
    else [ranges[ranges.length], from] = [[from, middle], middle];
  }
  if (from > 0) ranges.push([from, until]);
  return ranges.reverse();
}

/** The perfect subtrees a range consists of, left to right, as level and place in that level. Ranges of a proof are aligned so. */
export function subtreesOf([from, until]: Range): { level: number; at: number }[] {
  const found: { level: number; at: number }[] = [];
  for (let start = from; start < until; ) {
    let [level, width] = [0, 1];
    while (start % (width * 2) === 0 && start + width * 2 <= until) [level, width] = [level + 1, width * 2];
    found.push({ level, at: start / width });
    start += width;
  }
  return found;
}

/** The hash of a range from the hashes of its perfect subtrees, left to right. */
export const joined = (hashes: Uint8Array[]): Buffer => Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)));

/** The right edge of a tree: the roots of its perfect subtrees, enough to add leaves and to know the root. */
export class Edge {
  constructor(
    public size = 0,
    readonly hashes: Buffer[] = [],
  ) {}

  /** Adds a leaf. Answers the perfect subtrees that this completes, the leaf itself first. */
  add(leaf: Uint8Array): { level: number; at: number; hash: Buffer }[] {
    let hash: Buffer = Buffer.from(leaf);
    let [level, at] = [0, this.size];
    const made = [{ level, at, hash }];
    for (let count = this.size; isOdd(count); count = half(count)) {
      hash = nodeHash(this.hashes.pop()!, hash);
      [level, at] = [level + 1, half(at)];
      made.push({ level, at, hash });
    }
    this.hashes.push(hash);
    this.size += 1;
    return made;
  }

  root = (): Buffer => (this.hashes.length ? joined(this.hashes) : emptyRoot);
}
