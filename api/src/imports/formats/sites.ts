const postalCodes =
  '01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR 78VI';
/** Postal code of a state by its FIPS code, such as TN for 47. */
export const postalCode: ReadonlyMap<string, string> = new Map(postalCodes.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]));

/** FIPS codes of the states, the District and the territories. 80 is AQS's code for Mexico, CC for Canada, 000 is Canada in AirNow. */
const usStates = new Set(postalCode.keys());

/** Why the text is no id of a site, or null. */
export const faultOfSite = (id: string): string | null =>
  /^([0-9A-Z]{9}|[0-9A-Z]{12})$/.test(id) ? null : 'is not a site id of 9 or 12 capital letters and digits: a spreadsheet may have taken leading zeros away';

/**
 * The id under which a site is kept. A US site is written as EPA's AQS writes it, `47-157-0075`, whether it came as `471570075`
 * or as `840471570075` (840 is the United States). Ids of tribes, networks and other countries stay as published.
 */
export function aqsId(published: string): string {
  const id = published.length === 12 && published.startsWith('840') ? published.slice(3) : published;
  return /^\d{9}$/.test(id) && usStates.has(id.slice(0, 2)) ? `${id.slice(0, 2)}-${id.slice(2, 5)}-${id.slice(5)}` : id;
}

/** `47157` of `47-157-0075`, else null. */
export const countyFips = (id: string): string | null => (/^\d\d-\d{3}-\d{4}$/.test(id) ? id.slice(0, 2) + id.slice(3, 6) : null);

const isPlain = /^[\x20-\x7e]*$/;

/** Text that was read one character a byte, in its true letters; strays that are no UTF-8 are read as Latin-1. A copy, so that it keeps no file in memory. */
export function lettersOf(text: string, encoding: 'latin1' | 'utf8'): string {
  if (isPlain.test(text)) return text.trim();
  return withoutControls(spelt(text, encoding)).trim();
}

/** A name has no NUL in it, which no database takes, nor a bell. */
export const withoutControls = (text: string) => text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ');

function spelt(text: string, encoding: 'latin1' | 'utf8'): string {
  const bytes = Buffer.from(text, 'latin1');
  if (encoding === 'latin1') return bytes.toString('latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** Degrees as text, or undefined for what is no place on earth. 0,0 is AirNow's way to say unknown. */
export function degrees(lat: string, lon: string): { lat?: string; lon?: string } {
  const number = /^-?\d{1,3}(\.\d{1,20})?$/;
  if (!number.test(lat) || !number.test(lon)) return {};
  const [y, x] = [Number(lat), Number(lon)];
  return Math.abs(y) > 90 || Math.abs(x) > 180 || (y === 0 && x === 0) ? {} : { lat, lon };
}
