// What may be told of a place and a time: a cell of 0.01 degrees and a block of six hours. The same answer each time, never a
// random one: a thousand questions tell no more than one.

/** Corner of the cell a point lies in, towards south and west: 35.0612, -90.1483 lies in `35.06/-90.15`. */
export function cellOf(lat: number, lon: number): string {
  return `${floorTo(lat)}/${floorTo(lon)}`;
}

// In units of 1e-6 degrees, as the point is stored: 35.07 is in cell 35.07 although 35.07 / 0.01 is 3506.9999… in binary.
const floorTo = (degrees: number) => (Math.floor(Math.round(degrees * 1e6) / 1e4) / 100).toFixed(2);

/** Middle of a cell, for a map: of the cell, never of the point. */
export function middleOf(cell: string): [lon: number, lat: number] {
  const [lat, lon] = cell.split('/').map(Number) as [number, number];
  return [Math.round((lon + 0.005) * 1000) / 1000, Math.round((lat + 0.005) * 1000) / 1000];
}

const HOUR = 3_600_000;

export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR) * HOUR);

/**
 * The block of six hours, local standard time, that a moment lies in. 17:40 UTC with -06:00 is 11:40 there: the block from 06 to
 * 12, that is 12:00 to 18:00 UTC.
 */
export function blockOf(at: Date, standardUtcOffset: string): { startsAt: Date; endsAt: Date } {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(standardUtcOffset)!;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const start = Math.floor((at.getTime() + offset) / (6 * HOUR)) * 6 * HOUR - offset;
  return { startsAt: new Date(start), endsAt: new Date(start + 6 * HOUR) };
}

/** Standard offset by longitude alone, where no facility says it: whole hours, 15 degrees each. */
export function offsetOf(lon: number | null): string {
  const hours = lon === null ? 0 : Math.round(lon / 15);
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}
