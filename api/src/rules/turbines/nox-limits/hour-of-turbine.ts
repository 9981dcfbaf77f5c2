// The limit of NOx of one turbine in one operating hour: which case the hour is, then the rows of the turbine's own table.
import { given, type Term } from '../../arithmetic.ts';
import { subpartOf } from '../subparts/rule.ts';
import { type Basis, basisInHour, type HourBasis, type HourInput, prorated } from './hour.ts';
import { type Circumstances, type LimitFor, type LimitReason, limitFor, type Turbine } from './limit-for.ts';
import { partLoadPercent } from './table.ts';

export type TurbineHour = Omit<HourInput, 'limits' | 'threshold'>;

export interface LimitOfTurbineInHour {
  /** ppm at 15 % O2; null where no row that was read holds, or a person must look. */
  limit: Term | null;
  basis: Basis | null;
  /** Whether every row that was used was read. */
  verified: boolean;
  because: LimitReason | null;
  reviewReason: HourBasis['reviewReason'];
}

export function limitOfTurbineInHour(turbine: Turbine, at: Omit<Circumstances, 'fuel' | 'partLoadOrCold'>, hour: TurbineHour): LimitOfTurbineInHour {
  const subpart = subpartOf(turbine.commenced, turbine.heatInputMMBtuH);
  const { basis, reviewReason } = basisInHour({ ...hour, threshold: partLoadPercent[subpart === 'KKKKa' ? 'KKKKa' : 'KKKK'].value });
  const fuel = basis === 'other_fuel' ? 'other' : 'gas';
  const first = limitFor(turbine, { ...at, fuel, partLoadOrCold: basis === 'part_load' });
  // Where no limit of NOx holds at all, nobody needs to look at the load.
  if (first.because === 'no_subpart' || first.because === 'emergency' || first.because === 'before_kkkka') return without(first, null);
  if (reviewReason !== null) return { limit: null, basis: null, verified: false, because: null, reviewReason };
  if (first.row === null) return without(first, basis);
  if (basis !== 'prorated') return { limit: ppmOf(first), basis, verified: first.verified, because: null, reviewReason };
  const other = limitFor(turbine, { ...at, fuel: 'other', partLoadOrCold: false });
  if (other.row === null) return without(other, basis);
  return { limit: prorated(ppmOf(first), ppmOf(other), hour), basis, verified: first.verified && other.verified, because: null, reviewReason };
}

const without = ({ because }: LimitFor, basis: Basis | null): LimitOfTurbineInHour => ({ limit: null, basis, verified: false, because, reviewReason: null });

const ppmOf = ({ row, subpart }: LimitFor): Term => given(`Table 1 of ${subpart}, ${row?.key}`, row?.ppmAt15 as string, 'ppm');
