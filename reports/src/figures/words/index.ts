// The words of the figures and of their tables. The report and the console use the same ones.
import { en } from './en.ts';
import { es } from './es.ts';
import type { FigureWords } from './type.ts';

export type { FigureWords } from './type.ts';
export type Lang = 'en' | 'es';

const byLang: Record<Lang, FigureWords> = { en, es };

export const words = (lang: Lang): FigureWords => byLang[lang];

/** Puts values into a sentence: `{n} turbines`. A name without a value is a mistake, not a blank. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${sentence}" needs a value for ${name}`);
    return String(value);
  });
}
