import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.ts';
import { blockOf, cellOf, publicPart } from './public-part.ts';

describe('the public part, worked out on the phone', () => {
  it('names the cell as the server does', () => {
    expect(cellOf({ lat: 35.0612, lon: -90.1483 })).toBe('35.06/-90.15');
    expect(cellOf({ lat: 35.07, lon: -90.15 })).toBe('35.07/-90.15');
    expect(cellOf({ lat: -0.001, lon: 0 })).toBe('-0.01/0.00');
  });

  it('takes blocks of local standard time: of the site, else by longitude, else UTC', () => {
    const at = new Date('2026-07-01T17:40:00Z');
    const memphis = { startsAt: '2026-07-01T12:00:00.000Z', endsAt: '2026-07-01T18:00:00.000Z' };
    expect(blockOf(at, '-06:00', undefined)).toEqual(memphis);
    expect(blockOf(at, undefined, -90.15)).toEqual(memphis);
    expect(blockOf(new Date('2026-07-01T05:59:00Z'), '-05:00', -90.15).startsAt).toBe('2026-07-01T05:00:00.000Z');
    expect(blockOf(at, undefined, undefined).startsAt).toBe('2026-07-01T12:00:00.000Z');
  });

  it('holds no name, place or time beyond what was chosen', () => {
    const draft = { ...emptyDraft(new Date('2026-11-24T14:37:21Z')), kind: 'noise' as const, name: 'Rosa', contact: '901', placeText: 'Weaver Road' };
    const shown = JSON.stringify(publicPart(draft));
    expect(shown).not.toMatch(/Rosa|901|Weaver|14:37/);
    expect(publicPart({ ...draft, anonymity: 'named' }).shownName).toBe('Rosa');
  });
});
