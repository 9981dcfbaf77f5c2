import type { Lang } from '@fenceline/reports/figures';
import { en, type GatherWords } from './en.ts';
import { es } from './es.ts';

export const gatherWords: Record<Lang, GatherWords> = { en, es };
