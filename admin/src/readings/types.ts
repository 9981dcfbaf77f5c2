import type { reading } from '@fenceline/api/readings/readings.schema';
import type { z } from 'zod';

export type Reading = z.infer<typeof reading>;
