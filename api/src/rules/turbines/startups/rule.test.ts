import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { replays } from '../../arithmetic.ts';
import { Startups } from './rule.ts';
import { startupsKind } from './startups.ts';

const of = (...op: (string | null)[]) => startupsKind.calculate({ op }).result;

group('startups and shutdowns (vectors startups)', () => {
  test('one start, one stop, 3.1 hours in four', () => {
    expect(of('0', '0', '0.4', '1', '1', '0.7', '0', '0')).toEqual({ starts: 1, stops: 1, operatingHours: 4, operatingTime: '3.1', unknownHours: 0 });
  });

  test('running when the record begins is not a start, nor is standing a stop', () => {
    expect(of('1', '1', '1')).toMatchObject({ starts: 0, stops: 0, operatingTime: '3' });
    expect(of(null, '1')).toMatchObject({ starts: 0, stops: 0, unknownHours: 1 });
    expect(of(null, '0', '1')).toMatchObject({ starts: 1, stops: 0, unknownHours: 1 });
  });

  test('unknown hours carry the state on', () => {
    expect(of('0', null, null, '0.5')).toMatchObject({ starts: 1, stops: 0, unknownHours: 2 });
    expect(of('1', null, '0')).toMatchObject({ starts: 0, stops: 1 });
    expect(of('1', null, '1')).toMatchObject({ starts: 0, stops: 0, operatingHours: 2, operatingTime: '2' });
  });

  test('trailing zeros are no operation, and sums are exact', () => {
    expect(of('0.00', '0.10', '0.20', '0.000')).toEqual({ starts: 1, stops: 1, operatingHours: 2, operatingTime: '0.3', unknownHours: 0 });
    expect(of('0.50', '0.5')).toMatchObject({ operatingTime: '1' });
  });

  test('nothing known makes nothing happen', () => {
    expect(of()).toEqual({ starts: 0, stops: 0, operatingHours: 0, operatingTime: '0', unknownHours: 0 });
    expect(of(null, null)).toEqual({ starts: 0, stops: 0, operatingHours: 0, operatingTime: '0', unknownHours: 2 });
  });

  test('an operating time above an hour or below zero is refused with its place', () => {
    expect(() => of('1', '1.001')).toThrow('/op/1');
    expect(() => of('-0.1')).toThrow('/op/0');
  });

  test('says that two starts within an hour are invisible, and that it is no verified law', () => {
    const calculated = startupsKind.calculate({ op: ['0', '1'] });
    expect(calculated).toMatchObject({ verified: false });
    expect(calculated.remarks?.[0]).toContain('Two starts within one hour');
    expect(startupsKind.calculate({ op: [null] }).remarks).toHaveLength(2);
  });
});

test('any record: unknown hours change no event, starts and stops take turns, and the sum runs again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('0', '0.25', '1', null), { maxLength: 80 }), (op) => {
      const { result, arithmetic } = startupsKind.calculate({ op });
      const { starts, stops, operatingTime } = startupsKind.calculate({ op: op.filter((one) => one !== null) }).result;
      expect(result).toMatchObject({ starts, stops, operatingTime });
      expect(Math.abs(result.starts - result.stops)).toBeLessThanOrEqual(1);
      expect(arithmetic.every(replays)).toBe(true);
      const unit = new Startups<number>();
      for (const one of op) unit.push(one === null ? null : Number(one) * 4);
      expect([unit.starts, unit.stops, (unit.operatingTime ?? 0) / 4]).toEqual([result.starts, result.stops, Number(operatingTime)]);
    }),
  );
});
