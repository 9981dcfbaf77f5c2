import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, standardTime as dayAndHour, standardHours } from '../../dates.ts';
import { standardTime } from './rule.ts';

const at = (utc: string, standardOffsetHours: number) => standardTime.calculations?.[0]?.calculate({ utc, standardOffsetHours }).result;

test('Memphis in July is six hours behind, not five', () => {
  expect(at('2026-07-01T06:00:00Z', -6)).toEqual({ lstDate: '2026-07-01', lstHour: 0 });
  expect(at('2026-07-01T05:59:00Z', -6)).toEqual({ lstDate: '2026-06-30', lstHour: 23 });
  expect(at('2026-07-01T00:00:00Z', 5.75)).toEqual({ lstDate: '2026-07-01', lstHour: 5 });
});

test('an offset of a day is refused', () => {
  expect(() => at('2026-07-01T06:00:00Z', -24)).toThrow('/standardOffsetHours');
});

test('any day at any offset has 24 hours, one after the other', () => {
  const offsets = fc.constantFrom('-10:00', '-06:00', '-05:00', '+00:00', '+05:45', '+14:00');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), offsets, (n, offset) => {
      const day = addDays('1980-01-01', n);
      const found = standardHours(day, offset).map((instant) => dayAndHour(instant, offset));
      expect(found).toEqual(Array.from({ length: 24 }, (_, hour) => ({ day, hour })));
    }),
  );
});
