// What holds of every verdict on any evidence: records drawn from small pools, so that they meet one another.
import { expect, describe as group, test } from '@jest/globals';
import fc from 'fast-check';
import { calculations, describe, type Evidence, evaluate, inputText, replays, rules, type Verdict } from './index.ts';
import { appliesTo, aYear, cohort, condition, count, evidence, limit, mass, permit, position, search, text } from './test/builders.ts';
import { en } from './words/en.ts';

const slugs = ['a', 'b', 'c'];
const date = fc.constantFrom('2024', '2025-06', '2025-07', '2025-07-01', '2025-07-02', '2025-12-31', '2026-01', '2026-06-15', '2026-11-01');
const dateOrNull = fc.option(date, { freq: 2 });
const slugOrNull = fc.option(fc.constantFrom(...slugs));
const permanence = fc.constantFrom('temporary' as const, 'permanent' as const, 'unknown' as const);
const oneOf = <const T extends readonly unknown[]>(...values: T) => fc.constantFrom<T[number]>(...values);

const subject = oneOf('turbines', 'engines', 'stacks');
const cohorts = fc.tuple(
  ...slugs.map((slug) =>
    fc
      .record({ permanence, subject, from: dateOrNull, to: dateOrNull, partOf: slugOrNull })
      .map((given) => cohort(slug, { ...given, partOf: given.partOf === slug ? null : given.partOf })),
  ),
);

const basis = oneOf('observed_on_site', 'observed_running', 'reported_on_site', 'reported_running', 'planned', 'permitted', 'ordered');
const number = fc.option(fc.nat(60));
const counts = fc
  .array(
    fc.record({
      date,
      basis,
      subject,
      cohort: slugOrNull,
      low: number,
      best: number,
      high: number,
      qualifier: oneOf('exactly', 'about', 'at_least', 'range', 'dozens', 'no_number'),
      sources: fc.constantFrom<string[]>(['photograph'], ['photograph'], []),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((given, i) => count(`count-${i}`, given.date, 0, given)));

const entry = (type: string, at: string | null) => ({ type, date: at, planned: false, sources: ['agency-file'], note: null });
const authorisations = fc
  .array(
    fc.record({
      kind: oneOf('permit', 'permit', 'order', 'determination'),
      state: oneOf('draft', 'issued', 'in_effect', 'expired', 'administratively_continued', 'superseded', 'revoked', 'denied'),
      type: oneOf('air construction permit', 'Title V operating permit'),
      stateAsOf: dateOrNull,
      covers: fc.subarray(slugs),
      coversPermanence: fc.option(permanence),
      issued: dateOrNull,
      expires: dateOrNull,
      ended: dateOrNull,
      later: dateOrNull,
      applied: dateOrNull,
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ issued, expires, ended, later, applied, ...given }, i) => {
      const versions = [text(issued, expires, { endedOn: ended }), ...(later === null ? [] : [text(later, null, { number: 2 })])];
      const entries = [entry('renewal_applied', applied), entry('renewal_complete', applied), entry('appealed', issued), entry('conversion_noticed', later)];
      return permit(`p-${i + 1}`, '2025-01-01', { ...given, number: i === 2 ? null : `P-${i}`, issuedOn: issued, versions, entries });
    }),
  );

const positions = fc
  .array(
    fc.record({
      stance: oneOf('no_permit_needed', 'no_permit_issued', 'permit_needed'),
      cohort: slugOrNull,
      statedOn: dateOrNull,
      statedByKind: oneOf('agency', 'operator', 'community_group', null),
      wording: oneOf('alleged', 'reported', 'found', 'stated_by_operator', 'estimated'),
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map(({ stance, ...given }, i) => position(`said-${i}`, stance, { ...given, text: 'violation, illegal, compliant, safe, 35 minus 15' })));

const searches = fc
  .array(
    fc.record({
      on: oneOf('2025-06', '2025-07-02', '2026-06-15', '2026-11-01'),
      result: oneOf('found', 'not_found', 'no_answer'),
      condition: oneOf(null, 'report', 'report'),
      agency: oneOf('air-agency', 'air-agency', 'fire-office'),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map(({ on, result, ...given }, i) => search(`search-${i}`, on, result, { ...given, agencyName: given.agency })));

const conditions = fc
  .record({
    duty: fc.record({ confirmed: fc.boolean(), force: oneOf('in_force', 'in_force', 'in_force', 'proposed', 'premise'), independentSources: fc.nat(2) }),
    cap: fc.record({
      value: oneOf('10', '60', '90'),
      approximate: fc.boolean(),
      appliesTo: oneOf(appliesTo('not_known'), appliesTo('group', 'all turbines'), appliesTo('unit', 'each turbine')),
      unit: oneOf('short_ton', 'short_ton', 'lb'),
      comparator: oneOf('at_most', 'less_than'),
    }),
    startups: fc.record({
      approximate: fc.boolean(),
      appliesTo: oneOf(appliesTo('not_known', 'each of them, perhaps'), appliesTo('unit')),
      averaging: oneOf(aYear, { length: 1, period: 'year', kind: 'block' } as const),
      window: oneOf(null, { text: 'from July 2027', from: '2027-07', to: null }),
    }),
    report: fc.record({
      due: dateOrNull,
      dueUnknown: oneOf(null, 'Dates not known.', 'A duty to keep; nothing falls due.'),
      sources: fc.constantFrom<string[]>(['permit-text'], []),
    }),
  })
  .map(({ duty, cap, startups, report }) => [
    condition('cap', { ...duty, limits: [limit(cap.value, cap), ...(duty.independentSources === 1 ? [limit('40', { quantity: 'CO' })] : [])] }),
    condition('startups', { ...duty, limits: [limit('22', { ...startups, quantity: 'startups', unit: 'count', statistic: 'count' })] }),
    condition('care', { ...duty, limits: [] }),
    condition('report', { ...duty, ...report, type: 'administrative' }),
  ]);

const months = Array.from({ length: 30 }, (_, i) => `${2024 + Math.floor((i + 5) / 12)}-${String(((i + 5) % 12) + 1).padStart(2, '0')}`);
const row = fc.record({
  month: fc.constantFrom(...months),
  massShortTon: oneOf('0', '5.0', '5', '7.5', '10.1'),
  unit: oneOf(null, null, null, 'a'),
  pollutant: oneOf('NOx', 'NOx', 'CO'),
});
const full = fc
  .constantFrom('5.0', '7.5', '10.1')
  .map((massShortTon) => months.flatMap((month) => ['NOx', 'CO'].map((pollutant) => ({ month, massShortTon, unit: null, pollutant }))));
const emissions = fc
  .oneof(fc.array(row, { maxLength: 40 }), full)
  .map((all) => all.map((given, i) => mass(given.month, given.massShortTon, { ...given, slug: `mass-${i}` })));

const longHeld = permit('p-1', '2023-01-01', { covers: [...slugs] });
const forSome = permit('p-1', '2023-01-01', { covers: ['b'] });
const nested = [cohort('a'), cohort('b', { partOf: 'a' }), cohort('c', { partOf: 'a' })];
const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    cohorts: fc.oneof(cohorts, fc.constantFrom<Evidence['cohorts']>([], nested)),
    counts,
    authorisations: fc.oneof(authorisations, authorisations, fc.constantFrom<Evidence['authorisations']>([longHeld], [forSome])),
    positions,
    searches,
    conditions,
    emissions,
  })
  .map((given) => evidence(given));
const anyNow = oneOf('2025-07-01T12:00:00Z', '2026-01-15T12:00:00Z', '2026-07-01T12:00:00Z', '2026-11-24T12:00:00Z', '2027-08-01T12:00:00Z');
const runs = { numRuns: 200 };

/** The same records in another order, lists of slugs and versions included. */
function reordered(all: Evidence): Evidence {
  const back = <T>(records: T[]): T[] => [...records].reverse();
  const authorisations = back(all.authorisations).map((one) => ({
    ...one,
    covers: back(one.covers),
    versions: back(one.versions),
    entries: back(one.entries),
  }));
  const conditions = back(all.conditions).map((one) => ({ ...one, limits: back(one.limits) }));
  return {
    ...all,
    authorisations,
    conditions,
    cohorts: back(all.cohorts),
    counts: back(all.counts),
    positions: back(all.positions),
    searches: back(all.searches),
    emissions: back(all.emissions),
  };
}

const everyVerdict = (check: (verdict: Verdict, all: Evidence, now: string) => void) =>
  fc.assert(
    fc.property(anyEvidence, anyNow, (all, now) => evaluate(all, now).forEach((verdict) => void check(verdict, all, now))),
    runs,
  );

group('any evidence', () => {
  test('gives the same verdicts in the same order, whatever order it was loaded in', () => {
    fc.assert(
      fc.property(anyEvidence, anyNow, (all, now) => expect(evaluate(reordered(all), now)).toEqual(evaluate(all, now))),
      runs,
    );
  });

  test('is left as it was', () => {
    fc.assert(
      fc.property(anyEvidence, anyNow, (all, now) => {
        const before = structuredClone(all);
        evaluate(all, now);
        expect(all).toEqual(before);
      }),
    );
  });

  test('gives each rule one verdict on each subject', () => {
    fc.assert(
      fc.property(anyEvidence, anyNow, (all, now) => {
        const names = evaluate(all, now).map((verdict) => `${verdict.rule} ${verdict.subject}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('gives no red verdict without a source, and no green or red one by a limit that is not known', () => {
    everyVerdict((verdict) => {
      if (['unpermitted', 'exceeded', 'overdue'].includes(verdict.state)) expect(verdict.sources.length).toBeGreaterThan(0);
      if (verdict.rule === 'rolling-twelve-months' && ['met', 'exceeded'].includes(verdict.state)) {
        expect(verdict.ground.values).toMatchObject({ approximate: false, limitKnown: true });
        expect(verdict).toMatchObject({ ruleVerified: true, limit: expect.any(String) });
      }
      if (verdict.reviewReason !== null) expect(verdict.state).toBe('insufficient_data');
    });
  });

  test('says what would settle whatever is not settled, and nothing where nothing is open', () => {
    everyVerdict((verdict) => expect(verdict.settledBy !== null).toBe(verdict.state === 'insufficient_data'));
  });

  test('names as inputs only records that it holds, sorted, and the text of the inputs does not depend on their order', () => {
    everyVerdict((verdict, all) => {
      const held = Object.values(all).flatMap((records) => (Array.isArray(records) ? records.map((record) => record.slug) : []));
      expect(held).toEqual(expect.arrayContaining(verdict.inputs));
      expect(verdict.inputs).toEqual([...new Set(verdict.inputs)].sort());
      expect(inputText(all, verdict.inputs)).toBe(
        inputText({ ...all, counts: [...all.counts].reverse(), emissions: [...all.emissions].reverse() }, verdict.inputs),
      );
    });
  });

  test('gives each verdict again from its inputs alone', () => {
    fc.assert(
      fc.property(anyEvidence, anyNow, fc.nat(), (all, now, which) => {
        const verdicts = evaluate(all, now);
        const verdict = verdicts[which % Math.max(1, verdicts.length)];
        if (verdict === undefined) return;
        const { facility, ...kinds } = all;
        const kept = Object.entries(kinds).map(([kind, records]) => [kind, records.filter((record) => verdict.inputs.includes(record.slug))]);
        const alone = { facility, ...Object.fromEntries(kept) } as Evidence;
        expect(evaluate(alone, now).find((one) => one.rule === verdict.rule && one.subject === verdict.subject)).toEqual(verdict);
      }),
      { numRuns: 1000 },
    );
  });

  test('carries arithmetic that runs again to the same result', () => {
    everyVerdict((verdict) => expect(verdict.arithmetic === null || replays(verdict.arithmetic)).toBe(true));
  });

  test('never turns from not known to met by losing a record of emissions', () => {
    fc.assert(
      fc.property(anyEvidence, anyNow, fc.constantFrom(...months), (all, now, month) => {
        const less = { ...all, emissions: all.emissions.filter((one) => one.month !== month) };
        const after = new Map(evaluate(less, now).map((verdict) => [`${verdict.rule} ${verdict.subject}`, verdict.state]));
        for (const { rule, subject, state } of evaluate(all, now)) if (state === 'insufficient_data') expect(after.get(`${rule} ${subject}`)).not.toBe('met');
      }),
      runs,
    );
  });

  test('never makes unpermitted of an order, a determination or a demand alone', () => {
    everyVerdict((verdict, all) => {
      if (verdict.state !== 'unpermitted') return;
      const stated = all.positions.some((one) => one.position !== 'permit_needed' && (one.statedByKind === 'agency' || one.statedByKind === 'operator'));
      expect(stated || all.searches.some((one) => one.result === 'not_found' && one.condition === null)).toBe(true);
    });
  });
});

/** Our own voice: what is left when all that is quoted is taken out. */
const ownVoice = (words: string): string => words.replace(/“[^”]*”|«[^»]*»/g, '');
const forbidden = /violat|illegal|unlawful|complian|complies|\bsafe|breach|infring|ilegal|ilícit|violaci|incumpl|cumplimiento|\bsegur[oa]s?\b|inocu/i;
const reckoned =
  /\bminus\b|\bfewer\b|\btoo many\b|\bexcess\b|\btimes\b|percent|%|÷|−|\bratio\b|(?<!\bal )\bmenos\b|\bveces\b|por ciento|\bsobran\b|\bexceso\b/i;

group('any verdict in words', () => {
  test('is found on every ground that a rule may give, so that what follows tries every sentence', () => {
    const seen = fc
      .sample(fc.tuple(anyEvidence, anyNow), { numRuns: 1500, seed: 20261124 })
      .flatMap(([all, now]) => evaluate(all, now).map((verdict) => verdict.ground.key));
    expect([...new Set(seen)].sort()).toEqual(Object.keys(en.sentence).sort());
  });

  const wordsOf = (verdict: Verdict, now: string) =>
    (['en', 'es'] as const).map((lang) => {
      const { sentence, steps, settledBy } = describe(verdict, lang, { now });
      return [sentence, ...steps, ...(settledBy === null ? [] : [settledBy])];
    });

  test('has a sentence, whole, in both languages, at any later time', () => {
    everyVerdict((verdict, _, now) => {
      for (const later of [now, '2031-01-01T00:00:00Z']) {
        for (const words of wordsOf(verdict, later).flat()) {
          expect(words).toMatch(/^[^a-zñáéíóú][\s\S]*\.$/);
          expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|,,|;;|\(\)|_/);
        }
      }
    });
  });

  test('never uses a word that belongs to agencies and courts in our own voice', () => {
    everyVerdict((verdict, _, now) => {
      for (const words of wordsOf(verdict, now).flat()) expect(ownVoice(words)).not.toMatch(forbidden);
    });
  });

  test('never subtracts, divides or ranks counts', () => {
    everyVerdict((verdict, _, now) => {
      if (verdict.rule !== 'counted-units') return;
      expect(verdict.arithmetic).toBeNull();
      for (const words of wordsOf(verdict, now).flat()) expect(ownVoice(words)).not.toMatch(reckoned);
    });
  });

  test('keeps both sides and their wording in the sentence that says no permit was in force', () => {
    everyVerdict((verdict, all, now) => {
      if (verdict.state !== 'unpermitted') return;
      const [en, es] = [describe(verdict, 'en', { now }).sentence, describe(verdict, 'es', { now }).sentence];
      const after = en.slice(en.indexOf('No air permit covering them was in force'));
      for (const said of all.positions.filter((one) => verdict.inputs.includes(one.slug))) {
        expect(after).toContain(`“${said.text}”`);
        expect(es).toContain(`«${said.text}»`);
        expect(after).toMatch(
          { alleged: / alleged /, reported: /, as reported, /, found: / found /, stated_by_operator: /as the operator’s account/, estimated: / estimated / }[
            said.wording
          ],
        );
      }
      if (all.positions.some((one) => verdict.inputs.includes(one.slug) && one.position === 'no_permit_needed')) expect(verdict.disputed).toBe(true);
    });
  });
});

test('every rule has an id of its own, a title, a citation and the date of its text; every kind belongs to one', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.version).toMatch(/^2026-\d\d-\d\d$/);
    expect(`${rule.title}${rule.citation}`).not.toContain('\n');
    expect(rule.evaluate !== undefined || (rule.calculations?.length ?? 0) > 0 || rule.servedAt !== undefined).toBe(true);
  }
  expect(calculations.size).toBe(rules.flatMap((rule) => rule.calculations ?? []).length);
});

test('a ground without words, or without a value its words need, is said as a mistake', () => {
  const [verdict] = evaluate(evidence({ counts: [count('n', '2026-01-01', 3)] }), '2026-11-24T12:00:00Z') as [Verdict];
  expect(() => describe({ ...verdict, ground: { key: 'nonsense', values: {} } }, 'en', { now: '2026-11-24T12:00:00Z' })).toThrow(
    'no words for the ground "nonsense"',
  );
  expect(() => describe({ ...verdict, ground: { ...verdict.ground, values: {} } }, 'en', { now: '2026-11-24T12:00:00Z' })).toThrow('has no value');
});
