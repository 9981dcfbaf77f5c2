// Withdrawals of water. Tennessee (T.C.A. 69-7-304; Rule 0400-45-08): 10,000 gallons a day or more, ground or surface, are registered each year. The statute says
// "day", the rule averages. Mississippi (11 Miss. Admin. Code Pt 7 Ch 1 R. 1.4): a well needs a permit before drilling unless it serves a single household or its surface
// casing is under 6 inches.
//
// Worked: 9,000, 11,000 and 12,000 gallons on three days average 10,666.67: at or above 10,000, so the rule is met. 9,000 and 10,500 average 9,750: the rule is not met, one day is, and
// a person must look (`peak_day_only`).
//
// - Agricultural withdrawals are outside: the thresholds are still told, and `exempt` beside them. Emergencies, one-time use and water bought from a utility are outside too, which
//   is not asked here.
// - Registration is not a permit.
import { compared, given, greatestOf, meanOf } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

const registeredGallonsPerDay = '10000';
const freeCasingInches = '6';

export type WithdrawalInput =
  | { state: 'TN'; dailyGallons: readonly string[]; agricultural: boolean }
  | { state: 'MS'; casingInches: string; singleHousehold: boolean };

type Result = { averageGpd: string; maxGpd: string; ruleTrigger: boolean; statuteTrigger: boolean; exempt: boolean } | { permitRequired: boolean };

/** Why a person must look: one day reaches what the average does not. */
export const peakDayOnly = 'peak_day_only';

const waterRegistration: Calculation<WithdrawalInput, Result> = {
  kind: 'water_registration',
  about: 'Whether withdrawals are registered in Tennessee, or a well needs a permit in Mississippi.',
  approximate: ['averageGpd'],
  example: { state: 'TN', dailyGallons: ['9000', '11000', '12000'], agricultural: false },
  calculate(input) {
    if (input.state === 'MS') {
      const wide = compared(given('casingInches', input.casingInches, 'inch'), '>=', given('casing without a permit below', freeCasingInches, 'inch'));
      return { result: { permitRequired: !input.singleHousehold && wide.holds }, arithmetic: [wide] };
    }
    const below = input.dailyGallons.findIndex((gallons) => compare(gallons, '0') < 0);
    if (below >= 0) throw new InputProblem(`/dailyGallons/${below}`, 'a withdrawal is zero or more, in gallons.');
    const days = input.dailyGallons.map((gallons, i) => given(`dailyGallons[${i}]`, gallons, 'gal'));
    if (days.length === 0) throw new InputProblem('/dailyGallons', 'at least one day is needed.');
    const threshold = given('registered from', registeredGallonsPerDay, 'gal');
    const [mean, most] = [meanOf(days, 'gal'), greatestOf(days, 'gal')];
    const [onAverage, onADay] = [compared(mean, '>=', threshold), compared(most, '>=', threshold)];
    const exempt = input.agricultural;
    const result = {
      averageGpd: significant(mean.value, 10),
      maxGpd: significant(most.value, 10),
      ruleTrigger: onAverage.holds,
      statuteTrigger: onADay.holds,
      exempt,
    };
    const isPeakOnly = !exempt && result.statuteTrigger && !result.ruleTrigger;
    return {
      result,
      arithmetic: [onAverage, onADay],
      remarks: isPeakOnly ? ['One day reaches 10,000 gallons and the average does not: the statute says day, the rule averages, so a person must look.'] : [],
    };
  },
};

export const withdrawals: Rule = {
  id: 'withdrawals',
  version: '2026-11-25',
  title: 'Registration of withdrawals and permits of wells',
  citation: 'T.C.A. 69-7-304; Tenn. Rule 0400-45-08; 11 Miss. Admin. Code Pt 7 Ch 1 R. 1.4',
  verified: true,
  since: null,
  calculations: [waterRegistration],
};
