import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { sayLimit } from './limit.ts';

const nox = {
  quantity: 'NOx',
  comparator: 'at_most',
  value: 87,
  unit: 'short_ton',
  statistic: 'sum',
  averaging: '12-month rolling total',
  appliesTo: 'all 15 turbines together',
  window: '12 months, rolling',
  approximate: true,
} as const;

describe('a limit', () => {
  it('says that it is a press rounding wherever it is shown', () => {
    expect(sayLimit(nox, en)).toBe('NOx: at most 87 tons, 12-month rolling total (press rounding)');
  });

  it('of a count has no unit beside its quantity', () => {
    expect(sayLimit({ ...nox, quantity: 'startups', value: 22, unit: 'count', averaging: 'year', approximate: false }, en)).toBe('startups: at most 22, year');
  });
});
