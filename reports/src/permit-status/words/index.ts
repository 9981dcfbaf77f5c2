import type { Lang } from '../../figures/index.ts';
import { en, type ReportWords } from './en.ts';
import { es } from './es.ts';

export type { ReportWords } from './en.ts';

const byLang: Record<Lang, ReportWords> = { en, es };
export const reportWords = (lang: Lang): ReportWords => byLang[lang];
