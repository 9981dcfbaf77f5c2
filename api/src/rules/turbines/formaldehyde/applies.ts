// Whether the formaldehyde limit holds for a turbine on a day: the source first, then the turbine.
import { InputProblem } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import { compare } from '../../exact.ts';
import { yyyy } from './table.ts';

export interface FormaldehydeTurbine {
  /** Major or area source of hazardous air pollutants; null where not decided. */
  hapSource: 'major' | 'area' | null;
  ratedMW: string | null;
  /** Day on which construction or reconstruction commenced. */
  commenced: Day | null;
  emergency: boolean;
  landfillGas: boolean;
  northSlope: boolean;
  on: Day;
}

export type FormaldehydeReason =
  | 'source_not_decided'
  | 'area_source'
  | 'emergency'
  | 'landfill_gas'
  | 'north_slope'
  | 'below_1_mw'
  | 'size_not_known'
  | 'existing_turbine'
  | 'commenced_not_known'
  | 'stayed'
  | 'limit_holds';

/** `applies` is null where a fact that decides is not known. */
export function formaldehydeLimitApplies(turbine: FormaldehydeTurbine): { applies: boolean | null; because: FormaldehydeReason } {
  const { hapSource, ratedMW, commenced } = turbine;
  if (ratedMW !== null && compare(ratedMW, '0') < 0) throw new InputProblem('/ratedMW', 'a rated power is zero or more.');
  const no = (because: FormaldehydeReason) => ({ applies: false, because });
  if (hapSource === 'area') return no('area_source');
  // What frees a turbine at any source needs no decision about the source.
  if (turbine.emergency) return no('emergency');
  if (turbine.landfillGas) return no('landfill_gas');
  if (turbine.northSlope) return no('north_slope');
  if (ratedMW !== null && compare(ratedMW, yyyy.minMW) < 0) return no('below_1_mw');
  if (commenced !== null && commenced <= yyyy.commencedAfter) return no('existing_turbine');
  if (turbine.on < yyyy.stayLifted) return no('stayed');
  const open = (because: FormaldehydeReason) => ({ applies: null, because });
  if (hapSource === null) return open('source_not_decided');
  if (ratedMW === null) return open('size_not_known');
  return commenced === null ? open('commenced_not_known') : { applies: true, because: 'limit_holds' };
}
