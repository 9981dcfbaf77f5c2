// The input of each kind of calculation, one file a chapter of the rule book. The same schema checks the request, the vector file
// and the form, and documents the endpoint.
import type { z } from 'zod';
import { air } from './air.ts';
import { airGases } from './air-gases.ts';
import { emissions } from './emissions.ts';
import { measures } from './measures.ts';
import { permits } from './permits.ts';
import { records } from './records.ts';
import { turbines } from './turbines.ts';
import { water } from './water.ts';

export const inputs: Record<string, z.ZodType> = { ...permits, ...turbines, ...emissions, ...air, ...airGases, ...water, ...records, ...measures };
