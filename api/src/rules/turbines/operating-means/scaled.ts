// Whole numbers for loops over years of hours. Values of one scale (thousandths of a ppm, say) are summed and compared as whole
// numbers and divided never, so nothing is lost. JavaScript adds and compares two numbers as it does two bigints; only their types
// keep them apart, so one loop serves both: numbers where the sums stay below 2^53, bigints for text of any length.
import { type Exact, exact } from '../../exact.ts';

export type Scaled = number | bigint;

export const added = <N extends Scaled>(a: N, b: N): N => ((a as number) + (b as number)) as N;

/** Decimal texts as whole numbers of one scale; null stays null. */
export function scaledOf<T extends string | null>(texts: readonly T[]): { values: (T extends null ? bigint | null : bigint)[]; of: bigint } {
  const all = texts.map((text) => (text === null ? null : exact(text)));
  const of = all.reduce((most, one) => (one !== null && one.of > most ? one.of : most), 1n);
  const values = all.map((one) => (one === null ? null : one.n * (of / one.of)));
  return { values: values as (T extends null ? bigint | null : bigint)[], of };
}

/** The mean that a scaled sum and its count make. */
export const meanOfScaled = (sum: Scaled, count: number, of: bigint): Exact => ({ n: BigInt(sum), of: of * BigInt(count) });
