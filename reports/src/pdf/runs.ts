// Text as the sections write it: pieces with a font, a link or a footnote number.
import { type FontName, INK } from './style.ts';

export interface Run {
  text: string;
  font?: FontName;
  ink?: string;
  /** Of the size of the text around it. */
  scale?: number;
  /** Name of a place in this document. */
  goTo?: string;
  /** Address on our own host. */
  link?: string;
  /** Language, where it is not that of the report. */
  lang?: string;
}

export type Rich = string | Run | (string | Run)[];

export const runs = (rich: Rich): Run[] => (Array.isArray(rich) ? rich : [rich]).map((each) => (typeof each === 'string' ? { text: each } : each));
export const bold = (text: string): Run => ({ text, font: 'bold' });
export const italic = (text: string, lang?: string): Run => ({ text, font: 'italic', ...(lang && { lang }) });
export const muted = (text: string): Run => ({ text, ink: INK.muted });
export const inLang = (text: string, lang: string | undefined): Run => (lang ? { text, lang } : { text });

/** One piece after another with something between. */
export function join(pieces: Rich[], between: string): Rich {
  return pieces.flatMap((piece, index) => (index === 0 ? runs(piece) : [{ text: between }, ...runs(piece)]));
}
