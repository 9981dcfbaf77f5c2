import { useLang } from '../i18n/use-say.ts';

/** A generated sentence in the reader's language. */
export const Sentence = ({ of }: { of: { en: string; es: string } }) => of[useLang()];
