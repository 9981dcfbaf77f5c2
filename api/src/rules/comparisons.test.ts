import { describe, expect, test } from '@jest/globals';
import { type Measurement, type RefusalKey, refusalOf, refusals } from './comparisons.ts';
import { appliesTo, limit } from './test/builders.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const turbines = (given: Partial<Measurement> = {}): Measurement => ({
  of: 'group',
  quantity: 'NOx',
  unit: 'short_ton',
  basis: 'actual',
  time: 'calendar',
  ...given,
});
const stack = limit('2', {
  unit: 'ppm',
  oxygenPercent: '15',
  appliesTo: appliesTo('stack'),
  time: 'operating',
  averaging: { length: 4, period: 'operating_hour', kind: 'rolling' },
});
const machines = limit('15', { quantity: 'machines on site', unit: 'count', averaging: null });
const counted: Partial<Measurement> = { quantity: 'machines on site', unit: 'count', time: null };

/** What somebody tried to set against which limit, one row a refusal. */
const tried: Record<RefusalKey, () => RefusalKey | null> = {
  // 0.9 ppm of NO2 in a garden against 2 ppm of NOx in a stack.
  'ambient-against-stack': () => refusalOf(stack, turbines({ of: 'outside air', quantity: 'NO2', unit: 'ppm' })),
  // SO2 against a limit on NOx.
  'quantity-differs': () => refusalOf(limit('87'), turbines({ quantity: 'SO2' })),
  // Parts per million against tons.
  'unit-differs': () => refusalOf(limit('87'), turbines({ unit: 'ppm' })),
  // 12 ppm as measured against 2 ppm at 15 % oxygen.
  'oxygen-differs': () => refusalOf(stack, turbines({ of: 'stack', unit: 'ppm', time: 'operating' })),
  // 1,200 tons a year of potential to emit against 87 tons emitted.
  'potential-against-actual': () => refusalOf(limit('87'), turbines({ basis: 'potential' })),
  // Eight modules seen from the air against fifteen turbines.
  'modules-against-turbines': () => refusalOf(machines, turbines({ ...counted, subject: 'modules' })),
  // Thirty-five on trailers against a permit for fifteen that stay.
  'temporary-against-permanent': () => refusalOf(machines, turbines({ ...counted, subject: 'turbines', permanence: 'temporary' }), { permanence: 'permanent' }),
  // The count of 3 March against a permit of 2 July.
  'before-the-permit': () => refusalOf(machines, turbines({ ...counted, subject: 'turbines', date: '2025-03-03' }), { inForceFrom: '2025-07-02' }),
  'sum-against-each': () => refusalOf(limit('22', { appliesTo: appliesTo('unit', 'each turbine') }), turbines()),
  'part-against-sum': () => refusalOf(limit('87'), turbines({ of: 'unit' })),
  'reach-not-known': () => refusalOf(limit('22', { appliesTo: appliesTo('not_known', 'each turbine or site') }), turbines()),
  'averaging-not-known': () => refusalOf(limit('22', { averaging: { length: 1, period: 'year', kind: 'not_known' } }), turbines()),
  'operating-against-calendar': () => refusalOf(limit('87'), turbines({ time: 'operating' })),
};

describe('what may not be set against a limit', () => {
  test.each(Object.keys(refusals) as RefusalKey[])('%s is refused, in a sentence of each language', (key) => {
    expect(tried[key]()).toBe(key);
    expect(en.refusal[key]).toMatch(/^[a-z].{20,}[^.]$/);
    expect(es.refusal[key]).toMatch(/^[a-z].{20,}[^.]$/);
  });
});

describe('what may', () => {
  test('is the same quantity, of the same machines, on the same basis, over the same time', () => {
    expect(refusalOf(limit('87'), turbines())).toBeNull();
    expect(refusalOf(stack, turbines({ of: 'stack', unit: 'ppm', time: 'operating', oxygenPercent: '15.0' }))).toBeNull();
    expect(
      refusalOf(machines, turbines({ ...counted, subject: 'turbines', permanence: 'permanent', date: '2025-07-02' }), {
        inForceFrom: '2025-07-02',
        permanence: 'permanent',
      }),
    ).toBeNull();
  });

  test('a month that begins on the day of the permit, but not one in which the permit begins', () => {
    const inJuly = turbines({ ...counted, subject: 'turbines', date: '2025-07' });
    expect(refusalOf(machines, inJuly, { inForceFrom: '2025-07-01' })).toBeNull();
    expect(refusalOf(machines, inJuly, { inForceFrom: '2025-07-02' })).toBe('before-the-permit');
  });

  test('a limit at a monitor takes what that monitor measures, and nothing from a stack', () => {
    const atFence = limit('100', { quantity: 'NO2', unit: 'ppb', appliesTo: appliesTo('monitor'), time: 'not_known', averaging: null });
    expect(refusalOf(atFence, turbines({ of: 'outside air', quantity: 'NO2', unit: 'ppb' }))).toBeNull();
    expect(refusalOf(atFence, turbines({ of: 'stack', quantity: 'NO2', unit: 'ppb' }))).toBe('ambient-against-stack');
  });
});
