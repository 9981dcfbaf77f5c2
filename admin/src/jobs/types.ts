import type { job } from '@fenceline/api/jobs/jobs.schema';
import type { z } from 'zod';

export type Job = z.infer<typeof job>;
