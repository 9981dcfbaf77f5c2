import { describe, expect, it } from '@jest/globals';
import { bodyOf, countProblem, type Draft, emptyDraft } from './draft.ts';

const at = new Date('2026-11-24T14:37:21.123Z');
const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft(at), kind: 'running', ...more });
const sent = (more: Partial<Draft>) => JSON.parse(JSON.stringify(bodyOf(draft(more), 'es')));

describe('what leaves the phone', () => {
  it('is little when little was answered', () => {
    expect(sent({})).toEqual({ kind: 'running', startsAt: '2026-11-24T14:00:00.000Z', timeEdited: false, anonymity: 'anonymous', lang: 'es' });
  });

  it('holds the hour only, no name and no contact for an anonymous report, whatever was typed before', () => {
    const body = sent({ name: 'Rosa', contact: 'rosa@example.org', when: 'set', setAt: '2026-11-23T08:41' });
    expect(body.startsAt).toMatch(/:00:00\.000Z$/);
    expect(body.timeEdited).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/rosa/i);
    expect(body).not.toHaveProperty('showName');
  });

  it('holds the exact time and a private contact where the person chose so, without showing the name', () => {
    const body = sent({ anonymity: 'private_contact', name: 'Rosa', contact: ' 901-555-0100 ' });
    expect(body).toMatchObject({ startsAt: at.toISOString(), name: 'Rosa', contact: '901-555-0100' });
    expect(body).not.toHaveProperty('showName');
    expect(sent({ anonymity: 'named', name: 'Rosa' })).toMatchObject({ name: 'Rosa', showName: true });
  });

  it('leaves the place out when the person took it back', () => {
    const place = { lat: 35.05, lon: -90.16, accuracyM: 12 };
    expect(sent({ placeHow: 'device', place })).toMatchObject({ place });
    expect(sent({ placeHow: 'typed', place, placeText: 'Weaver Road' })).not.toHaveProperty('place');
    expect(sent({ placeHow: 'unknown', place, placeText: 'Weaver Road' })).not.toHaveProperty('placeText');
  });
});

describe('counts', () => {
  it('may be left out, alone or together', () => {
    expect(countProblem(draft())).toBeUndefined();
    expect(countProblem(draft({ countBest: 14 }))).toBeUndefined();
    expect(countProblem(draft({ countLow: 12, countBest: 14, countHigh: 14 }))).toBeUndefined();
  });

  it('must be whole and in order', () => {
    expect(countProblem(draft({ countLow: 15, countBest: 14 }))).toBe('countOrder');
    expect(countProblem(draft({ countLow: 15, countHigh: 14 }))).toBe('countOrder');
    expect(countProblem(draft({ countBest: 1.5 }))).toBe('countNotNumber');
  });
});
