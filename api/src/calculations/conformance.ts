// Worked cases of the law in their published layout (`kind`, `contract`, `tolerance`, `vectors[]`) against the functions the product
// uses. Text and numbers must be the same; where a result is an unrounded number it is compared as a number, within the tolerance
// the file states.
import { z } from 'zod';
import { calculations } from '../rules/index.ts';
import { calculate, kinds } from './calculate.ts';

const vectorFile = z.object({
  kind: z.string(),
  contract: z.unknown().optional(),
  tolerance: z.string().optional(),
  vectors: z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.record(z.string(), z.unknown()), note: z.string().optional() })).min(1),
});

export interface Miss {
  id: string;
  /** Where in the result, such as `years[1].p1`; empty where nothing was calculated. */
  place: string;
  expected: unknown;
  got: unknown;
}

export interface Checked {
  kind: string;
  passed: number;
  misses: Miss[];
}

/** Why a file cannot be checked, with its place. */
export class VectorProblem extends Error {}

/** Runs every case of one file. Throws a VectorProblem where the file cannot be read as one. */
export function checkVectors(text: string): Checked {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new VectorProblem(`is not JSON: ${(error as Error).message}`);
  }
  const read = vectorFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new VectorProblem(
      `${issue?.path.length ? `/${issue.path.join('/')}` : 'the file'}: ${issue?.message}. A vector file has kind, contract, tolerance and vectors.`,
    );
  }
  const { kind, tolerance, vectors } = read.data;
  const approximate = calculations.get(kind)?.calculation.approximate ?? [];
  const within = toleranceOf(tolerance);
  let passed = 0;
  const misses: Miss[] = [];
  for (const { id, input, expected } of vectors) {
    const found = missesOf(id, kind, input, expected, { approximate, within });
    misses.push(...found);
    if (found.length === 0) passed += 1;
  }
  return { kind, passed, misses };
}

interface Comparison {
  approximate: readonly string[];
  within: number;
}

function missesOf(id: string, kind: string, input: unknown, expected: Record<string, unknown>, how: Comparison): Miss[] {
  if (!kinds.includes(kind)) return [{ id, place: '', expected, got: `there is no kind "${kind}"` }];
  const outcome = calculate(kind, input);
  if (!outcome.ok) return [{ id, place: '', expected, got: outcome.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' ') }];
  return differences('', expected, outcome.calculated.result, false, how).map((one) => ({ id, ...one }));
}

function differences(place: string, expected: unknown, got: unknown, isApproximate: boolean, how: Comparison): Omit<Miss, 'id'>[] {
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((one, i) => differences(`${place}[${i}]`, one, got[i], isApproximate, how));
  }
  if (isRecord(expected) && isRecord(got)) {
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(place === '' ? key : `${place}.${key}`, one, got[key], isApproximate || how.approximate.includes(key), how),
    );
  }
  const same = expected === got || (isApproximate && isNear(expected, got, how.within));
  return same ? [] : [{ place, expected, got }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isNear(expected: unknown, got: unknown, within: number): boolean {
  if (typeof expected !== 'string' || typeof got !== 'string' || !/^-?\d/.test(expected) || !/^-?\d/.test(got)) return false;
  const [a, b] = [Number(expected), Number(got)];
  return Math.abs(a - b) <= within * Math.max(Math.abs(a), Math.abs(b));
}

/** The widest relative tolerance that the text of a file names; unrounded numbers have ten significant digits, so 1e-9 at least. */
function toleranceOf(text = ''): number {
  const named = [...text.matchAll(/\b1e-(\d+)\b/g)].map(([number]) => Number(number));
  return Math.max(1e-9, ...named);
}
