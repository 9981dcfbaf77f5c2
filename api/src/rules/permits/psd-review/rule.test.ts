import { expect, test } from '@jest/globals';
import { replays } from '../../arithmetic.ts';
import { psdReview } from './rule.ts';

const judge = (tpy: Record<string, string>, more: object = {}) => {
  const found = psdReview.calculations?.[0]?.calculate({ tpy, majorAlready: false, listed28: false, ...more });
  expect(found?.arithmetic.every(replays)).toBe(true);
  return found?.result;
};

test('one pollutant makes it major, and each at its significant rate is in', () => {
  expect(judge({ NOX: '260', CO: '120', PM10: '14.9', CO2E: '900000' })).toEqual({
    major: true,
    significant: ['CO', 'NOX', 'CO2E'],
    reviewed: ['CO', 'GHG', 'NOX', 'OZONE', 'PM25'],
  });
  expect(judge({ NOX: '249.999', CO: '120' })).toEqual({ major: false, significant: ['CO', 'NOX'], reviewed: [] });
  expect(judge({ NOX: '100' }, { listed28: true })).toMatchObject({ major: true, reviewed: ['NOX', 'OZONE', 'PM25'] });
});

test.each([
  ['NOX', '39.999', []],
  ['NOX', '40', ['NOX', 'OZONE', 'PM25']],
  ['SO2', '40', ['PM25', 'SO2']],
  ['VOC', '40', ['OZONE']],
  ['PM25', '9.999', []],
  ['PM25', '10', ['PM25']],
  ['LEAD', '0.6', ['LEAD']],
  ['H2SO4_MIST', '6.999', []],
  ['CO2E', '900000', []],
])('of a source that is major already, %s %s', (name, tons, reviewed) => {
  expect(judge({ [name]: tons }, { majorAlready: true })).toMatchObject({ major: true, reviewed });
});

test('greenhouse gases make nothing major, and a decrease is refused', () => {
  expect(judge({ CO2E: '900000' })).toMatchObject({ major: false, reviewed: [] });
  expect(() => judge({ NOX: '-1' })).toThrow('/tpy/NOX');
});
