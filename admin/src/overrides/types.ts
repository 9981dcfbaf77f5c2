import type { override } from '@fenceline/api/overrides/overrides.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Override = z.infer<typeof override> & Published;
