import { permitStatusPdf } from '@fenceline/reports';
import { describe, expect, it } from '@jest/globals';
import { condition, count, dossier, permit, position, unit } from '../dossiers/test/builders.ts';
import { canonical } from '../rules/index.ts';
import type { Change } from './changes.queries.ts';
import { modelOf } from './gather.ts';
import type { Between } from './parts/changes.ts';
import { plain } from './plain.ts';

const publicUrl = 'http://localhost:3000';
const identity = {
  code: 'RPT-000001',
  version: 1,
  preparedAt: '2026-11-23T23:00:00.000Z',
  preparedBy: 'Ada Reyes, auditor',
  draft: true,
  permalink: `${publicUrl}/r/RPT-000001`,
};
const nothing: Between = { since: null, changes: [], readings: null };

const document = (slug: string, seenThrough: string[]) =>
  ({
    slug,
    code: slug.toUpperCase(),
    permalink: `${publicUrl}/r/${slug}`,
    title: slug,
    publisher: 'Press',
    publishedOn: null,
    kind: 'press',
    access: 'read',
    url: null,
    licence: 'not_stated',
    licenceBasis: '',
    seenThrough,
  }) as never;

const mill = () => {
  const records = [
    unit('temporary'),
    count('seen', '2026-02-09', 27, { cohort: 'temporary', seeAlso: ['controls'] }),
    permit('p', '2026-03-11', { covers: { cohorts: ['permanent'], count: 41, permanence: 'permanent', text: null } }),
    condition('duty', { sources: ['source-of-p'] }),
    position('letter', 'no_permit_needed'),
  ] as const;
  const [machines, seen, held, duty, letter] = records;
  const claims = [
    letter,
    position('suit', 'permit_needed', { statedOn: '2026-02-13' }),
    position('controls', null, { text: 'They have controls.', seeAlso: ['fewer'] }),
    position('fewer', null, { text: 'Few of them have controls.' }),
  ];
  const slugs = ['source-of-mill', ...[...records, ...claims].flatMap((one) => one.sources)];
  const sources = new Map([...slugs, 'relay'].map((slug) => [slug, document(slug, slug === 'source-of-p' ? ['relay'] : [])]));
  return dossier({ units: [machines], counts: [seen], permits: [held], conditions: [duty], claims, sources });
};
const record = mill();
const gather = (between: Between = nothing, lang: 'en' | 'es' = 'en') =>
  modelOf(record, { lang, identity, between, publicUrl, replyAddress: `${publicUrl}/reply` });

describe('the model of a report', () => {
  it('is the same text for the same records, and can be drawn', async () => {
    expect(canonical(gather())).toBe(canonical(gather()));
    const pdf = await permitStatusPdf(gather(), new Map(), { modelHash: 'a'.repeat(64) });
    expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });

  it('numbers each source once, as it is first cited, and those through which one is known after it', () => {
    const slugs = gather().sources.map((source) => source.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.at(-1)).toBe('relay');
    expect(slugs.indexOf('source-of-p')).toBeLessThan(slugs.indexOf('source-of-suit'));
  });

  it('prints no step that stands in the sentence word for word, and keeps the rest of the proof', () => {
    const [finding] = gather().findings;
    expect(finding!.summary).toContain('No air permit covering them was in force on that date');
    expect(finding!.steps).toEqual([
      'Permit P: from 11 Mar 2026, no last day on record.',
      'None of these covered the counted machines at that time.',
      'Whether a permit was required is not judged here.',
    ]);
  });

  it('puts no claim beside a finding without the claims that belong beside it', () => {
    expect(gather().findings[0]!.beside.map((one) => one.text)).toEqual([
      'Air Agency, 29 Jul 2025 (reported): “They have controls.”',
      'Air Agency, 29 Jul 2025 (reported): “Few of them have controls.”',
    ]);
  });

  it('has a finding of a condition at the condition and not a second time', () => {
    const model = gather();
    const atConditions = model.conditions.flatMap((one) => (one.finding ? [one.finding.code] : []));
    expect(model.findings.filter((one) => atConditions.includes(one.code))).toEqual([]);
    expect(model.conditions.map((one) => one.finding?.summary)).toEqual([
      'Condition “condition duty” of permit P sets no number that a record could be set against; a person has to judge it.',
    ]);
  });

  it('prints both verdicts where two people set another one', () => {
    const override = {
      code: 'OVR-000001',
      state: 'met' as const,
      reason: 'The inspection of June names this duty and found nothing against it.',
      scope: 'subject' as const,
      expiresOn: '2027-06-30',
      signedBy: ['Auditors of the valley'],
      confirmedAt: '2026-11-20T10:00:00.000Z',
      permalink: `${publicUrl}/r/OVR-000001`,
    };
    const held = { ...record, findings: record.findings.map((finding) => (finding.condition === 'duty' ? { ...finding, override } : finding)) };
    const model = modelOf(held, { lang: 'en', identity, between: nothing, publicUrl, replyAddress: `${publicUrl}/reply` });
    expect(model.conditions[0]!.finding).toMatchObject({
      state: 'insufficient_data',
      override: { state: 'met', ruleState: 'insufficient_data', until: '2027-06-30', on: '2026-11-20', by: ['Auditors of the valley'] },
    });
    expect(model.findings.map((one) => one.override)).toEqual(model.findings.map(() => null));
  });

  it('tells what changed, and of a withdrawn record nothing but that it was one', () => {
    const change = (given: Partial<Change>): Change => ({
      noun: 'claim',
      id: 'letter',
      code: 'CLM-1',
      version: 2,
      recordedAt: new Date('2026-11-23T12:00:00Z'),
      reason: 'The day was found.',
      known: true,
      stateBefore: null,
      state: null,
      ...given,
    });
    const changes = [
      change({}),
      change({ noun: 'finding', id: 'none', code: 'FND-1', known: true, stateBefore: 'insufficient_data', state: 'exceeded' }),
      change({ noun: 'observation', id: 'gone', code: 'OBS-1', state: 'withdrawn', stateBefore: 'published' }),
    ];
    const said = (lang: 'en' | 'es') =>
      gather({ since: { code: 'RPT-000000', asOf: new Date('2026-11-22T00:00:00Z') }, changes, readings: null }, lang).changes.items.map((item) => [
        item.change,
        item.name,
        item.said.text,
      ]);
    expect(said('en')).toEqual([
      ['changed', 'Air Agency: words of letter', 'Version 2, for this reason as written down: “The day was found.”.'],
      ['changed', 'FND-1', 'The verdict is “Exceeded”; it was “Not enough to say”.'],
      ['withdrawn', 'OBS-1', 'Withdrawn; its content is no longer shown.'],
    ]);
    expect(said('es')[1]![2]).toBe('El veredicto es «Superado»; antes era «No alcanza para decirlo».');
  });
});

describe('credits', () => {
  it('are printed without the marks of their file', () => {
    expect(plain('# Attribution\n\nShip it.\n\n## Data\n\n- **One**, `two`.\n')).toBe('Attribution. Ship it. Data. One, two.');
  });
});
