import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, inputText } from './canonical.ts';
import { count, evidence, permit } from './test/builders.ts';

test('writes members in order and nothing between them', () => {
  expect(canonical({ b: [2, { d: null, c: 'é"' }], a: true })).toBe('{"a":true,"b":[2,{"c":"é\\"","d":null}]}');
});

test('is JSON again, whatever the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON has one zero: minus zero comes back as zero.
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      expect(canonical(Object.fromEntries(Object.entries(record).reverse()))).toBe(canonical(record));
    }),
  );
});

test('refuses what JSON cannot say', () => {
  for (const value of [undefined, { a: undefined }, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', () => 1]) expect(() => canonical(value)).toThrow(TypeError);
});

test('the text of a verdict’s inputs holds the records it names, in one order, and changes with any of them', () => {
  const all = evidence({
    counts: [count('n-2', '2026-02', 2), count('n-1', '2026-01', 1)],
    authorisations: [permit('p-1', '2026-01-01', { covers: ['b', 'a'] })],
  });
  const inputs = ['n-1', 'n-2', 'p-1'];
  const mixed = { ...all, counts: [...all.counts].reverse(), authorisations: all.authorisations.map((one) => ({ ...one, covers: ['a', 'b'] })) };
  expect(inputText(mixed, inputs)).toBe(inputText(all, inputs));
  expect(inputText(all, ['n-1'])).not.toContain('n-2');
  const changed = { ...all, counts: all.counts.map((one) => (one.slug === 'n-1' ? { ...one, best: 3 } : one)) };
  expect(inputText(changed, inputs)).not.toBe(inputText(all, inputs));
});
