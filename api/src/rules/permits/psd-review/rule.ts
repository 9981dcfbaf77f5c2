// Which pollutants a PSD permit must review (40 CFR 52.21(b)(1), (b)(23) and (b)(49)).
//
// A source is major at 250 tons a year of any regulated pollutant, at 100 in one of the 28 listed categories. Once it is major for one, every pollutant
// whose increase is at or above its significant rate is reviewed: CO 100, NOx 40, SO2 40, PM 25, PM10 15, PM2.5 10, VOC 40, lead 0.6, fluorides 3, sulfuric acid mist
// 7, H2S 10, total reduced sulfur 10, reduced sulfur compounds 10. Ozone is reviewed for VOC or NOx of 40, PM2.5 also for SO2 or NOx of 40.
// Greenhouse gases of 75,000 tons CO2e are reviewed only where another pollutant is.
//
// Worked: a new plant, not listed, with NOx 260, CO 120, PM10 14.9 and CO2e 900,000: major by NOx; CO, NOx, ozone, PM2.5 (by its NOx) and GHG
// are reviewed, PM10 is not. With NOx 249 it is not major, and nothing is.
//
// - At or above; nothing is rounded up.
// - For a source that is major already the increase of the project decides; netting of decreases is not done here.
// - Whether greenhouse gases still count is to be confirmed on the date judged.
import { compared, given } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare } from '../../exact.ts';
import type { Expression, Rule } from '../../verdict.ts';
import { psdThreshold } from '../major-source/rule.ts';

/** Tons a year, 40 CFR 52.21(b)(23)(i), and (b)(49)(iv) for greenhouse gases. */
const significant = {
  CO: '100',
  NOX: '40',
  SO2: '40',
  PM: '25',
  PM10: '15',
  PM25: '10',
  VOC: '40',
  LEAD: '0.6',
  FLUORIDES: '3',
  H2SO4_MIST: '7',
  H2S: '10',
  TRS: '10',
  REDUCED_SULFUR: '10',
  CO2E: '75000',
} as const;
export type PsdPollutant = keyof typeof significant;
export const psdPollutants = Object.keys(significant) as PsdPollutant[];

interface Input {
  /** Increase of each pollutant in tons a year; of a new source its potential emissions. */
  tpy: Readonly<Partial<Record<PsdPollutant, string>>>;
  /** Whether the source was major for PSD before. */
  majorAlready: boolean;
  listed28: boolean;
}

interface Result {
  major: boolean;
  /** Pollutants whose increase is significant, whether or not anything is reviewed. */
  significant: PsdPollutant[];
  /** What is reviewed, as pollutants of the air: `OZONE` and `GHG` among them. */
  reviewed: string[];
}

/** What an increase of each is reviewed for. */
const reviewedFor: Partial<Record<PsdPollutant, string[]>> = { NOX: ['NOX', 'OZONE', 'PM25'], SO2: ['SO2', 'PM25'], VOC: ['OZONE'], CO2E: [] };

const psdReviewKind: Calculation<Input, Result> = {
  kind: 'psd_review',
  about: 'Which pollutants a PSD permit must review, by the increases of a source.',
  example: { tpy: { NOX: '260', CO: '120', PM10: '14.9' }, majorAlready: false, listed28: false },
  calculate({ tpy, majorAlready, listed28 }) {
    const arithmetic: Expression[] = [];
    const asked = psdPollutants.filter((name) => tpy[name] !== undefined);
    const reaches = (name: PsdPollutant, threshold: string, of: string): boolean => {
      if (compare(tpy[name] as string, '0') < 0) throw new InputProblem(`/tpy/${name}`, 'an increase is zero or more, in tons a year.');
      const test = compared(given(name, tpy[name] as string, 'tpy'), '>=', given(of, threshold, 'tpy'));
      arithmetic.push(test);
      return test.holds;
    };
    // Greenhouse gases never make a source major.
    const majorBy = majorAlready ? [] : asked.filter((name) => name !== 'CO2E' && reaches(name, psdThreshold(listed28), 'threshold of PSD'));
    const major = majorAlready || majorBy.length > 0;
    const found = asked.filter((name) => reaches(name, significant[name], 'significant rate'));
    const others = major ? found.flatMap((name) => reviewedFor[name] ?? [name]) : [];
    const reviewed = [...new Set([...others, ...(others.length > 0 && found.includes('CO2E') ? ['GHG'] : [])])].sort();
    const remarks = reviewed.includes('GHG') ? ['Confirm that greenhouse gases still count on the date judged.'] : [];
    return { result: { major, significant: found, reviewed }, arithmetic, remarks };
  },
};

export const psdReview: Rule = {
  id: 'psd-review',
  version: '2026-11-25',
  title: 'What a PSD permit must review',
  citation: '40 CFR 52.21(b)(1)(i), (b)(23)(i) and (b)(49)',
  verified: true,
  since: null,
  calculations: [psdReviewKind],
};
