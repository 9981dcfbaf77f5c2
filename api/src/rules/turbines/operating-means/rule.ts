// Means over operating hours, against which limits of NOx are held (40 CFR 60.4380(b); KKKKa 60.4320a(a)).
//
// Four operating hours (simple cycle, mechanical drive): the mean of the hour and the three operating hours before it. Hours without
// operation are skipped and count as nothing, not as zero. At least three of the four must be valid. Each hour weighs the same,
// however few minutes of it the turbine ran. Thirty operating days (combined cycle, combined heat and power): the mean of all hourly
// values of the day and the 29 operating days before it, where at least 75 % of the operating hours are valid. An excess is a mean
// above the limit; equal is none.
//
// Worked: 24 and 26 ppm, an hour stopped, then 25, 25, 26, against 25. The first three operating hours have no mean. The fourth has
// (24 + 26 + 25 + 25) / 4 = 25: no excess. The fifth (26 + 25 + 25 + 26) / 4 = 25.5: excess.
//
// - The first three operating hours of a record, and its first 29 operating days, have no mean [C].
// - An hour that is not valid still takes its place in the window; the mean is of the valid ones. The newest may be the invalid one.
// - An hour of which it is not known whether the turbine ran: the window begins anew [C].
// - If the limit changed inside the window, the mean is held against the mean of the hourly limits, of the hours that are valid:
//   60.4320a(b)(1) leaves monitor downtime out, 60.4380 says nothing of it [C]. An hour with several limits takes the highest.
// - Negative readings are data. A value in a stopped hour is not.
// - Masses over twelve calendar months (60.4320a(a)) are the rule rolling-twelve-months.
import type { Rule } from '../../verdict.ts';
import { rolling4 } from './rolling4.ts';

export { FourHourMeans, fourHourMeans, limitOfHour } from './four-hours.ts';
export { operatingDay, ThirtyDayMeans } from './thirty-days.ts';

export const operatingMeans: Rule = {
  id: 'operating-means',
  version: '2026-11-25',
  title: 'Means of four operating hours and thirty operating days',
  citation: '40 CFR 60.4380(b); 40 CFR 60.4320a(a) (91 FR 1910)',
  verified: true,
  since: null,
  calculations: [rolling4],
};
