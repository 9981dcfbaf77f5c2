import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { collect, fateOf } from '../collect.ts';
import { FileRefused } from '../format.ts';
import { airnowHourlyAqobs as format } from './format.ts';

const file = readFileSync(new URL('./fixtures/hours.dat', import.meta.url));
const lines = file.toString('utf8').trimEnd().split('\n');
const expectations = lines.flatMap((text, at): [number, string][] => (at > 0 && text ? [[at + 1, /"([^"]*)"$/.exec(text)?.[1] ?? '']] : []));

describe('HourlyAQObs', () => {
  const collected = collect(format, file);

  test.each(expectations)('line %s of the fixture: %s', (line, fate) => {
    expect(fateOf(collected, line)).toBe(fate);
  });

  test('lines, values and blanks are counted apart', () => {
    const of = (outcome: string) => [...collected.outcomes.values()].filter((one) => one === outcome).length;
    expect([of('header'), of('values'), of('without values'), of('aside')]).toEqual([1, 5, 5, 7]);
    expect(collected.blanks).toEqual({ OZONE: 1, 'PM2.5': 1, NO2: 1 });
  });

  test('a line set aside takes all its values with it', () => {
    const problem = collected.problems.find(({ column }) => column === 'ValidTime');
    expect(problem).toMatchObject({ value: '24:00', values: 1 });
  });

  test('a site is described with its place, and 0,0 is no place', () => {
    expect(collected.sites.get('47-157-0075')).toEqual({
      name: 'Shelby Farms',
      operator: 'Shelby County Health Department',
      standardUtcOffset: '-06:00',
      state: 'TN',
      lat: '35.151699',
      lon: '-89.850249',
    });
    expect(collected.sites.get('80099G001')).toEqual({
      name: 'Estación "Inventada"',
      operator: 'Shelby County Health Department',
      standardUtcOffset: '-06:00',
    });
  });

  test('binds its columns by name: the order of 2026 gives the same values', () => {
    const names = (lines[0] as string).split(',');
    const order = [...names.slice(0, 22), ...[26, 27, 30, 31, 22, 23, 24, 25, 28, 29, 32, 33].map((at) => names[at] as string)];
    const cells = (lines[1] as string).split(',');
    const moved = order.map((name) => cells[names.indexOf(name)]).join(',');
    const { rows } = collect(format, Buffer.from(`${order.join(',')}\n${moved}\n`));
    expect(new Set(rows.get(2))).toEqual(new Set(collected.rows.get(2)));
  });

  test('a new parameter is a column X with a column X_Unit', () => {
    const { rows } = collect(format, Buffer.from('AQSID,ValidDate,ValidTime,NO,NO_Unit\n471570075,04/08/2024,00:00,3.1,PPB\n'));
    expect(rows.get(2)).toEqual(['47-157-0075 NO 2024-04-08T00:00Z 3.1 PPB']);
  });

  test.each([
    ['AQSID,ValidDate,NO,NO_Unit', /lacks the column "ValidTime"/],
    ['AQSID,ValidDate,ValidTime,NO', /no parameter/],
    ['AQSID,ValidDate,ValidTime,NO,NO_Unit,CO_Unit', /"CO_Unit" without "CO"/],
    ['AQSID,ValidDate,ValidTime,NO,NO_Unit,NO', /"NO" stands twice/],
    ['AQSID,ValidDate,ValidTime,PM25,PM25_Unit,PM2.5,PM2.5_Unit', /PM2.5 twice/],
  ])('is not a file that begins %s', (header, why) => {
    expect(format.detect(Buffer.from(`${header}\n`), 'HourlyAQObs_2024040800.dat')).toEqual({ fits: false, why: expect.stringMatching(why) });
    expect(() => collect(format, Buffer.from(`${header}\n`))).toThrow(FileRefused);
  });
});
