import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { visibleEmissions } from './rule.ts';

const run = (kind: string, input: object) => {
  const found = visibleEmissions.calculations?.find((one) => one.kind === kind)?.calculate(input);
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};
const day = { observedOn: '2026-05-20', certifiedOn: '2026-03-01', limit: '20' };
const of = (n: number, value: string) => Array.from({ length: n }, () => value);

test('twelve of 20 and twelve of 25 are 22.5, and a missed one leaves no set', () => {
  const readings = [...of(12, '20'), ...of(12, '25')];
  expect(run('method_9', { readings, ...day })).toEqual({ status: 'opacity', sets: 1, highest: '22.5', startsAt: 0, setsAbove: 1 });
  expect(run('method_9', { readings: readings.with(5, null as never), ...day })).toMatchObject({ status: 'no_set', sets: 0, highest: null, setsAbove: null });
  expect(run('method_9', { readings, ...day, limit: '22.5' })).toMatchObject({ setsAbove: 0 });
  expect(run('method_9', { readings, ...day, limit: null })).toMatchObject({ setsAbove: null });
});

test('without a certificate on that day it is an observation', () => {
  const readings = of(24, '40');
  const on = (certifiedOn: string | null, observedOn: string) => run('method_9', { readings, limit: '20', certifiedOn, observedOn });
  expect(on('2025-08-31', '2026-02-28')).toMatchObject({ status: 'opacity', setsAbove: 1 });
  expect(on('2025-08-31', '2026-03-01')).toMatchObject({ status: 'observation', highest: '40', setsAbove: null });
  expect(on('2026-03-02', '2026-03-01')).toMatchObject({ status: 'observation' });
  expect(on(null, '2026-03-01')).toMatchObject({ status: 'observation' });
});

test('sets share no reading, and the highest may lie across two', () => {
  const readings = [...of(12, '0'), ...of(24, '60'), ...of(12, '0')];
  expect(run('method_9', { readings, ...day })).toEqual({ status: 'opacity', sets: 2, highest: '60', startsAt: 12, setsAbove: 2 });
  expect(run('method_9', { readings, ...day, limit: '30' })).toMatchObject({ setsAbove: 1 });
  expect(run('method_9', { readings: of(48, '25'), ...day })).toMatchObject({ sets: 2, setsAbove: 2 });
  expect(run('method_9', { readings: of(47, '25'), ...day })).toMatchObject({ sets: 1, setsAbove: 1 });
  expect(run('method_9', { readings: of(48, '25'), ...day, minutes: 12 })).toMatchObject({ sets: 1 });
});

test('a reading that is not to the nearest 5, or above 100, is refused with its place', () => {
  for (const bad of ['22', '105', '-5', '2.5']) expect(() => run('method_9', { readings: ['20', bad], ...day })).toThrow('/readings/1');
});

test('sets are what looking at each window by itself gives', () => {
  const reading = fc.option(fc.integer({ min: 0, max: 20 }), { freq: 30 });
  fc.assert(
    fc.property(fc.array(reading, { minLength: 20, maxLength: 120 }), fc.integer({ min: 0, max: 100 }), (fives, limit) => {
      const values = fives.map((five) => (five === null ? null : five * 5));
      const whole = values.flatMap((_, start) => {
        const set = values.slice(start, start + 24).flatMap((value) => value ?? []);
        return set.length === 24 && values.length >= start + 24 && !values.slice(start, start + 24).includes(null)
          ? [{ start, sum: set.reduce((a, b) => a + b, 0) }]
          : [];
      });
      const count = (starts: number[]) =>
        starts.reduce(({ n, from }, start) => (start >= from ? { n: n + 1, from: start + 24 } : { n, from }), { n: 0, from: 0 }).n;
      const best = whole.reduce<{ start: number; sum: number } | null>((most, one) => (most && most.sum >= one.sum ? most : one), null);
      const found = run('method_9', { readings: values.map((value) => (value === null ? null : String(value))), ...day, limit: String(limit) });
      expect(found).toMatchObject({
        sets: count(whole.map(({ start }) => start)),
        startsAt: best?.start ?? null,
        setsAbove: best ? count(whole.filter(({ sum }) => sum > limit * 24).map(({ start }) => start)) : null,
      });
    }),
  );
});

test('a missed reading never makes a set more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 24, maxLength: 80 }), fc.nat(79), (fives, at) => {
      const readings: (string | null)[] = fives.map((five) => String(five * 5));
      const before = run('method_9', { readings, ...day }) as { sets: number };
      const after = run('method_9', { readings: readings.map((one, i) => (i === at ? null : one)), ...day }) as { sets: number };
      expect(after.sets).toBeLessThanOrEqual(before.sets);
    }),
  );
});

test('Method 22 is time over time', () => {
  expect(run('method_22', { emissionSeconds: '90', observedSeconds: '600' })).toEqual({ fraction: '0.15' });
  expect(() => run('method_22', { emissionSeconds: '1', observedSeconds: '0' })).toThrow('/observedSeconds');
  expect(() => run('method_22', { emissionSeconds: '601', observedSeconds: '600' })).toThrow('/emissionSeconds');
});
