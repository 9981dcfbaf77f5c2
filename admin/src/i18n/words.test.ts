import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fill } from './fill.ts';
import { textAt } from './provider.ts';
import { term } from './term.ts';

const leaves = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[path + name, value] as [string, string]] : leaves(value, `${path}${name}.`)));
const slots = (text: string) => (text.match(/%?\{\w+\}/g) ?? []).sort();

describe('the words of the frame', () => {
  it('has the same keys and the same slots in both languages', () => {
    const spanish = new Map(leaves(es));
    expect([...spanish.keys()].sort()).toEqual(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of leaves(en)) expect([key, slots(spanish.get(key)!)]).toEqual([key, slots(text)]);
  });

  it('never calls anything a violation, illegal, compliant or safe in our own voice', () => {
    for (const words of [en, es]) {
      for (const [key, text] of leaves(words)) {
        expect(`${key}: ${text}`).not.toMatch(/\b(violat\w*|illegal\w*|complian\w*|unlawful\w*|safe|safely|violaci\w*|ilegal\w*|cumpl\w*|segur[oa]s?)\b/i);
      }
    }
  });

  it('leaves a slot visible rather than writing "undefined"', () => {
    expect(fill('{n} of {total}', { n: 2 })).toBe('2 of {total}');
    expect(fill('At least %{min}', { min: 15 })).toBe('At least 15');
  });

  it('finds words by their path and says what it does not know with spaces', () => {
    expect(textAt(en, 'ra.action.save')).toBe('Save');
    expect(textAt(en, 'ra.action')).toBeUndefined();
    expect(term(en, 'basis', 'observed_on_site')).toBe('seen on site');
    expect(term(en, 'basis', 'some_new_value')).toBe('some new value');
  });
});
