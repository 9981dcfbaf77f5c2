import type { reply } from '@fenceline/api/replies/replies.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Reply = z.infer<typeof reply> & Published;
