import { capital } from '../i18n/term.ts';
import { sayNumber } from '../shared/numbers.ts';

/** A name of the API as words: `renewalApplied` as "Renewal applied"; abbreviations keep their capitals. */
export function sayName(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word));
  return capital(words.join(' '));
}

/** One of them: `years` as "Year". */
export const sayOne = (name: string): string => sayName(/[^s]s$/.test(name) ? name.slice(0, -1) : name);

/** A value of a result or an option: numbers with separators, names with spaces, anything else as it stands. */
export function sayValue(value: string | number): string {
  // Four digits may be a year, and read well without.
  if (/^-?\d{5,}(\.\d+)?$/.test(String(value))) return sayNumber(value);
  return String(value).replaceAll('_', ' ');
}
