import { describe, expect, test } from '@jest/globals';
import { faultOf, isMeasured } from './values.ts';

describe('a measured value', () => {
  test.each(['48', '48.0', '0', '-0.4', '.013', '-.5', '007', '-99', '-9990', '-999.5', '123456789012.3456'])('%s is one, digit for digit', (text) => {
    expect(isMeasured(text)).toBe(true);
  });

  test.each([
    ['', /is empty/],
    ['-999', /stands for "no value"/],
    ['-9999.0', /stands for "no value"/],
    ['-999999', /stands for "no value"/],
    ['NaN', /is not a number/],
    ['Infinity', /is not a plain decimal|is not a number/],
    ['-inf', /is not a number/],
    ['N/A', /is not a number/],
    ['4,8', /decimal comma/],
    ['1e3', /exponent/],
    ['5.', /plain decimal/],
    ['.', /plain decimal/],
    ['-', /plain decimal/],
    ['1.2.3', /plain decimal/],
    ['+5', /plain decimal/],
    ['<5', /plain decimal/],
    ['4 8', /plain decimal/],
    ['1'.repeat(25), /longer than the 24/],
  ])('%j is none', (text, reason) => {
    expect(isMeasured(text)).toBe(false);
    expect(faultOf(text)).toMatch(reason);
  });
});
