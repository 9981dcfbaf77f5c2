import { expect, it } from '@jest/globals';
import { titleOf } from './record-title.ts';

it('names a record by its title, its name, its summary in the language, or its citation', () => {
  expect(titleOf({ title: 'Hearing', name: 'x' }, 'en')).toBe('Hearing');
  expect(titleOf({ summary: { en: 'Not enough to say', es: 'No alcanza' } }, 'es')).toBe('No alcanza');
  expect(titleOf({ citation: { text: 'Colossus 1. Fenceline' } }, 'es')).toBe('Colossus 1. Fenceline');
  expect(titleOf({}, 'en')).toBe('');
  expect(titleOf({ name: 'a'.repeat(500) }, 'en')).toHaveLength(240);
});
