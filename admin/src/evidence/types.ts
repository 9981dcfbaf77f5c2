import type { evidence } from '@fenceline/api/evidence/evidence.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Evidence = z.infer<typeof evidence> & Published;
