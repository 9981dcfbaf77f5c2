import type { finding, proof, replay } from '@fenceline/api/findings/findings.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Finding = z.infer<typeof finding> & Published;
export type Replay = z.infer<typeof replay>;
export type Proof = z.infer<typeof proof>;
