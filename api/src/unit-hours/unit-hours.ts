// What hours of units come to: starts and stops, operating time, means of four operating hours, mass by month. For evaluators.
//
// - Years and months are those of local standard time, as the record's hours are.
// - A month has a mass only where each of its hours has one or is known to have been without operation; else its sum stands as a minimum.
// - The hour before `from` is not looked at: the first known hour makes no start.
import type pg from 'pg';
import { EXACT } from '../platform/copy-out.ts';
import { exact, FourHourMeans, order, plain, Startups, times, whole, zero } from '../rules/index.ts';
import { type PackedUnit, packedHours } from './packed.queries.ts';

export interface UnitYear {
  year: number;
  starts: number;
  stops: number;
  /** Hours with any operation. */
  operatingHours: number;
  /** Sum of the parts of hours, decimal text. */
  operatingTime: string;
  /** Hours of which it is not known whether the unit ran, those without a row too. */
  unknownHours: number;
  /** Operating hours with a four-hour mean of NOx, and those of them in which it is above the limit; null where no limit was given. */
  meanHours: number;
  excessHours: number | null;
}

export interface UnitMonth {
  month: string;
  /** NOx in short tons, exact decimal text; null where hours are missing. */
  noxShortTon: string | null;
  /** What is held of it: a minimum where hours are missing. */
  heldShortTon: string;
  missingHours: number;
}

export interface UnitRecord {
  unit: string;
  years: UnitYear[];
  months: UnitMonth[];
}

export interface UnitHours {
  units: UnitRecord[];
  /** Rows that were read. */
  rows: number;
}

const POUNDS_A_TON = 2_000n;

/** `limit` is in pounds of NOx an hour, against the means of four operating hours. Days are `YYYY-MM-DD` of local standard time, [from, until). */
export async function unitHoursOf(
  client: pg.ClientBase,
  unitIds: readonly string[],
  from: string,
  until: string,
  limit: string | null = null,
): Promise<UnitHours> {
  const { units, rows } = await packedHours(client, unitIds, from, until);
  return { units: units.map((unit) => recordOf(unit, limit)), rows };
}

/** In the scale of the hours. A limit is never cut: a sum could lie between it and what is left. */
function scaledLimit(limit: string): number {
  const value = exact(limit);
  if (order(value, zero) < 0) throw new RangeError('a limit is not below zero');
  const scaled = times(value, whole(EXACT));
  if (scaled.n % scaled.of !== 0n) throw new RangeError('a limit has more than eight decimals');
  return Number(scaled.n / scaled.of);
}

export function recordOf({ unit, firstHour, operatingTime, noxPound }: PackedUnit, limit: string | null): UnitRecord {
  const against = limit === null ? null : scaledLimit(limit);
  const means = new FourHourMeans<number>();
  const startups = new Startups<number>();
  const years: UnitYear[] = [];
  const months: UnitMonth[] = [];
  let year: YearInHand | null = null;
  const ends = firstHour + operatingTime.length;
  for (let hour = firstHour; hour < ends; ) {
    const begins = new Date(hour * 3_600_000);
    if (year?.year !== begins.getUTCFullYear()) {
      if (year) years.push(closed(year, startups, limit));
      year = { year: begins.getUTCFullYear(), before: { ...startups }, meanHours: 0, excessHours: 0 };
    }
    const next = Math.min(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + 1, 1) / 3_600_000, ends);
    let mass = 0;
    let missingHours = 0;
    for (; hour < next; hour += 1) {
      const operating = operatingTime[hour - firstHour]!;
      const nox = noxPound[hour - firstHour]!;
      const isKnown = !Number.isNaN(operating);
      const isMeasured = !Number.isNaN(nox);
      startups.push(isKnown ? operating : null);
      const mean = means.push(isKnown ? operating > 0 : null, isMeasured ? nox : null, against);
      if (mean !== null && mean.sum !== null) {
        year.meanHours += 1;
        if (mean.excess) year.excessHours += 1;
      }
      if (isMeasured) mass += nox;
      else if (operating !== 0) missingHours += 1;
    }
    if (!Number.isSafeInteger(mass)) throw new RangeError('a mass is larger than anything that is measured');
    const ton = shortTons(mass);
    months.push({ month: begins.toISOString().slice(0, 7), noxShortTon: missingHours === 0 ? ton : null, heldShortTon: ton, missingHours });
  }
  if (year) years.push(closed(year, startups, limit));
  return { unit, years, months };
}

type Counts = Pick<Startups<number>, 'starts' | 'stops' | 'operatingHours' | 'unknownHours' | 'operatingTime'>;

interface YearInHand {
  year: number;
  /** What was counted up to its first hour: a unit that runs over New Year does not start again. */
  before: Counts;
  meanHours: number;
  excessHours: number;
}

function closed({ year, before, meanHours, excessHours }: YearInHand, now: Counts, limit: string | null): UnitYear {
  const time = (now.operatingTime ?? 0) - (before.operatingTime ?? 0);
  return {
    year,
    starts: now.starts - before.starts,
    stops: now.stops - before.stops,
    operatingHours: now.operatingHours - before.operatingHours,
    operatingTime: plain({ n: BigInt(time), of: BigInt(EXACT) }) as string,
    unknownHours: now.unknownHours - before.unknownHours,
    meanHours,
    excessHours: limit === null ? null : excessHours,
  };
}

const shortTons = (scaledPounds: number): string => plain({ n: BigInt(scaledPounds), of: BigInt(EXACT) * POUNDS_A_TON }) as string;
