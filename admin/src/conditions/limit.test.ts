import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { es } from '../i18n/es/index.ts';
import { type Limit, sayLimit } from './limit.ts';

const nox = {
  approximate: true,
  said: { en: 'NOx: at most about 87 short tons', es: 'NOx: como máximo unas 87 toneladas cortas' },
} as Limit;

describe('a limit', () => {
  it('says that it is a press rounding wherever it is shown, in the language of the page', () => {
    expect(sayLimit(nox, en)).toBe('NOx: at most about 87 short tons (press rounding)');
    expect(sayLimit(nox, es)).toMatch(/^NOx: como máximo unas 87 toneladas cortas \(/);
  });

  it('as a document prints it has nothing beside it', () => {
    expect(sayLimit({ ...nox, approximate: false }, en)).toBe(nox.said.en);
  });
});
