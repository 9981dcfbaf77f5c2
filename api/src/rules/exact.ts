// Exact numbers. Every boundary in a permit or a standard is decided on decimal numbers, and a binary float misses it on ordinary
// data: the ozone hours 93, 83, 68, 90, 95, 91, 94, 50 ppb average 0.083 ppm exactly, while a float sum truncates to 0.082. Numbers
// travel as decimal text and are fractions of two whole numbers in between, so that a third stays a third until the one truncation
// or rounding that the rule prescribes.

/** A fraction of whole numbers; `of` is above zero. Not reduced until it is written. */
export interface Exact {
  readonly n: bigint;
  readonly of: bigint;
}

const form = /^(-?)(\d+)(?:\.(\d+))?$/;
/** Longer than any measured or legal number; a thousand digits are a mistake or an attack. */
const longest = 60;

const power = (digits: number): bigint => 10n ** BigInt(digits);
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

export const zero: Exact = { n: 0n, of: 1n };
export const whole = (n: number | bigint): Exact => ({ n: BigInt(n), of: 1n });

/** The number that a decimal text writes. Refuses what is not one: a blank, "1e3", "about 87", a thousand digits. */
export function exact(text: string): Exact {
  const parts = text.length <= longest ? form.exec(text) : null;
  if (!parts) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    throw new RangeError(`"${shown}" is not a decimal number${text.length > longest ? ` of at most ${longest} characters` : ''}`);
  }
  const [, sign, integer = '', decimals = ''] = parts;
  const n = BigInt(integer + decimals);
  return { n: sign ? -n : n, of: power(decimals.length) };
}

export const plus = (a: Exact, b: Exact): Exact => (a.of === b.of ? { n: a.n + b.n, of: a.of } : { n: a.n * b.of + b.n * a.of, of: a.of * b.of });
export const negated = (a: Exact): Exact => ({ n: -a.n, of: a.of });
export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b));
export const times = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, of: a.of * b.of });

export function over(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n < 0n ? { n: -a.n * b.of, of: a.of * -b.n } : { n: a.n * b.of, of: a.of * b.n };
}

/** Below zero, zero or above zero as `a` is less than, equal to or more than `b`. */
export function order(a: Exact, b: Exact): number {
  const difference = a.n * b.of - b.n * a.of;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const common = (a: bigint, b: bigint): bigint => (b === 0n ? a : common(b, a % b));

/** The same number in lowest terms. */
export function reduced(a: Exact): Exact {
  const by = common(magnitude(a.n), a.of);
  return by <= 1n ? a : { n: a.n / by, of: a.of / by };
}

/** Drops the digits after the given place, toward zero: 8.808 to one digit is 8.8, -0.58 is -0.5. Negative places are tens, hundreds. */
export function truncated(a: Exact, digits: number): Exact {
  if (digits < 0) return times(truncated(over(a, whole(power(-digits))), 0), whole(power(-digits)));
  return { n: (a.n * power(digits)) / a.of, of: power(digits) };
}

/** Rounds half up, toward plus infinity: 35.5 is 36, 9.05 to one digit is 9.1, -0.5 is 0. Never half-even. Negative places are tens, hundreds. */
export function rounded(a: Exact, digits: number): Exact {
  if (digits < 0) return times(rounded(over(a, whole(power(-digits))), 0), whole(power(-digits)));
  const doubled = 2n * a.n * power(digits) + a.of;
  const floor = doubled / (2n * a.of) - (doubled < 0n && doubled % (2n * a.of) !== 0n ? 1n : 0n);
  return { n: floor, of: power(digits) };
}

/** Text with exactly so many decimals. The number must have no more of them. */
export function fixed(a: Exact, digits: number): string {
  const scaled = a.n * power(digits);
  if (scaled % a.of !== 0n) throw new RangeError(`a number has more than ${digits} decimals`);
  return write(scaled / a.of, digits);
}

/** Plain decimal text without trailing zeros; null for a number that no decimal text writes, such as a third. */
export function plain(a: Exact): string | null {
  const { n, of } = reduced(a);
  let rest = of;
  let digits = 0;
  for (; rest % 10n === 0n; digits += 1) rest /= 10n;
  for (; rest % 2n === 0n; digits += 1) rest /= 2n;
  for (; rest % 5n === 0n; digits += 1) rest /= 5n;
  return rest === 1n ? trimmed(write((n * power(digits)) / of, digits)) : null;
}

/** Decimal text rounded half away from zero to so many significant digits, trailing zeros dropped: 2/3 to four is 0.6667. */
export function significant(a: Exact, digits: number): string {
  if (a.n === 0n) return '0';
  const size = magnitude(a.n);
  let places = digits - (String(size).length - String(a.of).length);
  const at = (p: number) => (p >= 0 ? (2n * size * power(p) + a.of) / (2n * a.of) : (2n * size + a.of * power(-p)) / (2n * a.of * power(-p)));
  while (String(at(places)).length > digits) places -= 1;
  const written = places >= 0 ? trimmed(write(at(places), places)) : String(at(places) * power(-places));
  return a.n < 0n ? `-${written}` : written;
}

function write(n: bigint, digits: number): string {
  const text = String(magnitude(n)).padStart(digits + 1, '0');
  const sign = n < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

// On texts, for a sum or a comparison that needs no fraction in between.

/** Sum of decimal texts, as text. The sum of none is "0". */
export const sum = (texts: readonly string[]): string => plain(texts.map(exact).reduce(plus, zero)) as string;
export const difference = (left: string, right: string): string => plain(minus(exact(left), exact(right))) as string;
export const product = (texts: readonly string[]): string => plain(texts.map(exact).reduce(times, whole(1))) as string;
/** Below zero, zero or above zero as left is less than, equal to or more than right. */
export const compare = (left: string, right: string): number => order(exact(left), exact(right));
