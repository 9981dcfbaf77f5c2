import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { byRule } from './by-rule.ts';
import { subjectOf } from './subject.ts';
import { findingTitle } from './title.ts';

describe('findings by rule', () => {
  it('have what is about counts first, each rule in the order of its dates', () => {
    const one = (rule: string, from: string | null) => ({ rule, period: { from, to: null, startsAt: null, endsAt: null } });
    const groups = byRule([
      one('temporary-clocks', '2025-07'),
      one('counted-units', '2025-06-15'),
      one('counted-units', null),
      one('counted-units', '2025-03-31'),
    ]);
    expect(groups.map(([rule, own]) => `${rule}: ${own.map(({ period }) => period.from).join(', ')}`)).toEqual([
      'counted-units: 2025-03-31, 2025-06-15, ',
      'temporary-clocks: 2025-07',
    ]);
  });
});

describe('the subject of a finding', () => {
  it('is a record, and maybe one of its clocks', () => {
    expect(subjectOf('c1-temporary-fleet:12-months')).toEqual({ slug: 'c1-temporary-fleet', part: '12 months' });
    expect(subjectOf('schd-01156-01pc')).toEqual({ slug: 'schd-01156-01pc', part: null });
  });
});

describe('the title of a finding', () => {
  it('says that it is contested in the same breath as its state', () => {
    const finding = {
      state: 'unpermitted',
      disputed: true,
      subject: 'c1-2025-03-31-on-site',
      period: { from: '2025-03-31', to: '2025-03-31', startsAt: null, endsAt: null },
    } as const;
    expect(findingTitle(finding, { say: en, lang: 'en' })).toBe('No permit in force (contested): c1-2025-03-31-on-site, 31 Mar 2025');
  });
});
