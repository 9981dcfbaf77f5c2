import { describe, expect, it } from '@jest/globals';
import { en, type Key } from './en.ts';
import { es } from './es.ts';

const keys = Object.keys(en) as Key[];
const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the two languages', () => {
  it('have the same keys in the same order', () => expect(Object.keys(es)).toEqual(keys));

  it('have the same gaps to fill', () => {
    for (const key of keys) expect([key, gaps(es[key])]).toEqual([key, gaps(en[key])]);
  });

  it('leave nothing empty and nothing untranslated', () => {
    const same = keys.filter((key) => en[key] === es[key]);
    expect(keys.filter((key) => !en[key].trim() || !es[key].trim())).toEqual([]);
    expect(same).toEqual([]);
  });

  it('use none of the words that belong to agencies and courts', () => {
    for (const text of [...Object.values(en), ...Object.values(es)])
      expect(text).not.toMatch(/violat|illegal|complian|\bsafe\b(?! from)|ilegal|viola[cr]|cumpl/i);
  });

  it('keep their sentences short enough to be read aloud', () => {
    const long = [...Object.values(en), ...Object.values(es)]
      .flatMap((text) => text.split(/[.:;?!]/))
      .filter((sentence) => sentence.trim().split(/\s+/).length > 32);
    expect(long).toEqual([]);
  });
});
