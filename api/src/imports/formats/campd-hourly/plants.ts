import { postalCode } from '../sites.ts';
import { standardMinutes } from '../zones.ts';

/**
 * Plants in states of two time zones, by ORIS code, whose hours are not those of most of their state. From the facility table that NOAA's Air
 * Resources Laboratory publishes for the hourly files (monetio, cemsinfo.csv, read on 2026-11-25); plants that it does not name are not here.
 */
const others: Record<string, { most: number; other: number; plants: string }> = {
  FL: { most: -300, other: -360, plants: '641 642 643 55242' },
  ID: { most: -420, other: -480, plants: '7456 55179' },
  IN: { most: -300, other: -360, plants: '981 995 997 1011 1012 6085 6113 6137 6166 6705 10474 50733 52130 55096 55259' },
  KY: { most: -300, other: -360, plants: '1357 1374 1378 1379 1381 1382 1383 6639 6823 55232 55308 56556 880065' },
  ND: { most: -420, other: -360, plants: '2790 2823 6030' },
  SD: { most: -360, other: -420, plants: '55478' },
  TN: { most: -360, other: -300, plants: '3396 3405 3407 50481 50956 880079' },
  TX: { most: -360, other: -420, plants: '9 3456' },
};
/** In states whose halves are alike a plant is on one side only where the table names it: these are those of most of the state. */
const named: Record<string, string> = {
  ID: '7953 55733 57028',
  KY: '54 1353 1355 1356 1361 1363 1364 1366 1384 1385 6018 6041 6071 55164 55198',
  ND: '2817 2824 6469 8222',
};

const fipsOf = new Map([...postalCode].map(([fips, code]) => [code, fips]));

/** Minutes from UTC of a plant's standard time; null where state and code do not tell it. */
export function plantMinutes(oris: string, state: string): number | null {
  const two = others[state];
  if (two) {
    if (two.plants.split(' ').includes(oris)) return two.other;
    const sure = named[state];
    return sure && !sure.split(' ').includes(oris) ? null : two.most;
  }
  const fips = fipsOf.get(state);
  return fips ? standardMinutes(fips, '') : null;
}
