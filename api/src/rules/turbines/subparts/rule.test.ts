import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { subparts, turbineRules } from './rule.ts';
import { turbineRulesKind } from './subparts.ts';

const of = (commenced: string, heatInputMMBtuH = '155', monthsAtLocation: number | null = null, emergency = false) =>
  turbineRules({ commenced, heatInputMMBtuH, monthsAtLocation, emergency });

group('the day on which construction commenced', () => {
  test.each([
    ['1977-10-03', 'none'],
    ['1977-10-04', 'GG'],
    ['2005-02-18', 'GG'],
    ['2005-02-19', 'KKKK'],
    ['2024-12-13', 'KKKK'],
    ['2024-12-14', 'KKKKa'],
  ])('%s is under %s', (commenced, nsps) => {
    expect(of(commenced)).toMatchObject({ nsps, noxLimitApplies: nsps !== 'none' });
  });

  test('a turbine of 1960 is under none, whatever else is known of it', () => {
    expect(of('1960-01-01', '900', 8, true)).toEqual({
      nsps: 'none',
      noxLimitApplies: false,
      sizeClass: null,
      temporaryEligible: null,
      nonroadPossible: true,
    });
  });
});

group('the size', () => {
  test.each([
    ['9.999', 'none', null],
    ['10', 'KKKKa', 'small'],
    ['10.0', 'KKKKa', 'small'],
    ['50', 'KKKKa', 'small'],
    ['50.0001', 'KKKKa', 'medium'],
    ['850.00', 'KKKKa', 'medium'],
    ['850.01', 'KKKKa', 'large'],
  ])('%s MMBtu/h is %s, %s', (size, nsps, sizeClass) => {
    expect(of('2025-03-01', size)).toMatchObject({ nsps, sizeClass });
  });

  test('below 10 no subpart holds before 2025 either, and an emergency turbine has no limit twice over', () => {
    for (const commenced of ['2001-01-01', '2012-01-01', '2025-03-01'])
      expect(of(commenced, '9.9', 8, true)).toMatchObject({ nsps: 'none', noxLimitApplies: false, temporaryEligible: null, nonroadPossible: true });
  });

  test('has no class under KKKK and GG', () => {
    expect(of('2024-12-13', '900')).toMatchObject({ nsps: 'KKKK', sizeClass: null, temporaryEligible: null });
    expect(of('2001-05-01', '900', 8)).toMatchObject({ nsps: 'GG', sizeClass: null, temporaryEligible: null, nonroadPossible: true });
  });
});

group('months at the location', () => {
  test.each([
    [0, true, true],
    [12, true, true],
    [13, true, false],
    [24, true, false],
    [25, false, false],
    [null, null, null],
  ])('%p', (months, temporaryEligible, nonroadPossible) => {
    expect(of('2025-03-01', '155', months)).toMatchObject({ temporaryEligible, nonroadPossible });
    expect(of('2025-03-01', '155', months, true)).toMatchObject({ temporaryEligible, nonroadPossible, noxLimitApplies: false });
  });

  test('do not make a large turbine temporary, known or not', () => {
    for (const months of [null, 0, 24]) expect(of('2025-03-01', '850.1', months)).toMatchObject({ sizeClass: 'large', temporaryEligible: false });
  });

  test('exactly twelve are said to be open, and that the clock does not take a turbine out of its subpart', () => {
    const said = (months: number) =>
      turbineRulesKind.calculate({ commenced: '2025-03-01', heatInputMMBtuH: '155', monthsAtLocation: months, emergency: false }).remarks;
    expect(said(12)?.join(' ')).toContain('nonroad_exactly_12_months');
    expect(said(11)?.join(' ')).not.toContain('nonroad_exactly_12_months');
    expect(said(11)?.join(' ')).toContain('not nonroad whatever the clock');
    expect(said(13)?.join(' ')).not.toContain('whatever the clock');
  });
});

test('every comparison runs again, and a longer stay never makes a turbine temporary or nonroad', () => {
  const days = fc.constantFrom('1977-10-03', '1977-10-04', '2005-02-19', '2024-12-13', '2024-12-14', '2025-06-01');
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 30 }), fc.boolean(), (commenced, tenths, months, emergency) => {
      const input = { commenced, heatInputMMBtuH: `${Math.floor(tenths / 10)}.${tenths % 10}`, monthsAtLocation: months, emergency };
      expect(turbineRulesKind.calculate(input).arithmetic.every(replays)).toBe(true);
      const [now, later] = [turbineRules(input), turbineRules({ ...input, monthsAtLocation: months + 1 })];
      if (now.temporaryEligible === false) expect(later.temporaryEligible).toBe(false);
      if (now.nonroadPossible === false) expect(later.nonroadPossible).toBe(false);
    }),
  );
  expect(subparts.calculations).toContain(turbineRulesKind);
});
