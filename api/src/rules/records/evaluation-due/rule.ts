// When the next full compliance evaluation falls due by EPA's national default (CAA Stationary Source Compliance Monitoring Strategy,
// October 2016): every 2 federal fiscal years for Title V majors, 3 for mega-sites, 5 for SM-80. The years are recalled [U].
//
// Worked: an evaluation on 10 May 2024 belongs to fiscal 2024: due by 30 Sep 2026. One on 1 Oct 2024 belongs to fiscal 2025: 30 Sep 2027.
// - On 30 September it is not past, on 1 October it is.
// - A state may have agreed to another plan. Past the default says nothing of the facility: a person must look (`past_national_default`).
import { type Calculation, existsOn, InputProblem } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import type { Rule } from '../../verdict.ts';
import { federalFiscalYear } from '../echo/quarters.ts';

/** Federal fiscal years from one evaluation to the next: CMS of Oct 2016, not verified. */
const years = { MAJOR: 2, MEGA: 3, SM80: 5 } as const;

/** Why a person must look. */
export const pastNationalDefault = 'past_national_default';

const cmsDue: Calculation<{ category: keyof typeof years; lastFce: Day; asOf: Day }, { dueBy: Day; overdue: boolean }> = {
  kind: 'cms_due',
  about: 'When the next full compliance evaluation falls due by the national default.',
  calculate({ category, lastFce, asOf }) {
    if (!Object.hasOwn(years, category)) throw new InputProblem('/category', 'is MAJOR, MEGA or SM80.');
    existsOn(evaluationDue, asOf, '/asOf');
    if (asOf < lastFce) throw new InputProblem('/asOf', `lies before ${lastFce}, the last evaluation.`);
    const dueBy = `${String(federalFiscalYear(lastFce) + years[category]).padStart(4, '0')}-09-30`;
    const overdue = asOf > dueBy;
    return {
      result: { dueBy, overdue },
      arithmetic: [],
      verified: false,
      ...(overdue ? { remarks: [`${pastNationalDefault}: a state may have agreed to another plan.`] } : {}),
    };
  },
};

export const evaluationDue: Rule = {
  id: 'evaluation-due',
  version: '2026-11-25',
  title: 'Full compliance evaluation by the national default',
  citation: 'EPA, CAA Stationary Source Compliance Monitoring Strategy, 4 Oct 2016',
  verified: false,
  since: '2016-10-04',
  calculations: [cmsDue],
};
