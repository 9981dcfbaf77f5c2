import { expect, describe as group, test } from '@jest/globals';
import { describe } from '../../describe.ts';
import type { Authorisation } from '../../evidence.ts';
import { evidence, permit, text } from '../../test/builders.ts';
import type { Verdict } from '../../verdict.ts';
import { inForceOn } from './in-force.ts';
import { permitLifeCycle, permitStatus } from './rule.ts';

const construction = permit('01156-01PC', '2025-07-02', {
  type: 'air construction permit, synthetic minor',
  stateAsOf: '2026-04-07',
  versions: [text('2025-07-02', '2027-01-02', { effectiveOn: '2025-07-02' })],
  entries: [
    { type: 'appealed', date: '2025-07-15', planned: false, sources: ['press'], note: null },
    { type: 'appeal_dismissed', date: '2025-12-15', planned: false, sources: ['press'], note: null },
    { type: 'conversion_noticed', date: '2026-04-07', planned: false, sources: ['notice'], note: null },
    { type: 'expires', date: '2027-01-02', planned: true, sources: ['press'], note: null },
  ],
});
const titleV = (given: Partial<Authorisation> = {}) =>
  permit('tv', '2021-06-30', { type: 'Title V operating permit', versions: [text('2021-06-30', '2026-06-30')], ...given });

const on = (day: string, one: Authorisation): Verdict => permitLifeCycle.evaluate(evidence({ authorisations: [one] }), `${day}T12:00:00Z`)[0] as Verdict;
const said = (day: string, one: Authorisation) => [on(day, one).state, on(day, one).ground.key];

group('Title V status on a date (vectors permit_status; active there is in_effect here)', () => {
  const asThere = (status: string) => (status === 'in_effect' ? 'active' : status);

  test.each([
    [
      'continued',
      { issued: '2021-06-30', expires: '2026-06-30', renewalApplied: '2025-11-15', renewalComplete: true },
      ['2024-12-30', '2025-12-30'],
      true,
      'administratively_continued',
    ],
    ['lapsed', { issued: '2021-06-30', expires: '2026-06-30', renewalApplied: null, renewalComplete: false }, ['2024-12-30', '2025-12-30'], null, 'expired'],
    [
      'still active',
      { issued: '2022-03-01', expires: '2027-03-01', renewalApplied: '2026-08-15', renewalComplete: true },
      ['2025-09-01', '2026-09-01'],
      true,
      'active',
    ],
  ])('%s', (_, dates, window, timely, status) => {
    const found = permitStatus({ ...dates, renewedOn: null, asOf: '2026-11-23' });
    expect({ ...found, status: asThere(found.status) }).toEqual({ renewalWindow: window, timely, status });
  });

  const dates = { issued: '2021-06-30', expires: '2026-06-30', renewalApplied: '2025-12-30', renewalComplete: true, renewedOn: null, asOf: '2026-07-01' };

  test('in force through the last day, and on the day after only if the application was timely and complete', () => {
    expect(permitStatus({ ...dates, renewalApplied: null, asOf: '2026-06-30' }).status).toBe('in_effect');
    expect(permitStatus({ ...dates, renewalApplied: null }).status).toBe('expired');
    expect(permitStatus(dates).status).toBe('administratively_continued');
    expect(permitStatus({ ...dates, renewalComplete: false }).status).toBe('expired');
    expect(permitStatus({ ...dates, renewalApplied: '2025-12-31' })).toMatchObject({ timely: false, status: 'expired' });
  });

  test('an application before the window is early, not untimely; one that lies ahead is none yet', () => {
    expect(permitStatus({ ...dates, renewalApplied: '2023-01-01' })).toMatchObject({ timely: true, status: 'administratively_continued' });
    expect(permitStatus({ ...dates, renewalApplied: '2026-08-01' })).toMatchObject({ timely: null, status: 'expired' });
    expect(permitStatus({ ...dates, renewalApplied: null, renewedOn: '2026-07-01' }).status).toBe('in_effect');
    expect(permitStatus({ ...dates, asOf: '2021-06-29' }).status).toBe('not_yet_issued');
  });

  test('months clip: six months before 31 August is 28 February', () => {
    expect(permitStatus({ ...dates, expires: '2026-08-31' }).renewalWindow).toEqual(['2025-02-28', '2026-02-28']);
  });
});

group('in force on a day', () => {
  test('from the first day through the last, and not to be told after it', () => {
    const days = ['2025-07-01', '2025-07-02', '2027-01-02', '2027-01-03'];
    expect(days.map((day) => inForceOn(construction, day))).toEqual(['no', 'yes', 'yes', 'unclear']);
    expect(inForceOn({ ...construction, state: 'expired' }, '2027-01-03')).toBe('no');
    expect(inForceOn({ ...construction, state: 'administratively_continued' }, '2027-01-03')).toBe('yes');
  });

  test('issued and not yet effective is not in force', () => {
    const later = permit('p', '2025-07-02', { versions: [text('2025-07-02', null, { effectiveOn: '2025-08-01' })] });
    expect([inForceOn(later, '2025-07-31'), inForceOn(later, '2025-08-01')]).toEqual(['no', 'yes']);
  });

  test('not in force on the day it was ended', () => {
    const ended = permit('p', '2025-07-02', { state: 'revoked', versions: [text('2025-07-02', '2027-01-02', { endedOn: '2026-05-01' })] });
    expect([inForceOn(ended, '2026-04-30'), inForceOn(ended, '2026-05-01')]).toEqual(['yes', 'no']);
  });

  test('revoked on a day not known: unclear until the record of it, then no', () => {
    const revoked = permit('p', '2025-07-02', { state: 'revoked', stateAsOf: '2026-05' });
    expect(['2025-08-01', '2026-05-30', '2026-05-31'].map((day) => inForceOn(revoked, day))).toEqual(['unclear', 'unclear', 'no']);
  });

  test('a first or last day known to the month leaves that month unclear', () => {
    const vague = permit('p', '2025-07', { versions: [text('2025-07', '2026-07')] });
    const days = ['2025-06-30', '2025-07-01', '2025-07-30', '2025-07-31', '2026-07-01', '2026-07-02', '2026-08-01'];
    expect(days.map((day) => inForceOn(vague, day))).toEqual(['no', 'unclear', 'unclear', 'yes', 'yes', 'unclear', 'unclear']);
  });

  test('one text after another: the later one goes on where the earlier ends, in whatever order they are held', () => {
    const versions = [text('2020-01-01', '2024-12-31'), text('2025-01-01', '2029-12-31', { number: 2 })];
    for (const held of [versions, [...versions].reverse()]) {
      const renewed = permit('p', '2020-01-01', { versions: held });
      expect(['2024-12-31', '2025-01-01', '2030-01-01'].map((day) => inForceOn(renewed, day))).toEqual(['yes', 'yes', 'unclear']);
    }
    const gap = permit('p', '2020-01-01', { versions: [text('2020-01-01', '2023-12-31'), text('2025-01-01', null, { number: 2 })] });
    expect(inForceOn(gap, '2024-06-01')).toBe('unclear');
  });

  test('a draft says no up to the day it was last seen, and nothing later; a denied permit never was', () => {
    const draft = permit('p', '', { state: 'draft', stateAsOf: '2026-05', issuedOn: null, versions: [] });
    expect(['2026-05-31', '2026-06-01'].map((day) => inForceOn(draft, day))).toEqual(['no', 'unclear']);
    expect(inForceOn({ ...draft, state: 'denied' }, '2026-06-01')).toBe('no');
  });

  test('in effect with no date of issue: yes from the day it was seen so', () => {
    const undated = permit('p', '', { stateAsOf: '2026-05', issuedOn: null, versions: [] });
    expect(['2026-05-30', '2026-05-31'].map((day) => inForceOn(undated, day))).toEqual(['unclear', 'yes']);
  });

  test('a Title V permit goes on after its term if a timely application is recorded as complete', () => {
    const applied = { type: 'renewal_applied', date: '2025-11-15', planned: false, sources: ['file'], note: null };
    const complete = { ...applied, type: 'renewal_complete', date: '2026-01-10' };
    expect(inForceOn(titleV({ entries: [applied, complete] }), '2026-07-01')).toBe('yes');
    expect(inForceOn(titleV({ entries: [applied] }), '2026-07-01')).toBe('unclear');
    expect(inForceOn(titleV({ entries: [{ ...applied, date: '2026-02' }, complete] }), '2026-07-01')).toBe('unclear');
    expect(inForceOn(titleV({ entries: [applied, { ...complete, planned: true }] }), '2026-07-01')).toBe('unclear');
    expect(inForceOn(permit('p', '2021-06-30', { versions: [text('2021-06-30', '2026-06-30')], entries: [applied, complete] }), '2026-07-01')).toBe('unclear');
  });
});

group('the verdict on 01156-01PC', () => {
  test('carries its end, and no number of days', () => {
    const verdict = on('2026-11-23', construction);
    expect(verdict).toMatchObject({
      state: 'insufficient_data',
      disputed: false,
      period: { from: '2025-07-02', to: '2027-01-02' },
      settledBy: { key: 'next-application' },
    });
    expect(verdict.ground).toMatchObject({ key: 'in-force', values: { through: '2027-01-02', appealedOn: null, conversionNoticedOn: '2026-04-07' } });
    expect(on('2026-11-24', construction)).toEqual(verdict);
    expect(on('2027-01-02', construction)).toEqual(verdict);
  });

  test('says the days ahead from the present', () => {
    const verdict = on('2026-11-23', construction);
    const sentence = (now: string, lang: 'en' | 'es' = 'en') => describe(verdict, lang, { now }).sentence;
    expect(sentence('2026-11-23T12:00:00Z')).toContain('in force through 2 Jan 2027, in 40 days; last known state: in effect, 7 Apr 2026.');
    expect(sentence('2026-11-24T05:59:00Z')).toContain('in 40 days');
    expect(sentence('2026-11-24T06:00:00Z')).toContain('in 39 days');
    expect(sentence('2027-01-02T12:00:00Z')).toContain('through 2 Jan 2027, today;');
    expect(sentence('2027-02-01T12:00:00Z')).toContain('through 2 Jan 2027; last');
    expect(sentence('2026-11-23T12:00:00Z', 'es')).toContain('vigente hasta el 2 ene 2027, dentro de 40 días;');
    expect(sentence('2027-02-01T12:00:00Z', 'es')).toContain('vigente hasta el 2 ene 2027; último');
  });

  test('names the conversion whose outcome is not recorded, and an appeal only while it is open', () => {
    const sentence = describe(on('2026-11-23', construction), 'en', { now: '2026-11-23T12:00:00Z' }).sentence;
    expect(sentence).toContain('For the conversion noticed on 7 Apr 2026 no outcome is on record.');
    expect(sentence).not.toContain('appeal');
    const open = { ...construction, entries: construction.entries.slice(0, 1) };
    expect(on('2026-11-23', open).ground.values.appealedOn).toBe('2025-07-15');
  });

  test('on the day after its last day nobody knows what followed', () => {
    expect(said('2027-01-03', construction)).toEqual(['insufficient_data', 'past-end']);
    expect(said('2027-01-03', { ...construction, state: 'expired' })).toEqual(['not_applicable', 'ended']);
    expect(said('2027-01-03', { ...construction, state: 'administratively_continued' })).toEqual(['insufficient_data', 'continued']);
  });
});

group('other permits', () => {
  test('Title V: the last day for its renewal application lies between eighteen and six months before its end', () => {
    const verdict = on('2025-06-01', titleV());
    expect(verdict.ground).toMatchObject({ key: 'in-force-title-v', values: { dueEarliest: '2024-12-30', dueLatest: '2025-12-30', appliedOn: null } });
    expect(verdict.state).toBe('insufficient_data');
    expect(describe(verdict, 'en', { now: '2025-06-01T12:00:00Z' }).sentence).toContain('between 30 Dec 2024 and 30 Dec 2025');
    const monthOnly = on('2025-06-01', titleV({ versions: [text('2021-06-30', '2026-06')] }));
    expect(monthOnly.ground.values).toMatchObject({ dueEarliest: '2024-12-01', dueLatest: '2025-12-30' });
  });

  test('an operating permit of a state’s own is not taken for Title V', () => {
    expect(on('2026-01-01', permit('sop', '2025-01-01', { type: 'State Operating Permit' })).ground.key).toBe('in-force');
  });

  test.each([
    ['not_applicable', 'not-a-permit', permit('o', '2026-07-30', { kind: 'order' })],
    ['not_applicable', 'not-a-permit', permit('d', '2025-07-29', { kind: 'determination' })],
    ['insufficient_data', 'not-issued', permit('p', '', { state: 'draft', stateAsOf: '2026-05', issuedOn: null, versions: [] })],
    ['not_applicable', 'denied', permit('p', '', { state: 'denied', stateAsOf: '2026-05', issuedOn: null, versions: [] })],
    ['not_applicable', 'not-yet-in-force', permit('p', '2026-11-01', { versions: [text('2026-11-01', null, { effectiveOn: '2027-01-01' })] })],
    ['insufficient_data', 'state-unclear', permit('p', '2025-01-01', { state: 'revoked', stateAsOf: null })],
    ['insufficient_data', 'in-force', permit('p', '2026-03-11')],
  ])('%s, %s', (state, key, one) => {
    expect(said('2026-11-24', one)).toEqual([state, key]);
  });
});
