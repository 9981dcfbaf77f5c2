// Major sources, from potential emissions in tons a year: Title V (42 USC 7602(j), 7661; 40 CFR 70.2), hazardous pollutants (42 USC 7412(a)(1)), PSD
// (40 CFR 52.21(b)(1)(i)) and nonattainment review.
//
// At or above, never rounded up: 100 tons of a regulated pollutant make a source major for Title V, 10 of one hazardous pollutant or 25 of all make it major for these, 250 make it
// major for PSD (100 in one of the 28 listed categories). In an ozone nonattainment area VOC and NOx count from 100 (marginal, moderate), 50 (serious), 25 (severe) and
// 10 (extreme) tons.
//
// Worked: 99.99 tons of NOx are not 100: nothing. 100.0: Title V. 60 tons of NOx in a serious area: Title V and nonattainment review. 249.9 tons in attainment,
// not listed: Title V and no PSD; 120 in a listed category: both.
//
// - A source that is major for hazardous pollutants is major for Title V: the trigger is named `HAP`.
// - Nonattainment review is about VOC and NOx here; other pollutants have classes of their own that are not asked.
// - The numbers are potential emissions of the whole source under common control. Actual emissions decide nothing here.
import { compared, given, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare } from '../../exact.ts';
import type { Expression, Rule } from '../../verdict.ts';

export const ozoneClasses = ['attainment', 'marginal', 'moderate', 'serious', 'severe', 'extreme'] as const;
export type OzoneClass = (typeof ozoneClasses)[number];

/** Tons a year of VOC or NOx: 42 USC 7511a, 40 CFR 70.2(3). */
const ozoneThresholds: Record<OzoneClass, string | null> = { attainment: null, marginal: '100', moderate: '100', serious: '50', severe: '25', extreme: '10' };
const ozonePrecursors = ['NOX', 'VOC'];
const hap = { singleHapMax: '10', totalHap: '25' } as const;

/** Tons a year that make a source major for PSD, 40 CFR 52.21(b)(1)(i). */
export const psdThreshold = (listed28: boolean): string => (listed28 ? '100' : '250');

interface Input {
  tpy: Readonly<Record<string, string>>;
  ozoneClass: OzoneClass;
  listed28: boolean;
}

interface Result {
  titleV: string[];
  hapMajor: boolean;
  psdMajor: string[];
  nnsrMajor: string[];
}

const majorSourceKind: Calculation<Input, Result> = {
  kind: 'major_source',
  about: 'For which programs a source is major by its potential emissions: Title V, hazardous pollutants, PSD, nonattainment review.',
  example: { tpy: { NOX: '120', CO: '40' }, ozoneClass: 'attainment', listed28: false },
  calculate({ tpy, ozoneClass, listed28 }) {
    for (const [name, tons] of Object.entries(tpy))
      if (compare(tons, '0') < 0) throw new InputProblem(`/tpy/${name}`, 'potential emissions are zero or more, in tons a year.');
    const arithmetic: Expression[] = [];
    const reaches = (name: string, threshold: string | null, program: string): boolean => {
      const tons = tpy[name];
      if (tons === undefined || threshold === null) return false;
      const test = compared(tonsOf(name, tons), '>=', given(`threshold of ${program}`, threshold, 'tpy'));
      arithmetic.push(test);
      return test.holds;
    };
    const criteria = Object.keys(tpy)
      .filter((name) => !(name in hap))
      .sort();
    const nnsrMajor = ozonePrecursors.filter((name) => reaches(name, ozoneThresholds[ozoneClass], `nonattainment review, ${ozoneClass}`));
    const hapMajor = (Object.keys(hap) as (keyof typeof hap)[]).map((name) => reaches(name, hap[name], 'hazardous pollutants')).includes(true);
    const titleV = criteria.filter((name) => reaches(name, '100', 'Title V') || nnsrMajor.includes(name));
    const psdMajor = criteria.filter((name) => reaches(name, psdThreshold(listed28), 'PSD'));
    return { result: { titleV: [...titleV, ...(hapMajor ? ['HAP'] : [])].sort(), hapMajor, psdMajor, nnsrMajor }, arithmetic };
  },
};

const tonsOf = (name: string, tons: string): Term => given(name, tons, 'tpy');

export const majorSource: Rule = {
  id: 'major-source',
  version: '2026-11-25',
  title: 'Major source by potential emissions',
  citation: '42 USC 7602(j), 7661 and 7412(a)(1); 40 CFR 70.2 and 52.21(b)(1)(i)',
  verified: true,
  since: null,
  calculations: [majorSourceKind],
};
