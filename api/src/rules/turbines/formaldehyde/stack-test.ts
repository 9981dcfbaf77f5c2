// Kind `formaldehyde_test`, a kind of our own: three one-hour runs, each corrected to 15 % O2 by its own O2, their mean against 91.
import { compared, given, meanOf } from '../../arithmetic.ts';
import { type Calculation, existsOn, InputProblem } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import { correctedTo, oxygenInAir } from '../../emissions/oxygen-correction/corrected.ts';
import { compare, significant } from '../../exact.ts';
import { yyyy } from './table.ts';

export interface FormaldehydeTest {
  testedOn: Day;
  runs: readonly { ppbvd: string; o2Percent: string; minutes: number }[];
}

export interface FormaldehydeResult {
  /** ppbvd at 15 % O2 of each run. */
  corrected: string[];
  mean: string;
  limit: string;
  exceeds: boolean;
}

const title = 'Formaldehyde from gas turbines';

export const formaldehydeTest: Calculation<FormaldehydeTest, FormaldehydeResult> = {
  kind: 'formaldehyde_test',
  about: 'Mean of three one-hour runs of formaldehyde, corrected to 15 % O2, against 91 ppbvd.',
  approximate: ['corrected', 'mean'],
  calculate({ testedOn, runs }) {
    existsOn({ title, since: yyyy.stayLifted }, testedOn, '/testedOn');
    if (runs.length !== yyyy.runs) throw new InputProblem('/runs', `a test is ${yyyy.runs} runs; ${runs.length} are given.`);
    runs.forEach(check);
    const reference = given('reference O2', yyyy.referenceO2Percent, '%');
    const corrected = runs.map(({ ppbvd, o2Percent }, i) =>
      correctedTo(reference, given(`runs[${i}].ppbvd`, ppbvd, 'ppbvd'), given(`runs[${i}].o2Percent`, o2Percent, '%'), 'ppbvd'),
    );
    const mean = meanOf(corrected, 'ppbvd');
    const exceeds = compared(mean, '>', given('limit', yyyy.limitPpbvd, 'ppbvd'));
    return {
      result: {
        corrected: corrected.map((one) => significant(one.value, 10)),
        mean: significant(mean.value, 10),
        limit: yyyy.limitPpbvd,
        exceeds: exceeds.holds,
      },
      arithmetic: [exceeds],
      remarks: runs.flatMap(({ o2Percent }, i) =>
        compare(o2Percent, '19') > 0 ? [`Run ${i + 1} has more than 19 % O2: its correction is by more than three, and small errors grow as much.`] : [],
      ),
    };
  },
};

function check({ ppbvd, o2Percent, minutes }: FormaldehydeTest['runs'][number], i: number): void {
  if (compare(ppbvd, '0') < 0) throw new InputProblem(`/runs/${i}/ppbvd`, 'a concentration is zero or more.');
  if (compare(o2Percent, '0') < 0 || compare(o2Percent, oxygenInAir) >= 0)
    throw new InputProblem(`/runs/${i}/o2Percent`, `lies between 0 and below ${oxygenInAir} %, the oxygen of air.`);
  if (minutes < 60) throw new InputProblem(`/runs/${i}/minutes`, 'a run lasts at least an hour.');
}
