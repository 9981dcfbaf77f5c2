// Exact decimals. Every boundary in a permit is decided on decimal numbers, and a binary float misses it on ordinary data: 0.1 +
// 0.2 is not 0.3, and the ozone hours 93, 83, 68, 90, 95, 91, 94, 50 ppb average 0.083 ppm only when summed exactly. Numbers
// travel as text, are summed and compared here, and leave as plain text again (never as 1e-7).
import { Decimal } from 'decimal.js';

// Far more digits than any sum here can have, so that no addition rounds.
const Exact = Decimal.clone({ precision: 400 });

const form = /^-?\d+(\.\d+)?$/;

/** The number that a decimal text writes. Refuses what is not one: a blank, "1e3", "about 87". */
export function exact(text: string): Decimal {
  if (!form.test(text)) throw new RangeError(`"${text}" is not a decimal number`);
  return new Exact(text);
}

/** Sum of decimal texts, as text. The sum of none is "0". */
export function sum(texts: readonly string[]): string {
  return texts.reduce((total, text) => total.plus(exact(text)), new Exact(0)).toFixed();
}

export const difference = (left: string, right: string): string => exact(left).minus(exact(right)).toFixed();

export const product = (texts: readonly string[]): string => texts.reduce((total, text) => total.times(exact(text)), new Exact(1)).toFixed();

/** Below zero, zero or above zero as left is less than, equal to or more than right. */
export const compare = (left: string, right: string): number => exact(left).comparedTo(exact(right));
