import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { withdrawals } from './rule.ts';

const judge = (input: object) => withdrawals.calculations?.[0]?.calculate(input);
const tennessee = (dailyGallons: string[], agricultural = false) => judge({ state: 'TN', dailyGallons, agricultural });

test('exactly 10,000 on average is at the threshold, a hundredth below is not', () => {
  expect(tennessee(['9000', '11000'])?.result).toMatchObject({ averageGpd: '10000', ruleTrigger: true, statuteTrigger: true });
  expect(tennessee(['9000', '10999.98'])?.result).toMatchObject({ ruleTrigger: false, statuteTrigger: true });
  expect(tennessee(['9000', '11000'])?.arithmetic.every(replays)).toBe(true);
});

test('a peak day alone is for a person to look at', () => {
  expect(tennessee(['9000', '10500'])?.remarks).toHaveLength(1);
  expect(tennessee(['9000', '10500'], true)?.remarks).toHaveLength(0);
  expect(tennessee(['20000'], true)?.result).toMatchObject({ exempt: true });
});

test('a casing of exactly six inches needs a permit, a household none', () => {
  const mississippi = (casingInches: string, singleHousehold = false) => judge({ state: 'MS', casingInches, singleHousehold })?.result;
  expect([mississippi('6'), mississippi('5.99'), mississippi('8', true)]).toEqual([
    { permitRequired: true },
    { permitRequired: false },
    { permitRequired: false },
  ]);
});

test('no day, or water that flows back, is refused', () => {
  expect(() => tennessee([])).toThrow('/dailyGallons');
  expect(() => tennessee(['10', '-1'])).toThrow('/dailyGallons/1');
});
