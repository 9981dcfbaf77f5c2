// Capacity factor of a gas turbine over twelve calendar months (40 CFR 60.4420a, 91 FR 1910): heat input over base load rating times
// 8,760 hours, heat burnt on call of a system emergency left out. Above 45 % utilisation is high, and for medium and large turbines
// under KKKKa the limit of NOx is the lower one.
//
// Worked: 155 MMBtu/h of base load is 155 x 8760 = 1,357,800 MMBtu a year; 45 % of it are 611,010. Twelve months of 50,917.5 MMBtu are
// exactly that: low. One MMBtu more is high.
//
// - 8,760 hours also in leap years. Exactly 45 % is low; one summary of the rule prints low as at most 40 %, taken as a misprint.
// - A month that is missing: the share is the least it can be; above 45 % stands, anything else is not known.
// - Asked about twelve months that closed before 15 Jan 2026, it says that it was not in force. Months before that day count within them [C].
import type { Rule } from '../../verdict.ts';
import { since2026 } from '../nox-limits/table.ts';
import { capacityFactorKind } from './factor.ts';

export const capacityFactor: Rule = {
  id: 'capacity-factor',
  version: '2026-11-25',
  title: 'Capacity factor of a gas turbine',
  citation: '40 CFR 60.4420a (91 FR 1910)',
  verified: true,
  since: since2026,
  calculations: [capacityFactorKind],
};
