import { describe, expect, test } from '@jest/globals';
import { overrideAt, type SignedOverride } from './override.ts';

const signed = (given: Partial<SignedOverride> = {}): SignedOverride => ({
  code: 'OVR-1',
  state: 'met',
  reason: 'The October total of the operator counts a turbine of another site.',
  scope: 'subject',
  expiresOn: '2026-12-31',
  signedBy: ['Auditors'],
  confirmedAt: '2026-11-20T10:00:00.000Z',
  findingVersion: null,
  endedAt: null,
  ...given,
});
const at = (one: SignedOverride, now: string, version = 3) => overrideAt([one], version, now)?.code ?? null;

describe('an override applies', () => {
  test('from the moment it is confirmed to the end of its last day', () => {
    expect(at(signed(), '2026-11-20T09:59:59.999Z')).toBeNull();
    expect(at(signed(), '2026-11-20T10:00:00.000Z')).toBe('OVR-1');
    expect(at(signed(), '2026-12-31T23:59:59.999Z')).toBe('OVR-1');
    expect(at(signed(), '2027-01-01T00:00:00.000Z')).toBeNull();
  });

  test('to its own version alone, where that is its scope', () => {
    const one = signed({ scope: 'version', findingVersion: 3 });
    expect([at(one, '2026-12-01T00:00:00.000Z', 3), at(one, '2026-12-01T00:00:00.000Z', 4)]).toEqual(['OVR-1', null]);
  });

  test('until it is withdrawn; what was seen before stays so as of then', () => {
    const one = signed({ endedAt: '2026-11-25T00:00:00.000Z' });
    expect([at(one, '2026-11-24T23:59:59.000Z'), at(one, '2026-11-25T00:00:00.000Z')]).toEqual(['OVR-1', null]);
  });

  test('the newest of several', () => {
    const two = [signed({ endedAt: '2026-11-22T00:00:00.000Z' }), signed({ code: 'OVR-2', confirmedAt: '2026-11-23T00:00:00.000Z' })];
    expect(overrideAt(two, 1, '2026-11-24T00:00:00.000Z')?.code).toBe('OVR-2');
  });
});
