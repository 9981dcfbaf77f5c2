// Which subpart of 40 CFR Part 60 a stationary gas turbine is under (60.330, 60.4305, 60.4305a), by the day on which construction,
// modification or reconstruction commenced and by its size:
//
//   after 3 Oct 1977, to 18 Feb 2005    GG       at least 10 MMBtu/h
//   after 18 Feb 2005, to 13 Dec 2024   KKKK     at least 10 MMBtu/h at peak load
//   after 13 Dec 2024                   KKKKa    at least 10 MMBtu/h base load rating; small to 50, medium to 850, large above
//
// Worked: a turbine of 155 MMBtu/h commenced on 1 Jun 2024 is under KKKK; the same commenced on 1 Mar 2025 under KKKKa, medium, and
// may be temporary for 24 months at one location. One of 9.9 MMBtu/h is under none.
//
// - "After" is strict: 13 Dec 2024 itself is KKKK, 14 Dec 2024 KKKKa. Exactly 10 is inside, 50 is small, 850 is medium.
// - Commenced (60.2) is a continuous program of construction or a contract for one, not delivery and not first fire. A turbine bought
//   used keeps its day unless it was modified or reconstructed.
// - Emergency turbines are under the subpart and free of its limits of NOx.
// - A large turbine is never temporary, whatever its months; of a smaller one with unknown months it is not known. Exactly 24 are
//   inside. KKKK has temporary turbines too (60.4331): nox-limits knows them; `temporaryEligible` is KKKKa's alone.
// - `nonroadPossible` is the clock of 1068.30 alone, true up to and including 12 months. Exactly 12 is open between two sections: the
//   calculation answers by the definition and says so; a finding leaves it to a person (`nonroad-clock.ts` beside the clocks).
// - Outside altogether: IGCC under Da, test cells and stands, and what title II of the Act covers. The input does not ask.
import type { Rule } from '../../verdict.ts';
import { turbineRulesKind } from './subparts.ts';

export { reachOf, sizeClassOf, subpartOf, turbineRules } from './subparts.ts';

export const subparts: Rule = {
  id: 'subparts',
  version: '2026-11-25',
  title: 'Which subpart a gas turbine is under',
  citation: '40 CFR 60.330, 60.4305, 60.4305a, 60.4310 and 60.4420a (91 FR 1910); 40 CFR 1068.30',
  verified: true,
  // The answer of the oldest turbine is "none"; there is no day before the rule.
  since: null,
  calculations: [turbineRulesKind],
};
