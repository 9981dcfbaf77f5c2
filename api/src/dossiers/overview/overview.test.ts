import type { Lang } from '@fenceline/reports/figures';
import { describe, expect, it } from '@jest/globals';
import type { Dossier } from '../dossier.ts';
import { condition, count, dossier, permit, position, unit } from '../test/builders.ts';
import { type AnswerKey, overviewOf } from './overview.ts';

const covers = (cohorts: string[], number: number) => ({ cohorts, count: number, permanence: 'permanent' as const, text: `${number} of them` });
const text = (expiresOn: string | null) => ({ number: 1, issuedOn: '2025-07-02', effectiveOn: null, expiresOn, endedOn: null, change: null });
const construction = (given = {}) => permit('p', '2025-07-02', { versions: [text('2027-01-02')], covers: covers(['permanent'], 15), ...given });
const permanent = unit('permanent', { permanence: 'permanent' });
const answer = (of: Dossier, key: AnswerKey, lang: Lang = 'en') => overviewOf(of, lang).answers.find((one) => one.key === key)!;
const head = (of: Dossier, lang: Lang = 'en') => overviewOf(of, lang).headline.text;

describe('the sentence to read aloud', () => {
  it('says what a permit covers, until when, and what is open', () => {
    const entries = [{ type: 'conversion_noticed', date: '2026-04-07', planned: false, sources: ['notice'], note: 'For 12 units.' }];
    const of = dossier({ units: [permanent], permits: [construction({ entries })] });
    expect(head(of)).toBe(
      'Permit P (air construction permit; Air Agency) covers 15 permanent turbines (as recorded: “15 of them”) and is, by its recorded dates, in force through 2 Jan 2027, in 40 days; on 7 Apr 2026 a conversion was noticed (as recorded: “For 12 units.”), its outcome not on record.',
    );
    expect(overviewOf(of, 'en').headline.sources).toEqual(['source-of-p', 'notice']);
    expect(head(of, 'es')).toContain('ampara 15 turbinas permanentes');
    expect(head(of, 'es')).toContain('hasta el 2 ene 2027, dentro de 40 días');
  });

  it('counts no days to a month, and none once they have passed', () => {
    expect(head(dossier({ units: [permanent], permits: [construction({ versions: [text('2027-01')] })] }))).toContain('in force through Jan 2027.');
  });

  it('never says that no permit covers machines without both sides in the same sentence', () => {
    const of = dossier({
      units: [permanent, unit('temporary')],
      permits: [construction()],
      counts: [count('seen', '2026-02-09', 27, { cohort: 'temporary' })],
      claims: [position('letter', 'no_permit_needed'), position('suit', 'permit_needed', { statedOn: '2026-02-13' })],
    });
    expect(head(of)).toMatch(
      /No air permit on record here covers the cohort “cohort temporary” \(temporary\), last counted or reported on 9 Feb 2026; whether they need one is contested \(Air Agency, 29 Jul 2025, reported: none is needed; Neighbours, 13 Feb 2026, alleged: one is needed\)\.$/,
    );
  });

  it('says nothing of machines that were gone by the newest count, nor of all on site once a permit is in force', () => {
    const of = dossier({
      units: [permanent, unit('temporary')],
      permits: [construction()],
      counts: [
        count('seen', '2025-03-31', 35),
        count('ran', '2025-04-30', 20, { cohort: 'temporary' }),
        count('left', '2025-07-31', 0, { cohort: 'temporary', method: 'company_statement' }),
      ],
      claims: [position('letter', 'no_permit_needed', { statedOn: '2025-01-01' })],
    });
    expect(head(of)).not.toContain('No air permit');
  });

  it('does not take silence for a statement where there is no permit at all', () => {
    expect(head(dossier())).toBe(
      'No permit, order or determination for this facility is on record here; that does not show that there is none, nor that one is needed.',
    );
  });
});

describe('five answers', () => {
  it('stand in their order, each with the part of the page that shows more', () => {
    expect(overviewOf(dossier(), 'es').answers.map(({ key, title, anchor }) => [key, title, anchor])).toEqual([
      ['may-run', 'Quién puede operar qué', 'conditions'],
      ['counted', 'Qué se contó', 'fleet'],
      ['since', 'Desde cuándo', 'timeline'],
      ['measured', 'Qué se mide', 'air'],
      ['missing', 'Qué falta', 'wanted'],
    ]);
  });

  it('call an order an order and a determination a determination', () => {
    const permits = [
      permit('o', '2026-07-30', { kind: 'order', seenThrough: ['notes'] }),
      permit('d', '2025-07-29', { kind: 'determination', seenThrough: ['notes'] }),
    ];
    const said = overviewOf(dossier({ permits }), 'en').answers.flatMap((one) => [one.sentence, ...one.statements.map((statement) => statement.text)]);
    expect(said).toContain('The determination of 29 Jul 2025 (AA) and the order of 30 Jul 2026 (AA) cover no machine.');
    expect(said.join(' ')).not.toMatch(/permit \(/i);
  });

  it('tell counts in the words of their findings, the newest of each kind of machines, and never a sum', () => {
    const counts = [count('old', '2025-03-31', 41), count('new', '2025-06-15', 69), count('other', '2025-06-15', 13, { cohort: 'temporary' })];
    const { sentence, date, statements } = answer(dossier({ units: [unit('temporary')], counts }), 'counted');
    expect(sentence).toContain('69 turbines, not split into cohorts, were observed on site on 15 Jun 2025 (satellite image; Survey Group).');
    expect(sentence).not.toMatch(/\b(41|28|82|110)\b/);
    expect(date).toBe('2025-06-15');
    expect(statements).toHaveLength(2);
  });

  it('keep numbers that are no counts on site out of the counts', () => {
    const { sentence, statements } = answer(dossier({ counts: [count('stored', '2025-06-18', 50, { basis: 'stored' })] }), 'counted');
    expect(sentence).toBe('No dated count of machines on site or running is on record here.');
    expect(statements.map((one) => one.text).join(' ')).not.toContain('50');
  });

  it('say what is not measured', () => {
    expect(answer(dossier(), 'measured').sentence).toBe(
      'No emission total and no hour of a stack monitor of this facility is held here. No monitor with a distance to this facility is on record here.',
    );
  });

  it('say how many conditions nobody can answer', () => {
    const of = dossier({ permits: [construction()], conditions: [condition('a'), condition('b', { type: 'administrative' })] });
    expect(answer(of, 'missing').sentence).toContain('2 conditions are on record here');
  });
});

describe('the roll-up', () => {
  it('is the worst state that is known, and the share that is not', () => {
    const of = dossier({
      permits: [construction()],
      counts: [count('seen', '2025-03-31', 35)],
      claims: [position('letter', 'no_permit_needed', { statedOn: '2025-03-01' })],
    });
    expect(overviewOf(of, 'en').rollUp).toEqual({
      worst: 'unpermitted',
      unknownShare: { unknown: 1, total: 2 },
      byState: { unpermitted: 1, insufficient_data: 1 },
    });
  });

  it('knows no worst state where all is unknown', () => {
    expect(overviewOf(dossier({ permits: [construction()] }), 'en').rollUp.worst).toBeNull();
  });
});

describe('where the record ends', () => {
  it('is said from the case, and from what was added since', () => {
    expect(overviewOf(dossier(), 'en').coverage).toBe('No source later than 28 Sep 2026 was found; what follows is blank, not quiet.');
    expect(overviewOf(dossier({ counts: [count('later', '2026-11-02', 3)] }), 'en').coverage).toContain(
      'the newest dated fact on record here is of 2 Nov 2026.',
    );
    expect(overviewOf(dossier({ case: null, counts: [count('later', '2026-11-02', 3)] }), 'es').coverage).toContain('lo que sigue está en blanco, no en calma');
    expect(overviewOf(dossier({ case: null }), 'es').coverage).toBe('No consta aquí ningún hecho fechado: lo sucedido está en blanco, no en calma.');
    expect(overviewOf(dossier({ case: null }), 'en').coverage).toBe('No dated fact is on record here: what happened is blank, not quiet.');
  });
});
