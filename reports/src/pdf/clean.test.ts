import { describe, expect, test } from '@jest/globals';
import { cleaned, cleanText } from './clean.ts';

describe('text from outside', () => {
  test('loses controls, marks of direction and what has no width', () => {
    expect(cleanText('a\u0000b\u0085c\u202ed\u2066e\u200bf\ufeffg\u00adh')).toBe('abcdefgh');
  });
  test('keeps what is read: accents, quotes, signs of measure', () => {
    expect(cleanText('ñ “≥ 87 µg/m³” — ½ ₂')).toBe('ñ “≥ 87 µg/m³” — ½ ₂');
  });
  test('is composed, so that an accent stands on its letter', () => {
    expect(cleanText('n\u0303')).toBe('ñ');
  });
  test('breaks of line become spaces', () => {
    expect(cleanText('one\r\n\ttwo')).toBe('one two');
  });
  test('a sign without a letter form is named, not dropped', () => {
    expect(cleanText('中')).toBe('[U+4E2D]');
  });
});

test('a whole model is cleaned, and numbers and blanks are left alone', () => {
  expect(cleaned({ a: ['x\u202e', 1, null], b: { c: true } })).toEqual({ a: ['x', 1, null], b: { c: true } });
});
