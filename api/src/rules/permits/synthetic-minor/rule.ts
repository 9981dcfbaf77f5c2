// Synthetic minor sources (40 CFR 70.2; EPA's compliance monitoring strategy of 2016 for SM-80).
//
// A source whose potential emissions without limits reach a threshold is a synthetic minor where limits that are enforceable as a practical matter
// keep them under it. It is an SM-80 where what is permitted is at least 80 % of the threshold.
//
// Worked: 180 tons a year without limits, limited to 94.9, threshold 100: synthetic minor, and with 94.9 at or above 80 an SM-80. Limited to 79.9: synthetic
// minor alone. Limited to 100: major, for 100 is not under 100.
//
// - A limit that is not enforceable as a practical matter counts as none.
// - The 80 % was recalled and not read: a result that says SM-80 is unverified.
import { compared, given, productOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare } from '../../exact.ts';
import type { Expression, Rule } from '../../verdict.ts';

interface Input {
  /** Tons a year without any limit, and as limited; null where there is no limit. */
  potential: string;
  limited: string | null;
  enforceable: boolean;
  threshold: string;
}

interface Result {
  status: 'minor' | 'synthetic_minor' | 'major';
  /** Null where it is no synthetic minor. */
  sm80: boolean | null;
}

const syntheticMinorKind: Calculation<Input, Result> = {
  kind: 'synthetic_minor',
  about: 'Whether limits keep a source under a threshold of a major source, and whether it is an SM-80.',
  example: { potential: '180', limited: '94.9', enforceable: true, threshold: '100' },
  calculate({ potential, limited, enforceable, threshold }) {
    for (const [name, tons] of Object.entries({ potential, limited, threshold }))
      if (tons !== null && compare(tons, '0') < 0) throw new InputProblem(`/${name}`, 'is zero or more, in tons a year.');
    const limit = given('threshold', threshold, 'tpy');
    const arithmetic: Expression[] = [];
    const test = (left: Term, sign: '<' | '>=', right: Term): boolean => {
      const found = compared(left, sign, right);
      arithmetic.push(found);
      return found.holds;
    };
    if (test(given('potential emissions', potential, 'tpy'), '<', limit)) return { result: { status: 'minor', sm80: null }, arithmetic };
    if (limited === null || !enforceable) return { result: { status: 'major', sm80: null }, arithmetic };
    const permitted = given('permitted emissions', limited, 'tpy');
    if (!test(permitted, '<', limit)) return { result: { status: 'major', sm80: null }, arithmetic };
    const sm80 = test(permitted, '>=', productOf([given('80 % of a threshold', '0.80'), limit], 'tpy'));
    return { result: { status: 'synthetic_minor', sm80 }, arithmetic, verified: false, remarks: ['The 80 per cent of SM-80 was recalled and not read.'] };
  },
};

export const syntheticMinor: Rule = {
  id: 'synthetic-minor',
  version: '2026-11-25',
  title: 'Synthetic minor sources and SM-80',
  citation: '40 CFR 70.2; EPA, CAA Stationary Source Compliance Monitoring Strategy, 4 Oct 2016',
  verified: false,
  since: null,
  calculations: [syntheticMinorKind],
};
