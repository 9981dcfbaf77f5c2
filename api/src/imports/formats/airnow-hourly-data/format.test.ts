import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { collect, fateOf } from '../collect.ts';
import { airnowHourlyData as format } from './format.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const expectations = fixture('hours.expect.csv')
  .toString()
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^(\d+),(.*)$/.exec(line)?.slice(1) as [string, string]);

describe('HourlyData', () => {
  const collected = collect(format, fixture('hours.dat'));

  test.each(expectations)('line %s of the fixture: %s', (line, fate) => {
    expect(fateOf(collected, Number(line))).toBe(fate);
  });

  test('every line has a fate and each thing set aside says what to do', () => {
    expect(collected.outcomes.size).toBe(expectations.length);
    for (const problem of collected.problems) {
      expect(problem.rawText).not.toBe('');
      expect(problem.reason.length).toBeGreaterThan(20);
    }
  });

  test('an empty value is no value; a bad one is a value that is set aside', () => {
    const values = (reason: RegExp) => collected.problems.find((problem) => reason.test(problem.reason))?.values;
    expect(values(/^is empty/)).toBe(0);
    expect(values(/stands for "no value"/)).toBe(1);
    expect(values(/fields where nine belong/)).toBe(0);
  });

  test('a site is described once, in its own letters', () => {
    expect(collected.sites.get('000099901')).toEqual({ name: 'Québec Inventée', operator: 'Ministère inventé', standardUtcOffset: '-05:00' });
    expect(collected.sites.get('104ZZZ010001')?.standardUtcOffset).toBe('+06:30');
  });

  test('takes line ends of Windows and a file without a last one', () => {
    const line = '04/08/24|00:00|471570075|SHELBY FARMS|-6|OZONE|PPB|48|Shelby County Health Department';
    const { rows, problems } = collect(format, Buffer.from(`${line}\r\n${line.replace('00:00', '01:00')}`));
    expect(problems).toEqual([]);
    expect([...rows.keys()]).toEqual([1, 2]);
  });

  test('knows its file by its lines, also where the first ones are broken', () => {
    expect(format.detect(fixture('hours.dat'), 'x').fits).toBe(true);
    const good = '04/08/24|00:00|471570075|SHELBY FARMS|-6|OZONE|PPB|48|Shelby County Health Department\n';
    expect(format.detect(Buffer.from(`garbage\n${good}`), 'x').fits).toBe(true);
    expect(format.detect(Buffer.from(`garbage\nmore\n${good}`), 'x').fits).toBe(false);
    expect(format.detect(Buffer.from('04/08/24|471570075|SHELBY FARMS|OZONE-1HR|PPB|44|1|Agency\n'), 'HourlyData_2024040800.dat').fits).toBe(false);
  });
});
