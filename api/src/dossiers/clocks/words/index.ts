import type { Lang } from '@fenceline/reports/figures';
import { type ClockWords, en } from './en.ts';
import { es } from './es.ts';

export const clockWords: Record<Lang, ClockWords> = { en, es };
