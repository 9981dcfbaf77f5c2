import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { es } from '../i18n/es/index.ts';
import { sayAge, sayDate, sayDatesIn, saySpan, sayStandardTime } from './dates.ts';
import { sayNumber, sayQuantity, sayRange } from './numbers.ts';

describe('a date', () => {
  it('is as precise as its source and no more', () => {
    expect(sayDate('2025-07-02', 'en')).toBe('2 Jul 2025');
    expect(sayDate('2025-07', 'en')).toBe('Jul 2025');
    expect(sayDate('2024', 'en')).toBe('2024');
    expect(sayDate(null, 'en')).toBe('');
  });

  it('is rewritten inside a sentence of the API', () => {
    expect(sayDatesIn('in force from 2025-07-02 to 2027-01-02', 'en')).toBe('in force from 2 Jul 2025 to 2 Jan 2027');
  });

  it('spans from one to the other, once where they are the same', () => {
    expect(saySpan('2024-06', '2024-08', 'en')).toBe('Jun 2024 – Aug 2024');
    expect(saySpan('2026-03', '2026-03', 'en')).toBe('Mar 2026');
    expect(saySpan(null, null, 'en')).toBe('');
  });

  it('keeps standard time all year: 8 April 2024 in Memphis is six hours behind UTC', () => {
    expect(sayStandardTime('2024-04-09T00:00:00.000Z', '-06:00', 'en')).toBe('8 Apr 2024, 18:00');
  });

  it('is told as an age in a queue', () => {
    const now = Date.parse('2026-11-24T12:00:00Z');
    expect(sayAge('2026-11-24T11:30:00Z', now)).toBe('30 min');
    expect(sayAge('2026-11-24T07:00:00Z', now)).toBe('5 h');
    expect(sayAge('2026-11-20T12:00:00Z', now)).toBe('4 d');
  });
});

describe('a number', () => {
  it('keeps the digits of its source and gets thousands separators', () => {
    expect(sayNumber(25_000_000)).toBe('25,000,000');
    expect(sayNumber(16.48)).toBe('16.48');
    expect(sayNumber('61.20')).toBe('61.20');
  });

  it('is said with what the source says about it', () => {
    expect(sayRange({ low: 26, best: 26, high: null, qualifier: 'at_least' }, en)).toBe('at least 26');
    expect(sayRange({ low: 18, best: 27, high: 27, qualifier: 'range' }, en)).toBe('18 to 27, best 27');
    expect(sayRange({ low: 9, best: null, high: 12, qualifier: 'range' }, en)).toBe('9 to 12');
    expect(sayRange({ low: null, best: null, high: 69, qualifier: 'range' }, en)).toBe('up to 69');
    expect(sayRange({ low: null, best: null, high: null, qualifier: 'dozens' }, es)).toBe('docenas de');
    expect(sayRange({ low: 0, best: 0, high: 0, qualifier: 'exactly' }, en)).toBe('0');
  });

  it('has its unit beside it', () => {
    expect(sayQuantity({ value: 812_502, qualifier: 'exactly' }, 'gallon_per_day', en)).toBe('812,502 gallons a day');
    expect(sayQuantity({ value: 1200, low: 1200, high: 2100 }, 'short_ton_per_year', en)).toBe(
      '1,200 to 2,100 tons a year, best 1,200'.replace(' tons a year, best 1,200', ', best 1,200 tons a year'),
    );
  });
});
