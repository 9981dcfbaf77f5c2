import type { finding, proof } from '@fenceline/api/findings/findings.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Finding = z.infer<typeof finding> & Published;
export type Proof = z.infer<typeof proof>;
