import { describe, expect, test } from '@jest/globals';
import { aqsId, countyFips, degrees, faultOfSite, lettersOf } from './sites.ts';

describe('sites', () => {
  test.each([
    ['471570075', '47-157-0075', '47157'],
    ['840471570075', '47-157-0075', '47157'],
    ['060010007', '06-001-0007', '06001'],
    ['720210010', '72-021-0010', '72021'],
    // AQS's code for Mexico, Canada under AirNow, Canada under AQS, a tribe, a mobile monitor, and other countries.
    ['800110001', '800110001', null],
    ['000010601', '000010601', null],
    ['CC0050129', 'CC0050129', null],
    ['TT0300001', 'TT0300001', null],
    ['840MMHI11014', 'MMHI11014', null],
    ['124000050314', '124000050314', null],
    ['104MMR010001', '104MMR010001', null],
  ])('%s is kept as %s', (published, id, county) => {
    expect(faultOfSite(published)).toBeNull();
    expect(aqsId(published)).toBe(id);
    expect(countyFips(id)).toBe(county);
  });

  test.each(['', '47157075', '47-157-0075', '4715700755', 'abcdefghi', '47157007é'])('%j is no id of a site', (id) => {
    expect(faultOfSite(id)).toMatch(/9 or 12/);
  });

  test('letters are read in the encoding of the format, and strays as Latin-1', () => {
    const latin = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('latin1');
    expect(lettersOf(latin(' Québec ', 'latin1'), 'latin1')).toBe('Québec');
    expect(lettersOf(latin('Estación', 'utf8'), 'utf8')).toBe('Estación');
    expect(lettersOf(latin('Estación', 'latin1'), 'utf8')).toBe('Estación');
  });

  test('a place is one on earth', () => {
    expect(degrees('35.15', '-89.85')).toEqual({ lat: '35.15', lon: '-89.85' });
    for (const [lat, lon] of [
      ['0.0', '0.0'],
      ['91', '0'],
      ['35', '181'],
      ['', ''],
      ['N/A', '-89'],
    ] as const)
      expect(degrees(lat, lon)).toEqual({});
  });
});
