// Units of mass as CAMPD returns them: hourly SO2 and NOx are pounds, any aggregate of them short tons, CO2 short tons always.
//
// Worked: 42.6 lb of NOx in an hour are 0.0213 short tons; 35.5 of a year are short tons already.
// - Null stays null. Substitute data is conservative by design and is shown apart; no finding rests on it alone [C].
import { given, quotientOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { plain } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';

type Grain = 'hourly' | 'daily' | 'monthly' | 'quarterly' | 'annual';
interface Input {
  grain: Grain;
  so2Mass: string | null;
  noxMass: string | null;
  co2Mass: string | null;
}
const grains: readonly string[] = ['hourly', 'daily', 'monthly', 'quarterly', 'annual'];

/** Whether a `*MeasureFlg` says that the value is substitute data, in whole or in part; null where it says nothing known. */
export function isSubstitute(flag: string | null): boolean | null {
  if (flag === 'Substitute' || flag === 'Measured and Substitute') return true;
  return flag === 'Measured' || flag === 'Calculated' ? false : null;
}

const camdUnits: Calculation<Input, Record<'so2Tons' | 'noxTons' | 'co2Tons', string | null>> = {
  kind: 'camd_units',
  about: 'Short tons from the masses that CAMPD returns.',
  calculate({ grain, so2Mass, noxMass, co2Mass }) {
    if (!grains.includes(grain)) throw new InputProblem('/grain', `is one of ${grains.join(', ')}.`);
    const tons = (of: string, mass: string | null, arePounds: boolean): Term | null => {
      if (mass === null) return null;
      const returned = given(of, mass, arePounds ? 'lb' : 'short ton');
      return arePounds ? quotientOf(returned, given('pounds in a short ton', '2000'), 'short ton') : returned;
    };
    const [so2, nox, co2] = [tons('SO2', so2Mass, grain === 'hourly'), tons('NOx', noxMass, grain === 'hourly'), tons('CO2', co2Mass, false)];
    const text = (term: Term | null) => (term ? plain(term.value) : null);
    return { result: { so2Tons: text(so2), noxTons: text(nox), co2Tons: text(co2) }, arithmetic: [so2, nox, co2].flatMap((term) => term?.tree ?? []) };
  },
};

export const campdUnits: Rule = {
  id: 'campd-units',
  version: '2026-11-25',
  title: 'Units of mass in CAMPD',
  citation: 'Field metadata of EPA CAMPD (US-EPA-CAMD/easey-common)',
  verified: true,
  since: null,
  calculations: [camdUnits],
};
