import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../../evidence.ts';
import { evaluate, describe as inWords } from '../../index.ts';
import { appliesTo, aYear, condition, evidence, limit, mass, permit } from '../../test/builders.ts';

const now = '2026-11-25T12:00:00Z';
const startups = (given = {}) =>
  limit('22', {
    quantity: 'startups',
    unit: 'count',
    statistic: 'count',
    averaging: { length: 12, period: 'month', kind: 'rolling' },
    appliesTo: appliesTo('unit', 'each turbine'),
    ...given,
  });

const verdictOn = (given: Partial<Condition>) => {
  const all = evidence({ authorisations: [permit('p', '2025-07-02')], conditions: [condition('duty', { type: 'operational', confirmed: true, ...given })] });
  return evaluate(all, now).find((verdict) => verdict.condition === 'duty')!;
};
const said = (given: Partial<Condition>) => {
  const verdict = verdictOn(given);
  return [verdict.state, verdict.ground.key, verdict.settledBy?.key ?? null];
};

describe('a condition that no rule judges', () => {
  test.each<[string, Partial<Condition>, string[]]>([
    ['has no number', { limits: [] }, ['insufficient_data', 'condition-no-number', 'person-judges']],
    [
      'begins to bind later',
      { limits: [startups({ approximate: true, window: { text: 'from July 2027', from: '2027-07', to: null } })] },
      ['insufficient_data', 'condition-not-yet', 'record-after'],
    ],
    ['is known as a rounding', { limits: [startups({ approximate: true })] }, ['insufficient_data', 'condition-rounded', 'limit-text']],
    [
      'does not say for which machines it is',
      { limits: [startups({ appliesTo: appliesTo('not_known', 'each turbine or site') })] },
      ['insufficient_data', 'condition-refuses', 'limit-text'],
    ],
    ['does not say how its year is counted', { limits: [startups({ averaging: aYear })] }, ['insufficient_data', 'condition-refuses', 'limit-text']],
    ['was not read', { confirmed: false, independentSources: 1, limits: [startups()] }, ['insufficient_data', 'condition-unread', 'limit-text']],
    ['is read, and no rule knows its kind', { limits: [startups()] }, ['insufficient_data', 'condition-no-rule', 'person-judges']],
    ['is proposed', { force: 'proposed', limits: [startups()] }, ['insufficient_data', 'condition-proposed', 'condition-force']],
  ])('%s: it says so', (_, given, expected) => {
    expect(said(given)).toEqual(expected);
  });

  test('the premise of an exemption is no duty', () => {
    expect(said({ force: 'premise', limits: [] })).toEqual(['not_applicable', 'condition-premise', null]);
  });

  test('a number that is a rounding stands in the sentence with its about, and nowhere else', () => {
    const verdict = verdictOn({ limits: [startups({ approximate: true })] });
    expect(verdict.limit).toBeNull();
    expect(inWords(verdict, 'en', { now }).sentence).toContain('Startups: at most about 22, counted over any 12 consecutive months');
  });

  test('the words of the source stand beside what they leave open', () => {
    const verdict = verdictOn({ limits: [startups({ appliesTo: appliesTo('not_known', 'each turbine or site') })] });
    expect(inWords(verdict, 'en', { now }).sentence).toContain('is not known (as recorded: “each turbine or site”)');
    expect(inWords(verdict, 'es', { now }).sentence).toContain('no se sabe para qué máquinas');
  });

  test('has one finding, and none from here where another rule judges it', () => {
    const all = evidence({
      authorisations: [permit('p', '2025-07-02')],
      conditions: [condition('cap', { limits: [limit('90')] }), condition('care', { limits: [] })],
      emissions: [mass('2026-01', '5')],
    });
    const verdicts = evaluate(all, now).filter((verdict) => verdict.condition !== null);
    expect(verdicts.map(({ rule, condition: of }) => [rule, of])).toEqual([
      ['condition-state', 'care'],
      ['rolling-twelve-months', 'cap'],
    ]);
  });
});
