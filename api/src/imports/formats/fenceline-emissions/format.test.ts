import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LineCutter } from '../../reading/lines.ts';
import { FileRefused, type MonthlyMass, type Problem, type RecordSink } from '../format.ts';
import { fencelineEmissions } from './format.ts';

/** A plant with turbines and one report; what the database would know. */
class Plant implements RecordSink {
  rows: (MonthlyMass & { line: number })[] = [];
  problems: Problem[] = [];
  faultOf(noun: 'facility' | 'unit' | 'source', slug: string) {
    return { facility: ['plant'], unit: ['turbines'], source: ['report'] }[noun].includes(slug) ? null : `names no ${noun}`;
  }
  mass(row: MonthlyMass, line: number) {
    const before = this.rows.find((one) => one.unit === row.unit && one.month === row.month && one.pollutant === row.pollutant);
    if (before) return `stands on line ${before.line}`;
    this.rows.push({ ...row, line });
    return null;
  }
  setAside(problem: Problem) {
    this.problems.push(problem);
  }
}

function read(text: string | Buffer) {
  const plant = new Plant();
  const parser = fencelineEmissions.parser(plant, '2026-11');
  const outcomes: string[] = [];
  const cutter = new LineCutter(
    (line, number) => outcomes.push(parser.line(line, number)),
    () => {},
  );
  cutter.push(Buffer.from(text));
  cutter.end();
  return { ...plant, outcomes, said: parser.finish?.() };
}

const header = 'facility,unit,pollutant,month,mass,mass_unit,method,source,note';

test('each line of the fixture fares as it should', () => {
  const { rows, problems, outcomes, said } = read(readFileSync(new URL('./fixtures/months.csv', import.meta.url)));
  expect(rows.map(({ line, month, mass, note }) => [line, month, mass, note])).toEqual([
    [2, '2025-11', '5.100', null],
    [3, '2025-12', '5.1', 'a "quoted" note'],
    [4, '2026-01', '0', null],
    [20, '2026-07', '1.25', null],
  ]);
  expect(problems.map(({ line, column, reason }) => [line, column, reason.slice(0, 44)])).toEqual([
    [5, 'mass_unit', 'is not short_ton: 10200 lb are 5.1 short ton'],
    [6, 'mass_unit', 'does not say which tons are meant: write sho'],
    [7, 'mass', 'is below zero, which no mass can be'],
    [8, 'mass', 'is not a plain number such as 5.100, with a '],
    [9, 'month', 'is not a month such as 2026-07'],
    [10, 'month', 'lies ahead: the newest month that has begun '],
    [11, 'pollutant', 'is written NOx'],
    [12, 'unit', 'names no unit'],
    [13, 'facility', 'names no facility'],
    [14, 'source', 'names no source'],
    [15, 'month', 'stands on line 2'],
    [16, 'month', 'stands on line 3'],
    [17, null, 'has 6 cells where the first line has 9'],
    [18, 'mass', 'is empty: leave the line out where a month h'],
  ]);
  expect(outcomes.filter((outcome) => outcome === 'without values')).toHaveLength(1);
  expect(said).toEqual({ source: 'report' });
});

test('columns may stand in any order, and those that may be empty may be missing', () => {
  const { rows } = read('source,month,mass_unit,mass,pollutant,facility\r\nreport,2026-01,short_ton,1.5,CO2e,plant\r\n');
  expect(rows).toMatchObject([{ facility: 'plant', unit: null, pollutant: 'CO2e', mass: '1.5', method: null }]);
});

test.each([
  ['facility,month\n', 'lacks the column "pollutant" and "mass" and "mass_unit" and "source"'],
  [`${header},colour\n`, 'has the column "colour", which this format does not know'],
  [`${header},mass\n`, 'the column "mass" stands twice'],
])('a header that cannot be right is refused: %s', (text, reason) => {
  expect(() => read(text)).toThrow(FileRefused);
  expect(() => read(text)).toThrow(reason);
});

test('pounds are told in short tons to the last digit', () => {
  const { problems } = read(`${header}\nplant,,NOx,2026-01,0.1,lb,,report,\nplant,,NOx,2026-01,123456.789,LBS,,report,\n`);
  expect(problems.map(({ reason }) => /are (\S+) short tons/.exec(reason)?.[1])).toEqual(['0.00005', '61.7283945']);
});

test('a thousand digits are no mass', () => {
  const { problems } = read(`${header}\nplant,,NOx,2026-01,${'9'.repeat(1000)},short_ton,,report,\n`);
  expect(problems[0]?.column).toBe('mass');
});
