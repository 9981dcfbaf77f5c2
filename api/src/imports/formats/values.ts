const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;

/** Longest run of characters that is still a measured value. */
const LONGEST = 24;

/**
 * Whether the text is a plain decimal that may be stored as it stands: `48`, `-0.3`, `.013`.
 * Negative values and zeros are real (2 % of AirNow's PM2.5 hours); -999 and its kin are not.
 */
export function isMeasured(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > LONGEST) return false;
  const first = text.charCodeAt(0);
  let at = first === MINUS ? 1 : 0;
  let digits = 0;
  let dots = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits++;
    else if (code === DOT && dots === 0) dots++;
    else return false;
  }
  if (digits === 0 || text.charCodeAt(length - 1) === DOT) return false;
  return first !== MINUS || !isSentinel(text);
}

/** Numbers that stand for "no value" in agencies' files. */
const isSentinel = (text: string) => /^-(999|9999|99999|999999)(\.0+)?$/.test(text);

/** Why the text is no measured value, for a text that `isMeasured` turned down. */
export function faultOf(text: string): string {
  if (text === '') return 'is empty: leave the line out where there is no value';
  if (isSentinel(text)) return 'stands for "no value": leave the line out instead';
  if (/^[-+]?(nan|inf(inity)?|null|none|na|n\/a)$/i.test(text)) return 'is not a number: leave the line out where there is no value';
  if (text.length > LONGEST) return `is longer than the ${LONGEST} characters of a measured value`;
  if (/^-?\d+,\d+$/.test(text)) return 'has a decimal comma: write a decimal point';
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) return 'is written with an exponent: write it as a plain decimal such as 0.0012';
  return 'is not a plain decimal such as 48, -0.3 or 12.75';
}
