import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { es } from '../i18n/es/index.ts';
import { countTitle } from './title.ts';

const march = {
  facility: 'colossus-1',
  subject: 'turbines',
  basis: 'observed_on_site',
  cohort: null,
  low: 35,
  best: 35,
  high: 35,
  qualifier: 'exactly',
  date: '2025-03-31',
  reportedOn: null,
  observer: 'SELC, flight by SouthWings',
} as const;

describe('the title of a count', () => {
  it('carries basis, cohort, date and observer with the number', () => {
    expect(countTitle(march, { say: en, lang: 'en' })).toBe('35 turbines, seen on site; all on site at colossus-1; 31 Mar 2025; SELC, flight by SouthWings');
  });

  it('invents no number where the source gives none', () => {
    const yard = {
      ...march,
      facility: 'stateline-yard',
      low: null,
      best: null,
      high: null,
      qualifier: 'dozens',
      basis: 'stored',
      date: '2025-06-18',
      observer: '512 Pixels',
    } as const;
    expect(countTitle(yard, { say: en, lang: 'en' })).toMatch(/^dozens of turbines, in storage; all on site at stateline-yard; 18 Jun 2025/);
    expect(countTitle(yard, { say: es, lang: 'es' })).toMatch(/^docenas de turbinas, /);
  });
});
