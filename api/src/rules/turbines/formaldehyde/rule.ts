// Formaldehyde from stationary gas turbines (40 CFR 63, subpart YYYY; 63.6100, Table 1): at a major source of hazardous air pollutants
// a lean-premix or diffusion-flame turbine on gas or oil, new or reconstructed after 14 Jan 2003, keeps to 91 ppbvd at 15 % O2, as
// the mean of three one-hour runs within 10 % of full load, each year.
//
// Worked: runs of 80, 95 and 100 ppbvd at 15 % O2 have the mean 91.67: above 91. One of 60 ppbvd at 16.1 % O2 is
// 60 x 5.9 / (20.9 - 16.1) = 73.75 at 15 %.
//
// - First the source: at an area source the limit does not hold, whatever the turbine; until that is decided nothing is.
// - Free of the limit: below 1 MW (1 MW is inside), emergency turbines, landfill gas, the North Slope of Alaska, turbines of 14 Jan 2003
//   and before ("after" is strict).
// - The limit was stayed until 9 Mar 2022 (87 FR 13183); asked about a test before that, the calculation says so. Whether the stay reached
//   turbines on oil was not read: for those the answer may be late.
// - Each run is corrected by its own O2. At 20.9 % or more there is nothing to correct to; above 19 % a remark warns.
// - "Stationary" includes a turbine on a trailer (63.6085(a)). Startup is no excuse since 2020 (85 FR 13524).
import type { Rule } from '../../verdict.ts';
import { formaldehydeTest } from './stack-test.ts';
import { yyyy } from './table.ts';

export { formaldehydeLimitApplies } from './applies.ts';

export const formaldehyde: Rule = {
  id: 'formaldehyde',
  version: '2026-11-25',
  title: 'Formaldehyde from gas turbines',
  citation: '40 CFR 63.6085 and 63.6100, Table 1 (subpart YYYY); 87 FR 13183',
  verified: yyyy.verified,
  since: yyyy.stayLifted,
  calculations: [formaldehydeTest],
};
