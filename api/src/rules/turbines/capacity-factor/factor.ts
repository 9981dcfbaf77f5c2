// Kind `capacity_factor`, a kind of our own: twelve calendar months of heat input against the heat input of a year at base load.
import { compared, differenceOf, given, productOf, quotientOf, sumOf, type Term } from '../../arithmetic.ts';
import { type Calculation, existsOn, InputProblem } from '../../calculation.ts';
import { type Month, monthsBetween, moveMonth, span } from '../../dates.ts';
import { compare, significant } from '../../exact.ts';
import { highUtilisationAbovePercent, since2026 } from '../nox-limits/table.ts';

export interface CapacityFactorInput {
  baseLoadRatingMMBtuH: string;
  /** The month that closes the twelve. */
  lastMonth: Month;
  /** MMBtu of each month; null or absent where missing. `emergency` is the part burnt on call of a system emergency. */
  monthly: Readonly<Record<Month, { heatInputMMBtu: string; emergencyMMBtu: string } | null>>;
}

export interface CapacityFactorResult {
  /** Percent of the base load rating over 8,760 hours; a minimum while months are missing. */
  percent: string;
  missingMonths: Month[];
  /** Above 45 %; null where missing months decide. */
  highUtilisation: boolean | null;
}

const title = 'Capacity factor of a gas turbine';
const hoursOfYear = '8760';

export const capacityFactorKind: Calculation<CapacityFactorInput, CapacityFactorResult> = {
  kind: 'capacity_factor',
  about: 'Share of its base load rating that a turbine used over twelve calendar months, and whether that is above 45 %.',
  approximate: ['percent'],
  calculate({ baseLoadRatingMMBtuH, lastMonth, monthly }) {
    existsOn({ title, since: since2026 }, span(lastMonth).last, '/lastMonth');
    if (compare(baseLoadRatingMMBtuH, '0') <= 0) throw new InputProblem('/baseLoadRatingMMBtuH', 'a base load rating is more than zero.');
    const months = monthsBetween(moveMonth(lastMonth, -11), lastMonth);
    const stray = Object.keys(monthly).find((month) => !months.includes(month));
    if (stray !== undefined) throw new InputProblem(`/monthly/${stray}`, `lies outside the twelve months from ${months[0]} to ${lastMonth}.`);
    const missingMonths = months.filter((month) => monthly[month] == null);
    const used = sumOf(
      months.flatMap((month) => (monthly[month] == null ? [] : [countedHeat(month, monthly[month])])),
      'MMBtu',
    );
    const year = productOf([given('baseLoadRatingMMBtuH', baseLoadRatingMMBtuH, 'MMBtu/h'), given('hours of a year', hoursOfYear, 'h')], 'MMBtu');
    const percent = quotientOf(productOf([used, given('percent', '100')]), year, '%');
    const isHigh = compared(percent, '>', given('high utilisation above', highUtilisationAbovePercent, '%'));
    const highUtilisation = isHigh.holds ? true : missingMonths.length === 0 ? false : null;
    return {
      result: { percent: significant(percent.value, 10), missingMonths, highUtilisation },
      arithmetic: [isHigh],
      remarks: missingMonths.length === 0 ? [] : ['Months are missing: the share is the least it can be. Above 45 % stands; anything else is not known.'],
    };
  },
};

function countedHeat(month: Month, { heatInputMMBtu, emergencyMMBtu }: { heatInputMMBtu: string; emergencyMMBtu: string }): Term {
  if (compare(heatInputMMBtu, '0') < 0) throw new InputProblem(`/monthly/${month}/heatInputMMBtu`, 'a heat input is zero or more.');
  if (compare(emergencyMMBtu, '0') < 0 || compare(emergencyMMBtu, heatInputMMBtu) > 0)
    throw new InputProblem(`/monthly/${month}/emergencyMMBtu`, 'is a part of the heat input of the month: zero or more, and not more than all of it.');
  return differenceOf(given(month, heatInputMMBtu, 'MMBtu'), given(`${month}, emergency`, emergencyMMBtu, 'MMBtu'), 'MMBtu');
}
