// The twelve months of portable engines whose days are known, one by one (40 CFR 1068.30, nonroad engine (1)(iii) and (2)(iii);
// 1068.31(e)). The clock alone: an engine under a standard of Part 60 is not nonroad at all.
//
// Worked: an engine placed on 10 Aug 2025. On 9 Aug 2026 it may be nonroad; on 10 Aug 2026, exactly twelve months, a person must
// look; on 11 Aug 2026 it is a stationary source, and has been since 10 Aug 2025.
//
// - A replacement with the same or a similar function adds its time: its stay continues the first.
// - An engine that is meant to stay longer than twelve months is stationary from the first day; a planned removal beyond them says so.
// - At a seasonal source (at one place at least two years, running about three months or more each year) a full season is enough.
import { addMonths, completedMonths, type Day } from '../../dates.ts';
import { checkStays, type Stay, unbrokenStays } from './history.ts';

const nonroadMonths = 12;

export interface NonroadInput {
  stays: readonly Stay[];
  asOf: Day;
  /** That a source says the engine is meant to stay more than twelve months. */
  meantToStay?: boolean;
  /** That the engine stays the full operating season of a seasonal source. */
  fullSeason?: boolean;
}

export interface NonroadClock {
  placedOn: Day | null;
  monthsElapsed: number;
  /** Whether the clock leaves nonroad open; null where nothing was placed, or exactly twelve months have passed. */
  nonroadPossible: boolean | null;
  /** Once it is no nonroad engine: stationary from the day it was placed there. */
  stationaryFrom: Day | null;
  reviewReason: 'nonroad_exactly_12_months' | null;
}

export function nonroadClock({ stays, asOf, meantToStay = false, fullSeason = false }: NonroadInput): NonroadClock {
  checkStays(stays);
  const stay = unbrokenStays(stays, asOf).at(-1);
  if (stay === undefined) return { placedOn: null, monthsElapsed: 0, nonroadPossible: null, stationaryFrom: null, reviewReason: null };
  const end = addMonths(stay.from, nonroadMonths);
  const common = { placedOn: stay.from, monthsElapsed: completedMonths(stay.from, stay.to) };
  if (meantToStay || fullSeason || stay.to > end) return { ...common, nonroadPossible: false, stationaryFrom: stay.from, reviewReason: null };
  if (stay.to === end) return { ...common, nonroadPossible: null, stationaryFrom: null, reviewReason: 'nonroad_exactly_12_months' };
  return { ...common, nonroadPossible: true, stationaryFrom: null, reviewReason: null };
}
