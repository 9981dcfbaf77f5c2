// Which row of the law a turbine is under on a day. Where a fact that decides is not known, or the row was not read, no row is
// answered but the ones that may hold, and why.
import { InputProblem } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import { compare } from '../../exact.ts';
import { sizeClassOf, subpartOf } from '../subparts/rule.ts';
import { type Subpart, temporaryTurbine } from '../subparts/table.ts';
import { efficientFromPercent, kkkk, kkkka, type LimitRow, type SulphurRow, since2026, so2 } from './table.ts';

export interface Turbine {
  commenced: Day;
  /** By new construction, or by modifying or reconstructing an older turbine. */
  as: 'new' | 'modified';
  /** Peak load (KKKK) or base load rating (KKKKa), higher heating value, turbine engine only. */
  heatInputMMBtuH: string;
  outputMW: string | null;
  drives: 'generator' | 'machine' | null;
  emergency: boolean;
  /** Design efficiency; matters for large turbines under KKKKa alone. */
  efficiencyPercent: string | null;
  /** North of the Arctic Circle, or modified and offshore. */
  arcticOrOffshore: boolean;
}

export interface Circumstances {
  on: Day;
  fuel: 'gas' | 'other';
  /** Whether the turbine counts as temporary for that day, looking back from today: one that stayed never was. */
  temporary: boolean | null;
  /** Capacity factor above 45 % over twelve calendar months; null where not known. */
  highUtilisation: boolean | null;
  /** Part load or below 0 F in the hour (KKKK; KKKKa part load). */
  partLoadOrCold?: boolean;
  /** The heat recovery unit runs without the turbine (KKKK). */
  heatRecoveryAlone?: boolean;
}

export type LimitReason =
  | 'no_subpart'
  | 'emergency'
  | 'before_kkkka'
  | 'not_read'
  | 'temporary_not_known'
  | 'utilisation_not_known'
  | 'efficiency_not_known'
  | 'drive_not_known'
  | 'output_not_known';

export interface LimitFor {
  subpart: Subpart | null;
  row: LimitRow | null;
  /** Of the row; false where there is none. */
  verified: boolean;
  /** Rows that may hold where a fact is missing. */
  candidates: LimitRow[];
  /** Why there is no row. */
  because: LimitReason | null;
}

const rowOf = (table: readonly LimitRow[], key: string): LimitRow => {
  const found = table.find((row) => row.key === key);
  if (!found) throw new Error(`no row "${key}"`);
  return found;
};

export function limitFor(turbine: Turbine, at: Circumstances): LimitFor {
  if (compare(turbine.heatInputMMBtuH, '0') < 0) throw new InputProblem('/heatInputMMBtuH', 'a rated heat input is zero or more.');
  const subpart = subpartOf(turbine.commenced, turbine.heatInputMMBtuH);
  const none = (because: LimitReason, candidates: LimitRow[] = []): LimitFor => ({ subpart, row: null, verified: false, candidates, because });
  const is = (row: LimitRow): LimitFor =>
    row.ppmAt15 === null ? none('not_read', [row]) : { subpart, row, verified: row.verified, candidates: [row], because: null };
  if (subpart === null) return none('no_subpart');
  if (turbine.emergency) return none('emergency');
  // The limits of GG are a formula that is not held here.
  if (subpart === 'GG') return none('not_read');
  if (subpart === 'KKKKa' && at.on < since2026) return none('before_kkkka');
  const ordinary = subpart === 'KKKK' ? kkkkRow(turbine, at) : kkkkaRow(turbine, at);
  const mayBeTemporary = at.on >= since2026 && compare(turbine.heatInputMMBtuH, temporaryTurbine.maxMMBtuH) <= 0;
  if (!mayBeTemporary || at.temporary === false) return 'row' in ordinary ? is(ordinary.row) : none(ordinary.because, ordinary.candidates);
  const temporary = rowOf(subpart === 'KKKK' ? kkkk : kkkka, 'temporary');
  // The temporary row that was read is one for gas; what holds beside it at part load was not.
  if (at.temporary === true) return at.fuel === 'gas' && !at.partLoadOrCold ? is(temporary) : none('not_read');
  return none('temporary_not_known', [temporary, ...('row' in ordinary ? [ordinary.row] : ordinary.candidates)]);
}

type Found = { row: LimitRow } | { because: LimitReason; candidates: LimitRow[] };

function kkkkRow({ as, heatInputMMBtuH, outputMW, drives, arcticOrOffshore }: Turbine, { fuel, partLoadOrCold, heatRecoveryAlone }: Circumstances): Found {
  const row = (key: string): Found => ({ row: rowOf(kkkk, key) });
  const either = (because: LimitReason, ...keys: string[]): Found => ({ because, candidates: keys.map((key) => rowOf(kkkk, key)) });
  if (heatRecoveryAlone) return row('hrsg_alone');
  if (partLoadOrCold || arcticOrOffshore) {
    if (outputMW === null) return either('output_not_known', 'special_le30MW', 'special_gt30MW');
    return row(compare(outputMW, '30') <= 0 ? 'special_le30MW' : 'special_gt30MW');
  }
  const size = sizeClassOf(heatInputMMBtuH);
  if (size === 'large') return row(`${fuel}_gt850`);
  if (as === 'modified') return row(size === 'small' ? 'mod_le50' : `mod_${fuel}_50_850`);
  if (size === 'medium') return row(`${fuel}_50_850`);
  if (drives === null) return either('drive_not_known', `${fuel}_elec_le50`, `${fuel}_mech_le50`);
  return row(drives === 'generator' ? `${fuel}_elec_le50` : `${fuel}_mech_le50`);
}

function kkkkaRow({ as, heatInputMMBtuH, efficiencyPercent, arcticOrOffshore }: Turbine, at: Circumstances): Found {
  const row = (key: string): Found => ({ row: rowOf(kkkka, key) });
  const either = (because: LimitReason, ...keys: string[]): Found => ({ because, candidates: keys.map((key) => rowOf(kkkka, key)) });
  if (as === 'modified' || at.fuel === 'other' || at.partLoadOrCold || at.heatRecoveryAlone || arcticOrOffshore) return either('not_read');
  const size = sizeClassOf(heatInputMMBtuH);
  const { highUtilisation } = at;
  if (size === 'small') return row('small');
  if (size === 'medium')
    return highUtilisation === null ? either('utilisation_not_known', 'medium_high', 'medium_low') : row(highUtilisation ? 'medium_high' : 'medium_low');
  if (highUtilisation) return row('large_high');
  const low = efficiencyPercent === null ? null : compare(efficiencyPercent, efficientFromPercent) >= 0 ? 'large_low_eff' : 'large_low_ineff';
  if (highUtilisation === false) return low === null ? either('efficiency_not_known', 'large_low_eff', 'large_low_ineff') : row(low);
  return either('utilisation_not_known', 'large_high', ...(low === null ? ['large_low_eff', 'large_low_ineff'] : [low]));
}

/** The limit of SO2, the same under KKKK and KKKKa (60.4330, 60.4330a). Exactly 50 % biogas counts as biogas. */
export function so2LimitFor({ noncontinental, biogasPercent }: { noncontinental: boolean; biogasPercent: string }): SulphurRow {
  if (compare(biogasPercent, '0') < 0 || compare(biogasPercent, '100') > 0) throw new InputProblem('/biogasPercent', 'lies between 0 and 100 %.');
  const key = noncontinental ? 'noncontinental' : compare(biogasPercent, '50') >= 0 ? 'biogas50' : 'continental';
  return so2.find((row) => row.key === key) as SulphurRow;
}
