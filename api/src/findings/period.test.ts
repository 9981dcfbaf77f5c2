import { describe, expect, it } from '@jest/globals';
import { instantsOf } from './period.ts';

describe('instantsOf', () => {
  it('spans one day of local standard time', () =>
    expect(instantsOf({ from: '2025-03-31', to: '2025-03-31' }, '-06:00')).toEqual({
      startsAt: new Date('2025-03-31T06:00:00Z'),
      endsAt: new Date('2025-04-01T06:00:00Z'),
    }));
  it('spans a month, also the last of a year', () =>
    expect(instantsOf({ from: '2025-12', to: '2025-12' }, '+00:00')).toEqual({
      startsAt: new Date('2025-12-01T00:00:00Z'),
      endsAt: new Date('2026-01-01T00:00:00Z'),
    }));
  it('spans a year', () => expect(instantsOf({ from: '2024', to: '2024' }, '+00:00').endsAt).toEqual(new Date('2025-01-01T00:00:00Z')));
  it('leaves an open end open', () => expect(instantsOf({ from: '2024-07', to: null }, '+00:00').endsAt).toBeNull());
});
