import { expect, it } from '@jest/globals';
import { byChapter } from './find.ts';
import { sayName, sayValue } from './say.ts';
import type { CalculationKind } from './types.ts';

const kind = (name: string, chapter: string, about: string) =>
  ({ kind: name, chapter, about, rule: { title: 'Rule', citation: '40 CFR 50' } }) as unknown as CalculationKind;

it('finds a calculator by every word of a search, chapters in the order of the book', () => {
  const kinds = [
    kind('rolling12', 'emissions', 'Sum of twelve months.'),
    kind('o3_mda8', 'air', 'Highest 8-hour mean.'),
    kind('units', 'measures', 'Converts.'),
  ];
  expect(byChapter(kinds, '').map(([chapter]) => chapter)).toEqual(['emissions', 'air', 'measures']);
  expect(byChapter(kinds, 'CFR mean')).toEqual([['air', [kinds[1]]]]);
  expect(byChapter(kinds, 'o3 mda8')).toHaveLength(1);
  expect(byChapter(kinds, 'nothing')).toEqual([]);
});

it('says names of the API in words, and numbers with their digits', () => {
  expect(['renewalApplied', 'efLbPerMMBtu', 'missing_months', 'NOX'].map(sayName)).toEqual(['Renewal applied', 'Ef lb per MMBtu', 'Missing months', 'NOX']);
  expect([sayValue('12345.60'), sayValue('administratively_continued'), sayValue('0.070')]).toEqual(['12,345.60', 'administratively continued', '0.070']);
});
