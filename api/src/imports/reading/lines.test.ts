import { describe, expect, test } from '@jest/globals';
import { LineCutter } from './lines.ts';

function cut(bytes: Buffer, size = bytes.length): { lines: string[]; long: [string, number, number][]; count: number } {
  const lines: string[] = [];
  const long: [string, number, number][] = [];
  const cutter = new LineCutter(
    (text, number) => {
      expect(number).toBe(lines.length + long.length + 1);
      lines.push(text);
    },
    (start, number, length) => long.push([start.slice(0, 3), number, length]),
  );
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
  cutter.end();
  return { lines, long, count: cutter.lines };
}

describe('cutting lines', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['\n', ['']],
    ['', []],
    ['a\rb\n', ['a\rb']],
  ])('%j', (text, lines) => {
    for (const size of [1, 2, 3, 1000]) expect(cut(Buffer.from(text), size).lines).toEqual(lines);
  });

  test('a byte order mark is no part of the first line, even where it comes in pieces', () => {
    for (const size of [1, 2, 3, 4, 100]) expect(cut(Buffer.from('\ufeffa,b\n1,2\n'), size).lines).toEqual(['a,b', '1,2']);
    expect(cut(Buffer.from('\ufeff')).lines).toEqual([]);
  });

  test('each byte is one character, to be spelt by whoever knows the encoding', () => {
    expect(Buffer.from(cut(Buffer.from('Québec\n')).lines[0] as string, 'latin1').toString()).toBe('Québec');
  });

  test('a line of 5 MB is told with its number, its beginning and its length, and the next one is read', () => {
    const bytes = Buffer.concat([Buffer.from('one\n'), Buffer.alloc(5_000_000, 'x'), Buffer.from('\nthree\n')]);
    for (const size of [1_000, 65_536, bytes.length]) {
      expect(cut(bytes, size)).toEqual({ lines: ['one', 'three'], long: [['xxx', 2, 5_000_000]], count: 3 });
    }
  });

  test('holds no more than a piece of a line that does not end', () => {
    let told = 0;
    const cutter = new LineCutter(
      () => {},
      (start, _number, length) => {
        expect(start.length).toBe(200);
        told = length;
      },
    );
    const chunk = Buffer.alloc(65_536, 'x');
    for (let at = 0; at < 800; at++) cutter.push(chunk);
    expect((cutter as unknown as { rest: string }).rest.length).toBeLessThan(140_000);
    cutter.end();
    expect(told).toBe(800 * 65_536);
  });
});
