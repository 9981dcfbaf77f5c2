import { describe, expect, test } from '@jest/globals';
import { cellsOf, columnsOf, findCells } from './cells.ts';

/** The cells as the quick way finds them, or null where it hands the line to the careful one. */
function quickly(text: string): string[] | null {
  const bounds = new Int32Array(128);
  const count = findCells(text, bounds);
  return count < 0 ? null : Array.from({ length: count }, (_, at) => text.slice(bounds[2 * at], bounds[2 * at + 1]));
}

/** RFC 4180 as slowly and plainly as it can be written, one character after the other. */
function oracle(text: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') cells[cells.length - 1] += text[++at];
    else if (character === '"' && (quoted || cells.at(-1) === '')) quoted = !quoted;
    else if (character === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** Numbers that look thrown and are the same in each run. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('cells of a line', () => {
  test.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['"a","b",""', ['a', 'b', '']],
    ['', ['']],
    [',', ['', '']],
    ['a,', ['a', '']],
    ['"a, b",c', ['a, b', 'c']],
    ['"say ""no""",c', ['say "no"', 'c']],
    ['"",""', ['', '']],
    ['""""', ['"']],
  ])('%j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
    expect(quickly(text) ?? cells).toEqual(cells);
  });

  test('what is written with quotes is read back, and the quick way never differs from the careful one', () => {
    const thrown = dice(20_241_124);
    const roll = (sides: number) => Math.floor((thrown.next().value as number) * sides);
    const alphabet = ['a', '7', '"', ',', ' ', '|', 'é', '.'];
    for (let round = 0; round < 5_000; round++) {
      const cells = Array.from({ length: 1 + roll(6) }, () => Array.from({ length: roll(5) }, () => alphabet[roll(alphabet.length)]).join(''));
      const text = cells.map((cell) => (/[",]/.test(cell) || roll(2) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
      expect(oracle(text)).toEqual(cells);
      expect(cellsOf(text)).toEqual(cells);
      const quick = quickly(text);
      if (quick) expect(quick).toEqual(cells);
    }
  });

  test.each([
    ['"open,b', /opens cell 1 is not closed/],
    ['a,"b"c', /cell 2 goes on after its closing quote/],
  ])('%j is at fault', (text, fault) => {
    expect(cellsOf(text)).toEqual({ fault: expect.stringMatching(fault) });
    expect(quickly(text)).toBeNull();
  });

  test('more cells than there is room for is left to the careful way', () => {
    expect(findCells('a,b,c', new Int32Array(4))).toBe(-1);
  });

  test('names of columns are trimmed, and one that stands twice is named', () => {
    expect(columnsOf(' a ,"b"').columns).toEqual(
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    );
    expect(columnsOf('a,b,a').fault).toBe('the column "a" stands twice');
  });
});
