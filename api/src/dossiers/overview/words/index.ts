import type { Lang } from '@fenceline/reports/figures';
import { en, type OverviewWords } from './en.ts';
import { es } from './es.ts';

export type { OverviewWords } from './en.ts';
export const overviewWords: Record<Lang, OverviewWords> = { en, es };
