import { describe, expect, test } from '@jest/globals';
import type { Count, Evidence } from '../../evidence.ts';
import { cohort, count, evidence, permit, position, search, site } from '../../test/builders.ts';
import type { Verdict } from '../../verdict.ts';
import { countedUnits } from './rule.ts';

const fleet = cohort('fleet');
const plant = cohort('plant', { permanence: 'permanent' });
const plantPermit = permit('plant-permit', '2026-03-11', { covers: ['plant'], coversPermanence: 'permanent' });
const noneNeeded = position('letter', 'no_permit_needed');

function judge(one: Count, given: Partial<Evidence> = {}): Verdict {
  const all = { cohorts: [fleet, plant], authorisations: [plantPermit], positions: [noneNeeded], ...given };
  return countedUnits.evaluate(evidence({ counts: [one], ...all }), '2026-11-24T12:00:00Z')[0] as Verdict;
}

const said = ({ state, disputed, ground }: Verdict) => [state, disputed, ground.key];

describe('no air permit in force covered them', () => {
  test('27 temporary turbines on 9 Feb 2026, a permit for the permanent ones from 11 Mar 2026, and a letter that none is needed', () => {
    const verdict = judge(count('n', '2026-02-09', 27, { cohort: 'fleet' }), { positions: [noneNeeded, position('suit', 'permit_needed')] });
    expect(said(verdict)).toEqual(['unpermitted', true, 'no-permit-in-force']);
    expect(verdict.inputs).toEqual(['fleet', 'letter', 'n', 'plant-permit', 'suit']);
    expect(verdict.sources).toEqual(['source-of-fleet', 'source-of-letter', 'source-of-n', 'source-of-plant-permit', 'source-of-suit']);
    expect(verdict.seeAlso).toEqual(['letter', 'suit']);
    expect(verdict).toMatchObject({
      measured: '27',
      limit: null,
      unit: 'turbines',
      arithmetic: null,
      settledBy: null,
      period: { from: '2026-02-09', to: '2026-02-09' },
    });
  });

  test('the permit for the permanent ones covers no temporary one after its issue either', () => {
    expect(said(judge(count('n', '2026-05-15', 57, { cohort: 'fleet' })))).toEqual(['unpermitted', true, 'no-permit-in-force']);
  });

  test('35 not split, three months before the first permit for any machine of the site', () => {
    expect(said(judge(count('n', '2026-03-10', 35)))).toEqual(['unpermitted', true, 'no-permit-in-force']);
  });

  test('a statement that none had been issued is a ground and contests nothing', () => {
    const issued = position('none-issued', 'no_permit_issued', { statedOn: '2026-02-10' });
    expect(said(judge(count('n', '2026-02-09', 27, { cohort: 'fleet' }), { positions: [issued] }))).toEqual(['unpermitted', false, 'no-permit-in-force']);
  });

  test('a later search of the agency’s record that found none is a ground', () => {
    const searched = search('s', '2026-02-20', 'not_found');
    const verdict = judge(count('n', '2026-02-09', 27, { cohort: 'fleet' }), { positions: [], searches: [searched] });
    expect(said(verdict)).toEqual(['unpermitted', false, 'no-permit-in-force']);
    expect(verdict.inputs).toContain('s');
  });

  test('engines are machines too', () => {
    const engines = cohort('engines', { subject: 'engines' });
    expect(said(judge(count('n', '2024-07', 14, { subject: 'engines', cohort: 'engines' }), { cohorts: [engines] }))).toEqual([
      'unpermitted',
      true,
      'no-permit-in-force',
    ]);
  });

  test('dozens are machines, and no number is made of them', () => {
    const dozens = count('n', '2026-02-09', 0, { cohort: 'fleet', low: null, best: null, high: null, qualifier: 'dozens' });
    expect(judge(dozens)).toMatchObject({ state: 'unpermitted', measured: null });
    expect(judge(count('n', '2026-02-09', 26, { cohort: 'fleet', high: null, qualifier: 'at_least' }))).toMatchObject({ state: 'unpermitted', measured: null });
  });
});

describe('ground (c)', () => {
  const one = count('n', '2026-02-09', 27, { cohort: 'fleet' });
  const withPositions = (...positions: Evidence['positions']) => said(judge(one, { positions }));

  test('without it there is not enough to say', () => {
    expect(withPositions()).toEqual(['insufficient_data', false, 'ground-missing']);
    expect(judge(one, { positions: [] }).settledBy?.key).toBe('statement-or-search');
  });

  test.each(['agency', 'government', 'court', 'operator'])('comes from the %s', (statedByKind) => {
    expect(withPositions(position('said', 'no_permit_needed', { statedByKind }))).toEqual(['unpermitted', true, 'no-permit-in-force']);
  });

  test.each(['press', 'community_group', null])('does not come from %s, whose denial still contests', (statedByKind) => {
    expect(withPositions(position('said', 'no_permit_needed', { statedByKind }))).toEqual(['insufficient_data', true, 'ground-missing']);
  });

  test('is not that a permit is needed, nor a statement on other machines or another site, nor one without a source', () => {
    expect(withPositions(position('said', 'permit_needed', { statedByKind: 'agency' }))).toEqual(['insufficient_data', false, 'ground-missing']);
    expect(withPositions(position('said', 'no_permit_needed', { cohort: 'plant' }))).toEqual(['insufficient_data', false, 'ground-missing']);
    expect(withPositions(position('said', 'no_permit_needed', { facility: 'other-site' }))).toEqual(['insufficient_data', false, 'ground-missing']);
    expect(withPositions(position('said', 'no_permit_needed', { facility: null }))).toEqual(['insufficient_data', false, 'ground-missing']);
    expect(withPositions(position('said', 'no_permit_needed', { sources: [] }))).toEqual(['insufficient_data', false, 'ground-missing']);
  });

  test('may be said of the whole or of a part of the cohort, and of any machines where all were counted', () => {
    const cohorts = [cohort('all'), cohort('fleet', { partOf: 'all' }), cohort('trailers', { partOf: 'fleet' }), plant];
    for (const about of ['all', 'fleet', 'trailers']) {
      expect(judge(one, { cohorts, positions: [position('said', 'no_permit_needed', { cohort: about })] }).state).toBe('unpermitted');
    }
    expect(judge(count('n', '2026-02-09', 35), { positions: [position('said', 'no_permit_needed', { cohort: 'fleet' })] }).state).toBe('unpermitted');
  });

  test('that none had been issued says nothing of days after it was said, nor if nobody knows when', () => {
    for (const statedOn of ['2026-02-08', '2026-02', null]) {
      expect(withPositions(position('said', 'no_permit_issued', { statedOn }))).toEqual(['insufficient_data', false, 'ground-missing']);
    }
  });

  test('is no search before the count, of another time, for one report, or without an answer', () => {
    const searched = (given: Parameters<typeof search>[3], on = '2026-03-01', result: 'not_found' | 'no_answer' = 'not_found') =>
      judge(one, { positions: [], searches: [search('s', on, result, given)] }).state;
    expect(searched({ periodFrom: '2026-01', periodTo: '2026-02' })).toBe('unpermitted');
    expect(searched({}, '2026-02-08')).toBe('insufficient_data');
    expect(searched({ periodFrom: '2026-02-10', periodTo: '2026-03-01' })).toBe('insufficient_data');
    expect(searched({ condition: 'report' })).toBe('insufficient_data');
    expect(searched({ permit: 'plant-permit' })).toBe('insufficient_data');
    expect(searched({ facility: 'other-site' })).toBe('insufficient_data');
    expect(searched({}, '2026-03-01', 'no_answer')).toBe('insufficient_data');
  });
});

describe('coverage', () => {
  const ofPlant = count('n', '2026-04-01', 41, { cohort: 'plant' });

  test('covered: a permit was in force, and the number is not judged', () => {
    const permitted = count('permitted', '2026-03-11', 15, { cohort: 'plant', basis: 'permitted', method: 'permit_text', observer: 'Air Agency' });
    const verdict = countedUnits.evaluate(
      evidence({ cohorts: [fleet, plant], authorisations: [plantPermit], counts: [ofPlant, permitted], positions: [noneNeeded] }),
      '2026-11-24T12:00:00Z',
    )[0];
    expect(verdict).toMatchObject({ state: 'insufficient_data', disputed: false, limit: null, arithmetic: null, settledBy: { key: 'permit-text' } });
    expect(verdict?.ground).toMatchObject({ key: 'covered', values: { covering: ['PLANT-PERMIT'], permittedNumber: 15 } });
    expect(verdict?.inputs).toContain('permitted');
  });

  test('a permitted number of other machines is not set beside it', () => {
    const other = count('permitted', '2026-03-11', 15, { cohort: 'fleet', basis: 'permitted' });
    const later = count('later', '2026-04-02', 16, { cohort: 'plant', basis: 'permitted' });
    const verdict = countedUnits.evaluate(
      evidence({ cohorts: [fleet, plant], authorisations: [plantPermit], counts: [ofPlant, other, later] }),
      '2026-11-24T12:00:00Z',
    )[0];
    expect(verdict?.ground.values.permittedNumber).toBeNull();
  });

  test('an order or a determination never covers, whatever it names; a determination contests, whatever its later state', () => {
    for (const kind of ['order', 'determination'] as const) {
      const paper = permit('paper', '2025-07-29', { kind, covers: ['fleet'], coversPermanence: 'temporary', state: 'revoked' });
      const issued = position('none-issued', 'no_permit_issued', { statedOn: '2026-02-10' });
      const verdict = judge(count('n', '2026-02-09', 27, { cohort: 'fleet' }), { authorisations: [plantPermit, paper], positions: [issued] });
      expect(said(verdict)).toEqual(['unpermitted', kind === 'determination', 'no-permit-in-force']);
    }
  });

  test('a determination on permanent machines does not contest a count of temporary ones; one that was never given contests nothing', () => {
    const issued = position('none-issued', 'no_permit_issued', { statedOn: '2026-02-10' });
    const paper = (given: object) => permit('paper', '2025-07-29', { kind: 'determination', ...given });
    const one = count('n', '2026-02-09', 27, { cohort: 'fleet' });
    expect(judge(one, { authorisations: [paper({ coversPermanence: 'permanent' })], positions: [issued] }).disputed).toBe(false);
    expect(judge(one, { authorisations: [paper({ covers: ['plant'] })], positions: [issued] }).disputed).toBe(false);
    expect(judge(one, { authorisations: [paper({ state: 'applied', issuedOn: null, versions: [] })], positions: [issued] }).disputed).toBe(false);
  });

  test('not split: uncovered only while no permit for any machine of the site is in force', () => {
    expect(said(judge(count('n', '2026-03-11', 35)))).toEqual(['insufficient_data', true, 'not-split']);
    expect(said(judge(count('n', '2026-03', 35)))).toEqual(['insufficient_data', true, 'date-spans-change']);
    expect(said(judge(count('n', '2026', 35)))).toEqual(['insufficient_data', true, 'date-spans-change']);
    expect(said(judge(count('n', '2026-02', 35)))).toEqual(['unpermitted', true, 'no-permit-in-force']);
  });

  test('a month that spans the permit’s first day', () => {
    const verdict = judge(count('n', '2026-03', 8, { cohort: 'plant' }), { positions: [] });
    expect(said(verdict)).toEqual(['insufficient_data', false, 'date-spans-change']);
    expect(verdict.settledBy?.key).toBe('exact-date');
  });

  test('through its whole, through all its parts, and not through some', () => {
    const cohorts = [cohort('fleet'), cohort('trailers', { partOf: 'fleet' }), cohort('skids', { partOf: 'fleet' })];
    const covering = (...covers: string[]) => ({ cohorts, authorisations: [permit('p', '2025-01-01', { covers })] });
    expect(judge(count('n', '2026-02-09', 3, { cohort: 'trailers' }), covering('fleet')).ground.key).toBe('covered');
    expect(judge(count('n', '2026-02-09', 3, { cohort: 'fleet' }), covering('trailers', 'skids')).ground.key).toBe('covered');
    expect(said(judge(count('n', '2026-02-09', 3, { cohort: 'fleet' }), covering('trailers')))).toEqual(['insufficient_data', true, 'partly-covered']);
    expect(judge(count('n', '2026-02-09', 3, { cohort: 'skids' }), covering('trailers')).state).toBe('unpermitted');
  });

  test('a permit whose force on that day cannot be told', () => {
    const past = permit('p', '2024-01-01', {
      covers: ['fleet'],
      versions: [{ number: 1, issuedOn: '2024-01-01', effectiveOn: null, expiresOn: '2025-12-31', endedOn: null }],
    });
    const one = count('n', '2026-02-09', 27, { cohort: 'fleet' });
    expect(said(judge(one, { authorisations: [past] }))).toEqual(['insufficient_data', true, 'coverage-unclear']);
    expect(judge(one, { authorisations: [{ ...past, state: 'expired' }] }).state).toBe('unpermitted');
    expect(judge(one, { authorisations: [{ ...past, state: 'administratively_continued' }] }).ground.key).toBe('covered');
    const draft = permit('p', '2026-01-01', { covers: ['fleet'], state: 'draft', stateAsOf: '2026-01', issuedOn: null, versions: [] });
    expect(judge(one, { authorisations: [draft] }).ground.key).toBe('coverage-unclear');
    expect(judge(one, { authorisations: [{ ...draft, stateAsOf: '2026-03' }] }).state).toBe('unpermitted');
  });

  test('a permit that does not name its machines may mean these, unless they are of another kind; one for water does not', () => {
    const one = count('n', '2026-02-09', 27, { cohort: 'fleet' });
    const unnamed = (given: object) => judge(one, { authorisations: [permit('p', '2025-01-01', given)] }).ground.key;
    expect(unnamed({})).toBe('coverage-not-stated');
    expect(unnamed({ coversPermanence: 'temporary' })).toBe('coverage-not-stated');
    expect(unnamed({ coversPermanence: 'permanent' })).toBe('no-permit-in-force');
    expect(unnamed({ type: 'State Operating Permit, reclaimed wastewater' })).toBe('no-permit-in-force');
    expect(unnamed({ facility: 'other-site' })).toBe('no-permit-in-force');
  });
});

describe('no machines, perhaps none, no source, no finding', () => {
  test('a count of none does not apply', () => {
    expect(said(judge(count('n', '2025-07', 0, { cohort: 'fleet' })))).toEqual(['not_applicable', false, 'no-machines']);
  });

  test('a range that begins at none, or an upper bound alone, is not a statement that there were machines', () => {
    expect(judge(count('n', '2026-02-09', 5, { cohort: 'fleet', low: 0, qualifier: 'range' })).ground.key).toBe('maybe-no-machines');
    expect(judge(count('n', '2026-02-09', 5, { cohort: 'fleet', low: null, best: null, qualifier: 'range' })).ground.key).toBe('maybe-no-machines');
  });

  test('a count without a source is no ground for anything', () => {
    expect(said(judge(count('n', '2026-02-09', 27, { cohort: 'fleet', sources: [] })))).toEqual(['insufficient_data', true, 'count-unsourced']);
  });

  test('what is planned, ordered, stored, applied for, exempt, permitted or a proxy is not judged, nor are stacks and modules', () => {
    const bases = ['permitted', 'applied_for', 'planned', 'ordered', 'claimed_exempt', 'stored', 'proxy_observed'] as const;
    const counts = [
      ...bases.map((basis) => count(basis, '2026-02-09', 5, { basis })),
      count('stacks', '2026-02-09', 9, { subject: 'stacks' }),
      count('modules', '2026-02-09', 35, { subject: 'modules' }),
    ];
    expect(countedUnits.evaluate(evidence({ counts, positions: [noneNeeded] }), '2026-11-24T12:00:00Z')).toEqual([]);
  });

  test('a cohort that is not on record is covered by its own name only', () => {
    const one = count('n', '2026-02-09', 27, { cohort: 'unlisted', facility: site });
    expect(judge(one, { authorisations: [permit('p', '2025-01-01', { covers: ['unlisted'] })] }).ground.key).toBe('covered');
    expect(judge(one).state).toBe('unpermitted');
  });
});
