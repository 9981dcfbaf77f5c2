import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { monthsBetween, moveMonth } from '../../dates.ts';
import { describe } from '../../describe.ts';
import type { Condition, Evidence, Limit } from '../../evidence.ts';
import { replays } from '../../index.ts';
import { appliesTo, aYear, cohort, condition, evidence, limit, mass, permit, text } from '../../test/builders.ts';
import type { Expression, Verdict } from '../../verdict.ts';
import { rollingTotals, rollingTwelveMonths } from './rule.ts';

const spread = (first: string, tons: string[]): Record<string, string> => Object.fromEntries(tons.map((mass, i) => [moveMonth(first, i), mass]));
const times = (n: number, tons: string): string[] => Array.from({ length: n }, () => tons);

group('rolling totals (vectors rolling12)', () => {
  test('equal to the limit is not more', () => {
    const rows = rollingTotals({ monthly: spread('2025-01', times(14, '7.5')), from: '2025-12', months: 3, limit: '90' });
    expect(rows).toEqual([
      { month: '2025-12', window: ['2025-01', '2025-12'], total: '90', missingMonths: [], status: 'complete', exceeds: false },
      { month: '2026-01', window: ['2025-02', '2026-01'], total: '90', missingMonths: [], status: 'complete', exceeds: false },
      { month: '2026-02', window: ['2025-03', '2026-02'], total: '90', missingMonths: [], status: 'complete', exceeds: false },
    ]);
  });

  test('six months of 5.0 and eight of 10.1', () => {
    const rows = rollingTotals({ monthly: spread('2025-01', [...times(6, '5.0'), ...times(8, '10.1')]), from: '2025-12', months: 3, limit: '90' });
    expect(rows.map(({ total, exceeds }) => [total, exceeds])).toEqual([
      ['90.6', true],
      ['95.7', true],
      ['100.8', true],
    ]);
  });

  test('eleven months of history are incomplete', () => {
    const [row] = rollingTotals({ monthly: spread('2025-03', times(11, '8')), from: '2026-01', months: 1, limit: '90' });
    expect(row).toEqual({ month: '2026-01', window: ['2025-02', '2026-01'], total: '88', missingMonths: ['2025-02'], status: 'incomplete', exceeds: null });
  });

  test('a known exceedance stands with months missing, null or absent; less than is passed by an equal sum', () => {
    const monthly = { ...spread('2025-02', times(11, '8.2')), '2025-01': null };
    expect(rollingTotals({ monthly, from: '2025-12', months: 1, limit: '90' })[0]).toMatchObject({ total: '90.2', status: 'incomplete', exceeds: true });
    const even = spread('2025-01', times(12, '7.5'));
    expect(rollingTotals({ monthly: even, from: '2025-12', months: 1, limit: '90', comparator: 'less_than' })[0]?.exceeds).toBe(true);
  });

  test('equal brute force in hundredths', () => {
    const hundredths = fc.array(fc.option(fc.integer({ min: 0, max: 2000 })), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 20_000 }), (masses, cap) => {
        const asText = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
        const monthly = Object.fromEntries(masses.map((n, i) => [moveMonth('2023-01', i), n === null ? null : asText(n)]));
        rollingTotals({ monthly, from: '2023-01', months: masses.length, limit: asText(cap) }).forEach((row, end) => {
          const window = Array.from({ length: 12 }, (_, i) => masses[end - i] ?? null);
          const total = window.reduce<number>((all, n) => all + (n ?? 0), 0);
          expect(Math.round(Number(row.total) * 100)).toBe(total);
          expect(row.missingMonths).toHaveLength(window.filter((n) => n === null).length);
          expect(row.exceeds).toBe(total > cap ? true : window.includes(null) ? null : false);
        });
      }),
    );
  });
});

const year = (tons: string, first = '2025-01', months = 12) => Array.from({ length: months }, (_, i) => mass(moveMonth(first, i), tons));
const covering = permit('p-1', '2024-01-01', { covers: ['turbines'] });
const turbines = cohort('turbines', { permanence: 'permanent' });

interface Given extends Partial<Evidence> {
  cap?: Partial<Limit>;
  duty?: Partial<Condition>;
  now?: string;
}

function judge({ cap, duty, now, ...given }: Given): Verdict {
  const all = evidence({ cohorts: [turbines], authorisations: [covering], conditions: [condition('cap', { limits: [limit('90', cap)], ...duty })], ...given });
  return rollingTwelveMonths.evaluate(all, now ?? '2026-01-10T12:00:00Z')[0] as Verdict;
}

group('against a limit that was read and confirmed', () => {
  test('7.5 tons a month are 90.0 of 90: met', () => {
    const verdict = judge({ emissions: year('7.5') });
    expect(verdict).toMatchObject({
      state: 'met',
      ruleVerified: true,
      measured: '90',
      limit: '90',
      unit: 'short_ton',
      period: { from: '2025-01', to: '2025-12' },
      settledBy: null,
    });
    expect(verdict.completeness).toEqual({ held: 12, needed: 12, of: 'monthly totals' });
    expect(verdict.arithmetic).toMatchObject({ op: 'compare', sign: '<=', holds: true, left: { result: '90' } });
    expect(replays(verdict.arithmetic as Expression)).toBe(true);
    expect(describe(verdict, 'en', { now: '2026-01-10T12:00:00Z' })).toMatchObject({
      sentence:
        '90 of 90 short tons of NOx in the 12 months from Jan 2025 to Dec 2025, 12 of 12 monthly totals held (condition “condition cap” of permit P-1).',
    });
  });

  test('5.0 for six months and 10.1 for six are 90.6: exceeded', () => {
    const verdict = judge({ emissions: [...year('5.0', '2025-01', 6), ...year('10.1', '2025-07', 6)] });
    expect(verdict).toMatchObject({ state: 'exceeded', measured: '90.6', ground: { key: 'rolling-exceeded' }, arithmetic: { holds: false } });
    expect(verdict.sources).toEqual(['operator-report', 'source-of-cap', 'source-of-p-1', 'source-of-turbines']);
    const steps = describe(verdict, 'en', { now: '2026-01-10T12:00:00Z' }).steps;
    expect(steps.at(-1)).toBe('90.6 short tons ≤ 90 short tons (limit): does not hold.');
    expect(steps.at(-2)).toContain('5.0 (Jan 2025) + 5.0 (Feb 2025)');
  });

  test('one month less than twelve: not enough to say', () => {
    for (const missing of monthsBetween('2025-01', '2025-12')) {
      const verdict = judge({ emissions: year('7.5').filter((row) => row.month !== missing) });
      expect(verdict).toMatchObject({
        state: 'insufficient_data',
        measured: null,
        completeness: { held: 11 },
        settledBy: { key: 'monthly-totals' },
      });
    }
  });

  test('an exceedance of the months that are held stands', () => {
    const verdict = judge({ emissions: year('9.1', '2025-03', 10) });
    expect(verdict).toMatchObject({ state: 'exceeded', measured: '91', completeness: { held: 10 } });
    expect(describe(verdict, 'en', { now: '2026-01-10T12:00:00Z' }).sentence).toContain(
      '10 of 12 monthly totals held, and a missing month can only add to them.',
    );
  });

  test('what was exceeded stays so, with the newest complete months beside it', () => {
    const verdict = judge({ emissions: [...year('9', '2024-01'), ...year('5', '2025-01')] });
    expect(verdict).toMatchObject({ state: 'exceeded', period: { to: '2025-04' }, ground: { values: { completeTo: '2025-12', completeTotal: '60' } } });
    expect(describe(verdict, 'en', { now: '2026-01-10T12:00:00Z' }).sentence).toContain('The newest complete 12 months, to Dec 2025, come to 60 short tons.');
  });

  test('the newest complete window is judged while later months have not come in, for a year and no longer', () => {
    const on = (now: string) => judge({ emissions: year('5'), now });
    expect(on('2026-12-31T12:00:00Z')).toMatchObject({ state: 'met', period: { to: '2025-12' } });
    expect(describe(on('2026-12-31T12:00:00Z'), 'en', { now: '2026-12-31T12:00:00Z' }).sentence).toContain('No later 12 months are held complete.');
    expect(on('2027-01-01T12:00:00Z')).toMatchObject({ state: 'insufficient_data', period: { from: '2026-01', to: '2026-12' }, completeness: { held: 0 } });
  });

  test('a month that is still running is not closed, and in the site’s own time', () => {
    expect(judge({ emissions: year('7.5'), now: '2025-12-31T12:00:00Z' })).toMatchObject({ state: 'insufficient_data', completeness: { held: 11 } });
    expect(judge({ emissions: year('7.5'), now: '2026-01-01T05:59:00Z' }).state).toBe('insufficient_data');
    expect(judge({ emissions: year('7.5'), now: '2026-01-01T06:00:00Z' }).state).toBe('met');
  });

  test('nothing held: 0 of 12, for the twelve months last closed', () => {
    const verdict = judge({ now: '2026-11-24T12:00:00Z' });
    expect(verdict).toMatchObject({
      state: 'insufficient_data',
      period: { from: '2025-11', to: '2026-10' },
      completeness: { held: 0, needed: 12 },
      measured: null,
      arithmetic: null,
    });
    expect(describe(verdict, 'en', { now: '2026-11-24T12:00:00Z' }).sentence).toMatch(/^0 of 12 monthly totals of NOx are held/);
  });

  test('the limit may stand in two secondary sources that do not rest on one another', () => {
    expect(judge({ emissions: year('7.5'), duty: { confirmed: false, independentSources: 2 } }).state).toBe('met');
  });
});

group('against a limit that is not known', () => {
  test.each([
    ['a rounding', { cap: { approximate: true } }],
    ['a rounding, confirmed and in many sources', { cap: { approximate: true }, duty: { independentSources: 5 } }],
    ['not read', { duty: { confirmed: false, independentSources: 1 } }],
    ['without a source', { duty: { sources: [] } }],
  ])('%s: never met, never exceeded, and the sum shown without a comparison', (_, given) => {
    for (const tons of ['1', '7.5', '50']) {
      const verdict = judge({ emissions: year(tons), ...given });
      expect(verdict).toMatchObject({ state: 'insufficient_data', ruleVerified: false, settledBy: { key: 'limit-text' }, arithmetic: { op: 'sum' } });
    }
  });

  test('a rounding gives no bare number', () => {
    const verdict = judge({ cap: { value: '87', approximate: true } });
    expect(verdict.limit).toBeNull();
    expect(describe(verdict, 'en', { now: '2026-11-24T12:00:00Z' }).sentence).toContain('the limit, about 87 short tons, is a rounding');
    expect(describe(verdict, 'es', { now: '2026-11-24T12:00:00Z' }).sentence).toContain('el límite, de unas 87 toneladas cortas, es un redondeo');
  });
});

group('comparisons that make no sense are refused', () => {
  const key = (given: Given) => [judge({ emissions: year('50'), ...given }).state, judge({ emissions: year('50'), ...given }).ground.key];

  test('months before the permit, in part before it, or after its end', () => {
    const from = (issuedOn: string, expiresOn: string | null = null) =>
      judge({ emissions: year('7.5'), authorisations: [permit('p-1', issuedOn, { covers: ['turbines'], versions: [text(issuedOn, expiresOn)] })] });
    expect(from('2025-01-01').state).toBe('met');
    expect(from('2025-01-02')).toMatchObject({ state: 'insufficient_data', completeness: { held: 11 }, ground: { values: { notInForce: ['2025-01'] } } });
    expect(from('2024-01-01', '2025-12-30')).toMatchObject({ state: 'insufficient_data', ground: { values: { notInForce: ['2025-12'] } } });
  });

  test('masses of other machines, of the site with machines not covered, or of part of those covered', () => {
    expect(judge({ emissions: year('50').map((row) => ({ ...row, unit: 'fleet' })), cohorts: [turbines, cohort('fleet')] })).toMatchObject({
      state: 'insufficient_data',
      completeness: { held: 0 },
      ground: { values: { ofOthers: monthsBetween('2025-01', '2025-12') } },
    });
    expect(judge({ emissions: year('50'), cohorts: [turbines, cohort('fleet')] }).state).toBe('insufficient_data');
    expect(judge({ emissions: year('7.5').map((row) => ({ ...row, unit: 'turbines' })), cohorts: [turbines, cohort('fleet')] }).state).toBe('met');
    const two = { cohorts: [turbines, cohort('boilers')], authorisations: [permit('p-1', '2024-01-01', { covers: ['turbines', 'boilers'] })] };
    expect(judge({ ...two, emissions: year('50').map((row) => ({ ...row, unit: 'turbines' })) }).state).toBe('insufficient_data');
    const both = ['turbines', 'boilers'].flatMap((unit) => year('4').map((row) => ({ ...row, unit, slug: `${unit}-${row.month}` })));
    expect(judge({ ...two, emissions: both })).toMatchObject({ state: 'exceeded', measured: '96' });
  });

  test('a part is not added to its whole', () => {
    const nested = {
      cohorts: [turbines, cohort('some', { partOf: 'turbines' })],
      authorisations: [permit('p-1', '2024-01-01', { covers: ['turbines', 'some'] })],
    };
    const rows = ['turbines', 'some'].flatMap((unit) => year('7').map((row) => ({ ...row, unit, slug: `${unit}-${row.month}` })));
    expect(judge({ ...nested, emissions: rows })).toMatchObject({ state: 'met', measured: '84' });
  });

  test('two sources that differ on a month leave it missing; two that agree are one', () => {
    const again = (tons: string) => [...year('7.5'), mass('2025-06', tons, { slug: 'again' })];
    expect(judge({ emissions: again('7.50') }).state).toBe('met');
    expect(judge({ emissions: again('7.50').reverse() })).toEqual(judge({ emissions: again('7.50') }));
    expect(judge({ emissions: again('7.6') })).toMatchObject({
      state: 'insufficient_data',
      completeness: { held: 11 },
      ground: { values: { contested: ['2025-06'] } },
    });
  });

  test('another unit, a limit for each machine, an unknown reach, a permit that is not held', () => {
    expect(key({ cap: { unit: 'lb' } })).toEqual(['insufficient_data', 'rolling-unit']);
    expect(key({ cap: { appliesTo: appliesTo('unit', 'each turbine') } })).toEqual(['insufficient_data', 'rolling-refuses']);
    expect(key({ cap: { appliesTo: appliesTo('not_known', 'each turbine or site') } })).toEqual(['insufficient_data', 'rolling-refuses']);
    expect(key({ authorisations: [] })).toEqual(['insufficient_data', 'rolling-permit-not-held']);
  });

  test('a proposed condition, and the premise of an exemption', () => {
    expect(key({ duty: { force: 'proposed' } })).toEqual(['insufficient_data', 'condition-proposed']);
    expect(key({ duty: { force: 'premise' } })).toEqual(['not_applicable', 'condition-premise']);
  });

  test('another pollutant, a mass without a source, one that is no mass, one known to be missing', () => {
    const held = (given: object) => judge({ emissions: year('50').map((row) => ({ ...row, ...given })) }).completeness?.held;
    expect(held({ pollutant: 'CO' })).toBe(0);
    expect(held({ sources: [] })).toBe(0);
    expect(held({ massShortTon: '-3' })).toBe(0);
    expect(held({ massShortTon: null })).toBe(0);
    expect(held({ massShortTon: '0' })).toBe(12);
  });

  test('other averagings and floors are no business of this rule', () => {
    expect(judge({ cap: { averaging: aYear } })).toBeUndefined();
    expect(judge({ cap: { averaging: null } })).toBeUndefined();
    expect(judge({ cap: { comparator: 'at_least' } })).toBeUndefined();
    expect(judge({ cap: { averaging: { length: 1, period: 'year', kind: 'rolling' } } })).toBeDefined();
  });
});

test('a condition with two limits is judged by the one that weighs most', () => {
  const limits = [limit('90'), limit('40', { quantity: 'CO' })];
  const co = year('5').map((row) => ({ ...row, pollutant: 'CO', slug: `co-${row.month}` }));
  expect(judge({ duty: { limits }, emissions: [...year('5'), ...co] })).toMatchObject({ state: 'exceeded', ground: { values: { quantity: 'CO' } } });
  expect(judge({ duty: { limits }, emissions: year('5') })).toMatchObject({ state: 'insufficient_data', ground: { values: { quantity: 'CO' } } });
});

test('taking a month away never turns not known into met', () => {
  const months = fc.array(fc.constantFrom('0', '5.0', '7.5', '10.1', null), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(months, fc.nat(29), (masses, gone) => {
      const emissions = masses.flatMap((tons, i) => (tons === null ? [] : [mass(moveMonth('2024-02', i), tons)]));
      const before = judge({ emissions, now: '2026-09-10T12:00:00Z' });
      const after = judge({ emissions: emissions.filter((row) => row.month !== moveMonth('2024-02', gone)), now: '2026-09-10T12:00:00Z' });
      if (before.state === 'insufficient_data') expect(after.state).toBe('insufficient_data');
    }),
  );
});

test('a mass or a limit below zero is refused with its place, and zero is not', () => {
  const calculate = (tons: string, most = '90') =>
    rollingTwelveMonths.calculations?.[0]?.calculate({
      monthly: { ...spread('2025-01', times(11, '9')), '2025-12': tons },
      from: '2025-12',
      months: 1,
      limit: most,
    });
  expect(() => calculate('-0.001')).toThrow('/monthly/2025-12');
  expect(() => calculate('0', '-1')).toThrow('/limit');
  expect(calculate('0')?.result).toMatchObject({ rows: [{ total: '99', status: 'complete', exceeds: true }] });
});
