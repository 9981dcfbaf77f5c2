import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileRefused, type ItemParser } from '../formats/format.ts';
import { ItemCutter } from './items.ts';

function cut(text: string, itemsAt: ItemParser['itemsAt'], pieces: number): { items: unknown[]; around: unknown } {
  const items: unknown[] = [];
  let around: unknown = null;
  const parser: ItemParser = {
    itemsAt,
    item(item) {
      items.push(item);
      return 'values';
    },
    envelope(document) {
      around = document;
    },
  };
  const cutter = new ItemCutter(parser, () => {});
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieces) cutter.push(bytes.subarray(at, at + pieces));
  cutter.end();
  return { items, around };
}

/** Numbers as texts, as the cutter hands them on. */
const asTexts = (value: unknown): unknown => {
  if (typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asTexts(one)]));
  return value;
};

describe('items of a document', () => {
  test('{"Header": [1], "Data": [{"a": 1.50}, {"a": "],["}]} holds two, and the digits stay', () => {
    const text = '{"Header": [1], "Data": [{"a": 1.50}, {"a": "],[\\"{"}], "end": true}';
    expect(cut(text, ['Data'], 3)).toEqual({ items: [{ a: '1.50' }, { a: '],["{' }], around: { Header: ['1'], Data: [], end: true } });
  });

  test('the document itself may be the array; an array deeper down, or of the same name elsewhere, is none', () => {
    expect(cut('[1, [2, 3], {"Data": [4]}]', [], 1).items).toEqual(['1', ['2', '3'], { Data: ['4'] }]);
    expect(cut('{"x": {"Data": [1]}, "Data": [2]}', ['Data'], 1).items).toEqual(['2']);
    expect(cut('{"x": [{"Data": [1]}], "value": {"Data": [7]}}', ['value', 'Data'], 1).items).toEqual(['7']);
    expect(cut('{"Data": []}', ['Data'], 1).items).toEqual([]);
    expect(cut(' {"a": 1} ', null, 2).items).toEqual([{ a: '1' }]);
  });

  test('finds what JSON.parse finds, whatever stands in the items and wherever the pieces end', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.integer({ min: 1, max: 50 }), fc.boolean(), (items, other, pieces, spaced) => {
        const text = JSON.stringify({ before: other, Data: items, after: other }, null, spaced ? 2 : 0);
        const found = cut(text, ['Data'], pieces);
        expect(found.items).toEqual(asTexts(JSON.parse(JSON.stringify(items))));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['{"Data": [{"a": 1}, {"a"', 'The document ends in the middle, after item 1'],
    ['', 'The document ends in the middle'],
    ['{"Data": [{"a": 1,}]}', 'This is no JSON document in item 1'],
    ['{"Data": [NaN]}', 'This is no JSON document in item 1'],
    ['{"Data": [1], oops}', 'This is no JSON document around its items'],
  ])('%j is refused', (text, sentence) => {
    expect(() => cut(text, ['Data'], 5)).toThrow(FileRefused);
    expect(() => cut(text, ['Data'], 5)).toThrow(sentence);
  });
});
