// The proof vectors of transparency-dev/merkle (Apache-2.0), where their folder stands beside this clone. `verify/merkle.test.ts`
// holds the same functions to the definition of RFC 6962 everywhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BadProof, checkConsistency, checkInclusion } from '@fenceline/api/verify/merkle';
import { expect, it } from '@jest/globals';

interface Vector {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
}

const folder = path.resolve(import.meta.dirname, '../../../shared/data/merkle');
const bytes = (base64: string) => Buffer.from(base64, 'base64');

function accepts(kind: 'inclusion' | 'consistency', vector: Vector): boolean {
  const path = (vector.proof ?? []).map(bytes);
  try {
    if (kind === 'inclusion') checkInclusion(vector.leafIdx, vector.treeSize, bytes(vector.leafHash), path, bytes(vector.root));
    else checkConsistency(vector.size1, vector.size2, bytes(vector.root1), bytes(vector.root2), path);
    return true;
  } catch (error) {
    if (!(error instanceof BadProof)) throw error;
    return false;
  }
}

it(existsSync(folder) ? 'the 196 proof vectors are accepted and refused as they should be' : 'the proof vectors are not beside this clone', () => {
  if (!existsSync(folder)) return;
  const counts: Record<string, number> = {};
  for (const kind of ['inclusion', 'consistency'] as const)
    for (const name of readdirSync(path.join(folder, kind), { recursive: true }) as string[]) {
      if (!name.endsWith('.json')) continue;
      const vector = JSON.parse(readFileSync(path.join(folder, kind, name), 'utf8')) as Vector;
      expect([name, accepts(kind, vector)]).toEqual([name, !vector.wantErr]);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  expect(counts).toEqual({ inclusion: 98, consistency: 98 });
});
