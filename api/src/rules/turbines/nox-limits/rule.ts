// Limits of NOx and SO2 for gas turbines (40 CFR 60, subparts KKKK and KKKKa, Table 1 of each; 60.4325, 60.4330, 60.4331, 60.4320a,
// 60.4325a), and the limit of one operating hour.
//
// The hour (60.4325), in this order: load below 75 % of peak load at any moment: the part-load limit; else other fuel at or above 50 %
// of the heat input at any moment: the limit for other fuel; else both limits in proportion to the heat input of the hour; on gas
// alone the gas limit. 60.4325a is parallel, with 70 % of the base load rating.
//
// Worked: 25 ppm on gas and 74 on oil, 200 MMBtu of gas and 60 of oil in the hour: (25 x 200 + 74 x 60) / 260 = 36.3 ppm.
//
// - Most rows of both tables are recalled, not read: each row says so, and so does whatever rests on it. The temporary row of KKKKa
//   (25 ppm) was read; that of KKKK, the rows of KKKKa for modified turbines, other fuel and part load, and the formula of GG were not:
//   no limit is answered, and why.
// - Below is strict: 75.0 % is no part load, 49.9 % of other fuel is prorated and 50 % is not. Exactly 70 % under KKKKa: 60.4320a(b)(1)
//   says "70 percent or less", 60.4325a "below"; a person must look (`part_load_exactly_70`).
// - High utilisation is a capacity factor above 45 % over the twelve calendar months that closed last [C]; 45 % is low. 38 % is efficient.
// - A fact that decides and is not known gives no row, but the rows that may hold.
// - A turbine that stays more than 24 months was never temporary: `rowsOverTime` answers the row of each day as seen from a later one.
//   Days before 15 Jan 2026 have no row of KKKKa, which was not in force.
import type { Rule } from '../../verdict.ts';
import { noxLimitHour } from './hour.ts';

export { limitInHour } from './hour.ts';
export { limitOfTurbineInHour } from './hour-of-turbine.ts';
export { limitFor, so2LimitFor } from './limit-for.ts';
export { rowOn, rowsOverTime } from './over-time.ts';

export const noxLimits: Rule = {
  id: 'nox-limits',
  version: '2026-11-25',
  title: 'Limits of NOx and SO2 for gas turbines, and the limit of an hour',
  citation: '40 CFR 60.4320, 60.4325, 60.4330 and 60.4331 (71 FR 38497, amended 91 FR 1978); 40 CFR 60.4320a, 60.4325a and 60.4330a (91 FR 1910)',
  // The order of the hour was read; rows of the tables carry their own mark.
  verified: true,
  // KKKK has no first day here; KKKKa and the temporary rows say themselves when theirs was.
  since: null,
  calculations: [noxLimitHour],
};
