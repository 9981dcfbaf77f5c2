// A national day of AirNow that nobody measured, of the shape of 8 April 2024: 24 hours of some 8,000 values of HourlyData, and of
// 4,993 lines of HourlyAQObs of which six in ten hold nothing. The same seed gives the same bytes.
import { hourlyAqobs, hourlyData, obs } from './airnow.ts';

const SITES = 4_993;
const REPORTING = 0.444;

/** What is measured, with the share of the reporting sites that do, its middle, its spread and its digits. */
const quantities = [
  ['PM2.5', 'UG/M3', 0.625, 8, 6, 1],
  ['OZONE', 'PPB', 0.606, 38, 14, 0],
  ['TEMP', 'C', 0.311, 14, 9, 1],
  ['RWD', 'DEGREES', 0.234, 180, 170, 0],
  ['RWS', 'KNOTS', 0.228, 5, 4, 1],
  ['PM10', 'UG/M3', 0.204, 18, 12, 0],
  ['WS', 'M/S', 0.203, 3, 2, 1],
  ['NO2', 'PPB', 0.181, 6, 5, 1],
  ['WD', 'DEGREES', 0.164, 180, 170, 0],
  ['RHUM', 'PERCENT', 0.16, 55, 30, 0],
  ['NO', 'PPB', 0.134, 1, 1, 1],
  ['SO2', 'PPB', 0.131, 1, 1, 1],
  ['BARPR', 'MILLIBAR', 0.104, 990, 25, 1],
  ['NOX', 'PPB', 0.1, 8, 6, 1],
  ['CO', 'PPM', 0.085, 0.3, 0.2, 2],
  ['SRAD', 'WATTS/M2', 0.081, 300, 290, 0],
  ['PRECIP', 'MM', 0.043, 0.2, 0.2, 1],
  ['PMC', 'UG/M3', 0.026, 9, 7, 1],
  ['NOY', 'PPB', 0.02, 5, 4, 1],
] as const;

/** Between 0 and 1, the same for the same place, thing and hour. */
function chance(site: number, what: number, hour: number): number {
  let state = Math.imul(site + 1, 0x9e3779b1) ^ Math.imul(what + 7, 0x85ebca6b) ^ Math.imul(hour + 13, 0xc2b2ae35);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
}

const padded = (n: number, digits: number) => String(n).padStart(digits, '0');
const siteId = (site: number) => `${padded(1 + Math.floor(site / 90), 2)}${padded(1 + (site % 90) * 2, 3)}${padded(1 + (site % 37), 4)}`;
const reports = (site: number) => chance(site, 100, -1) < REPORTING;

/** The values of a site in an hour, by the quantity's place in the list. */
function* valuesOf(site: number, hour: number): Generator<[number, string]> {
  for (const [at, [, , share, middle, spread, digits]] of quantities.entries()) {
    if (chance(site, at, -1) >= share) continue;
    yield [at, (middle + (2 * chance(site, at, hour) - 1) * spread).toFixed(digits)];
  }
}

/** HourlyData of an hour of 8 April 2024; of a region only, where fewer sites will do. */
export function nationalData(hourOfDay: number, sites = SITES): string {
  const time = `${padded(hourOfDay, 2)}:00`;
  const lines: string[] = [];
  for (let site = 0; site < sites; site += 1) {
    if (!reports(site)) continue;
    for (const [at, value] of valuesOf(site, hourOfDay)) {
      const [parameter, unit] = quantities[at]!;
      lines.push(`04/08/24|${time}|${siteId(site)}|INVENTED SITE ${site}|-6|${parameter}|${unit}|${value}|Invented Agency of Air`);
    }
  }
  return hourlyData(...lines);
}

/** HourlyAQObs of the same hour. */
export function nationalAqobs(hourOfDay: number): string {
  const time = `${padded(hourOfDay, 2)}:00`;
  const names: Record<string, string> = { 'PM2.5': 'PM25' };
  const lines = Array.from({ length: SITES }, (_, site) => {
    const values: Record<string, string> = {};
    if (reports(site)) for (const [at, value] of valuesOf(site, hourOfDay)) values[names[quantities[at]![0]] ?? quantities[at]![0]] = Number(value).toFixed(1);
    const { PM25, OZONE, NO2, CO, SO2, PM10 } = values;
    const said = Object.fromEntries(Object.entries({ PM25, OZONE, NO2, CO, SO2, PM10 }).filter(([, value]) => value !== undefined));
    return obs({ site: siteId(site), time, lat: (30 + chance(site, 200, -1) * 15).toFixed(6), lon: (-120 + chance(site, 201, -1) * 40).toFixed(6), ...said });
  });
  return hourlyAqobs(...lines);
}
