import { describe, expect, it } from '@jest/globals';
import { publicRows } from './card.ts';

const shown = {
  kind: 'running',
  senses: ['seen', 'heard'],
  certainty: 'likely',
  countLow: 12,
  countBest: 14,
  countHigh: null,
  text: 'A jet that never leaves',
  cell: '35.04/-90.17',
  block: { startsAt: '2026-11-24T18:00:00.000Z', endsAt: '2026-11-25T00:00:00.000Z' },
  minutes: 30,
  looking: 'NE',
  facility: 'colossus-1',
  shownName: null,
};
const rows = (more = {}, known = {}) => new Map(publicRows({ ...shown, ...more }, known));

describe('the public part in words', () => {
  it('says each field once', () => {
    expect([...rows().keys()]).toEqual(['Noticed', 'How', 'How sure', 'How many', 'In their words', 'Place', 'Direction', 'Site', 'Time', 'For', 'Name']);
    expect(rows().get('How many')).toBe('14, at least 12');
    expect(rows().get('Place')).toContain('35.04, -90.17');
    expect(rows().get('Name')).toBe('none shown');
  });

  it('names the site where its name is known', () => expect(rows({}, { facilityName: 'Colossus 1' }).get('Site')).toBe('Colossus 1'));

  it('shows a field it has never heard of rather than hiding it', () => expect(rows({ address: '12 Weaver Road' }).get('address')).toContain('12 Weaver Road'));

  it('shows a value it has no word for as it came', () => expect(rows({ certainty: 'maybe', minutes: 45 })).toEqual(expect.objectContaining({ size: 11 })));
});
