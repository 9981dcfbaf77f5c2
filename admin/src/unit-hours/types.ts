import type { unitHour } from '@fenceline/api/unit-hours/unit-hours.schema';
import type { z } from 'zod';

export type UnitHour = z.infer<typeof unitHour>;
