import type { report } from '@fenceline/api/reports/reports.schema';
import type { z } from 'zod';
import type { Published } from '../data/types.ts';

export type ReportRecord = z.infer<typeof report> & Published;
