import { useLocale } from 'react-admin';
import type { Words } from './en/index.ts';
import { type Lang, wordsOf } from './provider.ts';

export const useLang = (): Lang => (useLocale() === 'es' ? 'es' : 'en');

/** The words of the language that is chosen: `say.frame.signIn`. */
export const useSay = (): Words => wordsOf(useLang());
