// Text from outside may carry characters that hide, reverse or break what is printed. They are taken out of the whole model
// before a page is drawn; what the font cannot draw is named by its code point, never dropped.
import { canDraw } from './fonts.ts';

/** Controls (C0, C1), bidirectional and other format controls, zero-width characters, lone surrogates, private and unassigned ones. */
const HIDDEN = /\p{C}/gu;
const SPACES = /[\t\n\r\u2028\u2029]+/g;
const PLAIN = /^[\x20-\x7e]*$/;

export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  const readable = text.normalize('NFC').replace(SPACES, ' ').replace(HIDDEN, '');
  let out = '';
  for (const char of readable) {
    const code = char.codePointAt(0)!;
    out += code < 0x7f || canDraw(code) ? char : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return out;
}

/** The same value with every text in it cleaned. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)])) as T;
  }
  return value;
}
