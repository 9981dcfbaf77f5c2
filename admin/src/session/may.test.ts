import { describe, expect, it } from '@jest/globals';
import type { Account, Role } from '../data/types.ts';
import { may, refusalOf } from './may.ts';

const person = (name: string, role: Role): Account => ({ id: `id-of-${name}`, name, email: `${name}@demo.invalid`, role, group: null });
const ana = person('ana', 'auditor');
const eli = person('eli', 'editor');

describe('who may do what', () => {
  it('lets the public read and nothing else', () => {
    expect(may(null, 'review')).toBe(false);
    expect(may(null, 'report')).toBe(false);
  });

  it('lets an auditor open sealed facts and nobody else', () => {
    expect(may(ana, 'unseal')).toBe(true);
    for (const role of ['advocate', 'editor', 'admin'] as const) expect(may(person('x', role), 'unseal')).toBe(false);
  });

  it('keeps an administrator out of review and reports', () => {
    const ada = person('ada', 'admin');
    expect(may(ada, 'review')).toBe(false);
    expect(may(ada, 'report')).toBe(false);
    expect(may(ada, 'audit')).toBe(true);
  });
});

describe('the second person', () => {
  const waiting = { kind: 'observations', state: 'received', accepted: false, mine: false } as const;
  const accepted = { ...waiting, state: 'accepted', accepted: true } as const;

  it('publishes what another accepted', () => {
    expect(refusalOf('publish', accepted, eli)).toBeNull();
  });

  it('is never the one who accepted', () => {
    expect(refusalOf('publish', { ...accepted, mine: true }, ana)).toBe('notYours');
    expect(refusalOf('publish', { kind: 'replies', state: 'received', accepted: true, mine: true }, ana)).toBe('notYours');
  });

  it('waits until somebody has accepted', () => {
    expect(refusalOf('publish', waiting, eli)).toBe('notAccepted');
    expect(refusalOf('accept', waiting, eli)).toBeNull();
  });

  it('does not decide twice', () => {
    expect(refusalOf('accept', accepted, eli)).toBe('notNow');
    expect(refusalOf('reject', { ...waiting, state: 'published' }, eli)).toBe('notNow');
    expect(refusalOf('ask', { ...waiting, kind: 'replies' }, eli)).toBe('notNow');
  });
});
