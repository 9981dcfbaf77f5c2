// Startups and shutdowns from hourly operation: a convention of this project [C]; a permit's own definition (by load or by minutes)
// overrides it. Operating time is the fraction of an hour in which the unit ran, as under 40 CFR Part 75.
//
// A start is an hour known to have operation after one known to have none; a stop is the reverse. Operating hours are hours with any
// operation, whole; operating time is the sum of the fractions.
//
// Worked: 0, 0, 0.4, 1, 1, 0.7, 0, 0 is one start (third hour) and one stop (seventh), four operating hours, 3.1 hours of operation.
//
// - The first known hour makes no event: a unit that is running when the record begins did not start there.
// - Unknown hours carry the state on: 0, unknown, 1 is one start; 1, unknown, 1 is none, although the unit may have stopped between.
// - Two starts within one hour are invisible.
import type { Rule } from '../../verdict.ts';
import { startupsKind } from './startups.ts';

export { Startups } from './startups.ts';

export const startups: Rule = {
  id: 'startups',
  version: '2026-11-25',
  title: 'Startups, shutdowns and operating time from hourly operation',
  citation: 'a convention of this project on operating-time fractions as of 40 CFR Part 75; a permit’s own definition overrides it',
  verified: false,
  since: null,
  calculations: [startupsKind],
};
