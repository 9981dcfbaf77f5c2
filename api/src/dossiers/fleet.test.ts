import { fleetFigure } from '@fenceline/reports/figures';
import { describe, expect, it } from '@jest/globals';
import { fleetOf, spansOf } from './fleet.ts';
import { count, dossier, permit, position, unit } from './test/builders.ts';

const covers = { cohorts: ['permanent'], count: 15, permanence: 'permanent' as const, text: null };
const ended = { number: 1, issuedOn: '2025-07-02', effectiveOn: null, expiresOn: '2027-01-02', endedOn: '2026-05-01', change: null };

describe('the input of the fleet chart', () => {
  it('gives a permit its number and its cohort', () => {
    const [span] = spansOf(dossier({ units: [unit('permanent')], permits: [permit('p', '2025-07-02', { covers })] }));
    expect(span).toMatchObject({ slug: 'p', kind: 'permit', authority: 'AA', from: '2025-07-02', until: null, cohorts: ['permanent'], count: 15 });
  });

  it('gives an order and a determination no number, so that they have no height, and the cohort they speak of', () => {
    const input = fleetOf(
      dossier({
        units: [unit('temporary')],
        counts: [
          count('ordered', '2026-07-30', 69, { basis: 'ordered', cohort: 'temporary', permit: 'o' }),
          count('seen', '2026-05-01', 57, { cohort: 'temporary' }),
        ],
        permits: [
          permit('o', '2026-07-30', { kind: 'order', covers: { cohorts: [], count: 69, permanence: 'temporary', text: null } }),
          permit('d', '2025-07-29', { kind: 'determination', type: 'letter: no permit needed' }),
        ],
      }),
    );
    expect(input.spans.map(({ slug, kind, count, cohorts, label }) => ({ slug, kind, count, cohorts, label }))).toEqual([
      { slug: 'd', kind: 'determination', count: null, cohorts: [], label: 'no permit needed' },
      { slug: 'o', kind: 'order', count: null, cohorts: ['temporary'], label: 'air construction permit' },
    ]);
    expect(fleetFigure(input, { width: 600 }, 'en').bands).toEqual([]);
  });

  it('ends a text that was ended on the day before', () => {
    expect(spansOf(dossier({ permits: [permit('p', '2025-07-02', { versions: [ended] })] }))[0]!.until).toBe('2026-04-30');
  });

  it('tells the texts of one permit apart', () => {
    const texts = [ended, { ...ended, number: 2, issuedOn: '2026-05-01', endedOn: null }];
    expect(spansOf(dossier({ permits: [permit('p', '2026-05-01', { versions: texts })] })).map((span) => span.slug)).toEqual(['p/1', 'p/2']);
  });

  it('calls a determination contested where somebody holds that a permit is needed', () => {
    const permits = [permit('d', '2025-07-29', { kind: 'determination' })];
    expect(spansOf(dossier({ permits }))[0]!.contested).toBe(false);
    expect(spansOf(dossier({ permits, claims: [position('suit', 'permit_needed')] }))[0]!.contested).toBe(true);
  });

  it('hatches from the last dated fact on, be it later than the case', () => {
    expect(fleetOf(dossier()).lastFact).toBe('2026-09-28');
    expect(fleetOf(dossier({ counts: [count('later', '2026-11-02', 3)] })).lastFact).toBe('2026-11-02');
    expect(fleetOf(dossier({ counts: [count('ahead', '2027-01-02', 3)] })).lastFact).toBe('2026-09-28');
  });
});
