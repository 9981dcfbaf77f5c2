// The one correction of a dry concentration to a reference oxygen, for every rule that needs it.
import { differenceOf, given, productOf, quotientOf, type Term } from '../../arithmetic.ts';

/** Oxygen in dry air, percent by volume, as the methods print it. */
export const oxygenInAir = '20.9';

/** Throws a RangeError at an oxygen of 20.9 %: ask before. */
export function correctedTo(referenceO2: Term, concentration: Term, o2: Term, unit: string): Term {
  const air = given('oxygen in air', oxygenInAir, '%');
  return quotientOf(productOf([concentration, differenceOf(air, referenceO2)]), differenceOf(air, o2), unit);
}
