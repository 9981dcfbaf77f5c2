import { describe, expect, it } from '@jest/globals';
import { addsUp } from './counts.ts';
import { rejectsCsv } from './rejects-csv.ts';

describe('the counts of an import', () => {
  const counted = {
    lines: 13,
    headerLines: 1,
    linesWithValues: 10,
    linesWithoutValues: 0,
    linesSetAside: 2,
    values: 10,
    inserted: 9,
    changed: 0,
    unchanged: 1,
    yielded: 0,
    valuesSetAside: 0,
  };

  it('come out even, for lines and for values', () => {
    expect(addsUp(counted)).toBe(true);
    expect(addsUp({ ...counted, linesSetAside: 1 })).toBe(false);
    expect(addsUp({ ...counted, unchanged: 0 })).toBe(false);
  });
});

describe('rows set aside as CSV', () => {
  it('keep commas and quotes, and hand no formula to a spreadsheet', () => {
    const csv = rejectsCsv([{ line: 9, column: 'NOx tons', value: '-3', reason: '"-3" cannot be a mass, write 3 or leave it out.', rawText: '2026-02,=1+1' }]);
    expect(csv).toBe('line,column,value,reason,rawText\r\n9,NOx tons,\'-3,"""-3"" cannot be a mass, write 3 or leave it out.","2026-02,=1+1"\r\n');
  });
});
