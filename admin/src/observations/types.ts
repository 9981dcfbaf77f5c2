import type { attachedEvidence, observation } from '@fenceline/api/observations/observations.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type Observation = z.infer<typeof observation> & Published;
export type Attached = z.infer<typeof attachedEvidence>;
