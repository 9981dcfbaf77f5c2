import type { Lang } from '@fenceline/reports/figures';
import { en } from './timeline.en.ts';
import { es } from './timeline.es.ts';

export const timelineWords: Record<Lang, typeof en> = { en, es };
