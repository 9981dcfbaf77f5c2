// What the cells of a monthly mass may hold, and what is said where one does not.

/** As the limits of permits name them. */
export const pollutants = ['NOx', 'CO', 'SO2', 'VOC', 'PM', 'PM10', 'PM2.5', 'total HAP', 'formaldehyde', 'H2SO4', 'NH3', 'lead', 'CO2', 'CO2e'] as const;

const isNumber = /^-?\d{1,15}(\.\d{1,15})?$/;

export function faultOfPollutant(text: string): string | null {
  if ((pollutants as readonly string[]).includes(text)) return null;
  const near = pollutants.find((name) => name.toLowerCase() === text.toLowerCase().replaceAll('_', ' '));
  return near ? `is written ${near}` : `is not one of ${pollutants.join(', ')}`;
}

export function faultOfMonth(text: string, last: string): string | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return 'is not a month such as 2026-07';
  if (text < '1970-01') return 'lies before 1970';
  return text > last ? `lies ahead: the newest month that has begun is ${last}` : null;
}

export function faultOfMass(text: string): string | null {
  if (text === '') return 'is empty: leave the line out where a month has no mass, and write 0 only where nothing left the stack';
  if (!isNumber.test(text)) return 'is not a plain number such as 5.100, with a point and without thousands separators';
  return /^-.*[1-9]/.test(text) ? 'is below zero, which no mass can be' : null;
}

const pounds = ['lb', 'lbs', 'pound', 'pounds'];
const tons = ['ton', 'tons', 'short tons', 'tpy', 't', 'tonne', 'tonnes', 'metric_ton'];

/** Units other than short tons are never converted on a guess; what the number would be is said. */
export function faultOfUnit(text: string, mass: string): string | null {
  if (text === 'short_ton') return null;
  if (pounds.includes(text.toLowerCase()) && isNumber.test(mass) && !mass.startsWith('-'))
    return `is not short_ton: ${mass} lb are ${shortTons(mass)} short tons; write that mass and short_ton if pounds were meant`;
  if (tons.includes(text.toLowerCase())) return 'does not say which tons are meant: write short_ton (2,000 lb), and convert metric tons before';
  return 'is not short_ton, the only unit of this column';
}

/** Pounds over 2,000, exactly: times five, and four places. */
function shortTons(mass: string): string {
  const [integer = '', decimals = ''] = mass.split('.');
  const digits = String(BigInt(integer + decimals) * 5n).padStart(decimals.length + 5, '0');
  const point = digits.length - decimals.length - 4;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}
