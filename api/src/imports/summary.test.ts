import { describe, expect, test } from '@jest/globals';
import { describeProblem } from './formats/format.ts';
import { describeImport, emptySummary, REJECTS_KEPT } from './summary.ts';
import { Tally } from './tally.ts';

describe('the sentence about an import', () => {
  const summary = { ...emptySummary({ fileName: 'HourlyAQObs_2024040800.dat.gz' }), state: 'committed' as const };

  test('names what came of its lines and values, and leaves out what is zero', () => {
    expect(describeImport({ ...summary, lines: 4_994, linesWithoutValues: 2_861, values: 4_042, inserted: 10, unchanged: 4_031, yielded: 1 })).toBe(
      'HourlyAQObs_2024040800.dat.gz: committed; 4,994 lines, 2,861 without a value; 4,042 values: 10 new, 4,031 already there, 1 gave way to a better product.',
    );
    expect(describeImport({ ...summary, state: 'unchanged', lines: 1 })).toBe('HourlyAQObs_2024040800.dat.gz: nothing new; 1 line; 0 values.');
    expect(describeImport({ ...summary, dryRun: true, lines: 2, values: 1, valuesSetAside: 1, linesSetAside: 1 })).toMatch(
      /dry run, nothing was written; 2 lines, 1 set aside; 1 value: 1 set aside/,
    );
  });

  test('says why nothing came of it', () => {
    expect(describeImport({ ...summary, state: 'refused', reason: 'It is empty.' })).toBe('HourlyAQObs_2024040800.dat.gz: refused. It is empty.');
  });

  test('a problem is told with its place', () => {
    expect(describeProblem({ line: 12, column: 'value', value: 'abc', reason: 'is not a plain decimal' })).toBe(
      'line 12, column "value", "abc": is not a plain decimal',
    );
    expect(describeProblem({ line: 3, column: null, value: null, reason: 'has 8 fields' })).toBe('line 3: has 8 fields');
  });
});

describe('the tally', () => {
  const problem = { line: 1, column: 'value', value: 'x', reason: 'is wrong', rawText: 'raw', values: 1 };

  test('keeps the first problems and counts all', () => {
    const tally = new Tally();
    for (let n = 0; n < REJECTS_KEPT + 5; n++) tally.setAside(problem);
    expect([tally.rejects.length, tally.rejectsTotal, tally.valuesSetAside]).toEqual([REJECTS_KEPT, REJECTS_KEPT + 5, REJECTS_KEPT + 5]);
  });

  test('shows a line in its own letters, shortened, without what a database or a terminal cannot take', () => {
    const tally = new Tally();
    tally.encoding = 'latin1';
    tally.setAside({ ...problem, rawText: 'Qu\u00e9bec\0\u001b[31m' });
    tally.encoding = 'utf8';
    tally.setAside({ ...problem, rawText: Buffer.from('Québec').toString('latin1'), value: 'v'.repeat(300) });
    expect(tally.rejects.map((reject) => reject.rawText)).toEqual(['Québec\ufffd\ufffd[31m', 'Québec']);
    expect(tally.rejects[1]?.value).toBe(`${'v'.repeat(100)}…`);
  });
});
