// What the rules say of the first case, from its facts written out by hand: who counted what and when, who stated what, what each
// permit covers. The case's own page fixes the answers; a change in any of them is a change in what we publish.
import { expect, describe as group, test } from '@jest/globals';
import { type Condition, type Count, describe, type Evidence, evaluate, type Verdict } from './index.ts';
import { appliesTo, aYear, cohort, condition, count, evidence, limit, permit, position, text } from './test/builders.ts';

const now = '2026-11-24T12:00:00Z';

// Memphis ----------------------------------------------------------------------------------------------------------------

const memphis = 'colossus-1';
const atMemphis = (slug: string, date: string, number: number, given: Partial<Count> = {}) => count(slug, date, number, { facility: memphis, ...given });
const atLeast = { high: null, qualifier: 'at_least' } as const;
const summary = (slug: string, given: Partial<Condition>) =>
  condition(slug, { facility: memphis, permit: 'schd-01156-01pc', textKind: 'summary', confirmed: false, independentSources: 1, ...given });
const cap = (slug: string, quantity: string, value: string) =>
  summary(slug, { limits: [limit(value, { quantity, approximate: true, appliesTo: appliesTo('group', 'all 15 turbines together') })] });
const duty = (slug: string, dueUnknown: string) => summary(slug, { type: 'administrative', dueUnknown });

const colossus1: Evidence = evidence({
  facility: { slug: memphis, name: 'Colossus 1', standardUtcOffset: '-06:00' },
  cohorts: [
    cohort('c1-engines-2024', { facility: memphis, subject: 'engines', from: '2024-07' }),
    cohort('c1-temporary-fleet', { facility: memphis, name: 'mixed mobile turbines', from: '2024', to: '2025-07' }),
    cohort('c1-smt130-permanent', { facility: memphis, name: 'Solar Turbines SMT-130', permanence: 'permanent' }),
  ],
  counts: [
    atMemphis('c1-2024-07-engines', '2024-07', 14, { subject: 'engines', cohort: 'c1-engines-2024', basis: 'reported_on_site', method: 'press_report' }),
    atMemphis('c1-2025-03-31-on-site', '2025-03-31', 35, { method: 'aerial_photo', observer: 'SELC, flight by SouthWings' }),
    atMemphis('c1-2025-04-mayor-on-site', '2025-04', 35, { basis: 'reported_on_site' }),
    atMemphis('c1-2025-04-mayor-running', '2025-04', 15, { basis: 'reported_running' }),
    atMemphis('c1-2025-04-running', '2025-04', 33, { basis: 'observed_running', method: 'thermal_image' }),
    atMemphis('c1-2025-06-mayor-running', '2025-06', 21, { basis: 'reported_running' }),
    atMemphis('c1-2025-06-15-on-site', '2025-06-15', 26, atLeast),
    atMemphis('c1-2025-07-01-on-site', '2025-07-01', 24, atLeast),
    atMemphis('c1-2025-07-smt130-before-permit', '2025-07', 8, { cohort: 'c1-smt130-permanent', basis: 'reported_running' }),
    atMemphis('c1-2025-07-02-permitted', '2025-07-02', 15, { cohort: 'c1-smt130-permanent', basis: 'permitted' }),
    atMemphis('c1-2025-07-temporary-left', '2025-07', 0, {
      cohort: 'c1-temporary-fleet',
      basis: 'reported_on_site',
      method: 'company_statement',
      observer: 'xAI',
    }),
    atMemphis('c1-2025-12-29-stacks', '2025-12-29', 9, { subject: 'stacks', basis: 'proxy_observed' }),
    atMemphis('c1-2026-04-07-applied', '2026-04-07', 12, { cohort: 'c1-smt130-permanent', basis: 'applied_for' }),
  ],
  authorisations: [
    permit('schd-01156-01pc', '2025-07-02', {
      facility: memphis,
      number: '01156-01PC',
      type: 'air construction permit, synthetic minor',
      stateAsOf: '2026-04-07',
      versions: [text('2025-07-02', '2027-01-02', { effectiveOn: '2025-07-02' })],
      covers: ['c1-smt130-permanent'],
      coversPermanence: 'permanent',
    }),
  ],
  positions: [
    position('schd-no-permit-for-mobile', 'no_permit_needed', {
      facility: memphis,
      cohort: 'c1-temporary-fleet',
      statedBy: 'Shelby County and City of Memphis officials',
      statedOn: '2025-06',
      text: 'Local officials: the units are temporary and need no permit; the exemption is said to last 364 days.',
    }),
    position('epa-told-schd', 'no_permit_needed', {
      facility: memphis,
      cohort: 'c1-temporary-fleet',
      statedBy: 'counsel of SCHD at the hearing',
      statedOn: '2025-12-15',
    }),
    position('appeal-claims-exemption-void', 'permit_needed', { facility: memphis, statedBy: 'NAACP and Young, Gifted & Green', statedOn: '2025-07-15' }),
  ],
  conditions: [
    cap('schd-01156-nox', 'NOx', '87'),
    cap('schd-01156-co', 'CO', '94'),
    cap('schd-01156-voc', 'VOC', '85'),
    cap('schd-01156-pm', 'PM', '73'),
    cap('schd-01156-hap', 'total HAP', '14'),
    cap('schd-01156-hcho', 'formaldehyde', '9.8'),
    summary('schd-01156-startups', { type: 'operational', limits: [limit('22', { quantity: 'startups', unit: 'count', averaging: aYear })] }),
    duty('schd-01156-reports', 'The dates on which reports fall due and the first period are not known.'),
    duty('schd-01156-records', 'A duty to keep, not to file; nothing falls due.'),
    duty('schd-01156-log', 'A duty to record; nothing falls due.'),
    duty('schd-01156-tests', 'Test schedule not known.'),
  ],
});

// Southaven --------------------------------------------------------------------------------------------------------------

const southaven = 'southaven-plant';
const fleet = 'sh-temporary-fleet';
const atSouthaven = (slug: string, date: string, number: number, given: Partial<Count> = {}) =>
  count(slug, date, number, { facility: southaven, cohort: fleet, basis: 'reported_on_site', ...given });
const part = (slug: string) => cohort(slug, { facility: southaven, partOf: fleet });

const southavenPlant: Evidence = evidence({
  facility: { slug: southaven, name: 'Southaven plant', standardUtcOffset: '-06:00' },
  cohorts: [
    cohort(fleet, { facility: southaven, name: 'mixed trailer-mounted turbines', from: '2025-08', to: '2027-07' }),
    ...['sh-temp-smt130', 'sh-temp-m35', 'sh-temp-tm2500', 'sh-temp-35mw-2025-09'].map(part),
    cohort('sh-permanent-plant', { facility: southaven, permanence: 'permanent' }),
    cohort('sh-pgm130', { facility: southaven, permanence: 'permanent', partOf: 'sh-permanent-plant' }),
  ],
  counts: [
    atSouthaven('sh-2025-08-on-site', '2025-08', 3),
    atSouthaven('sh-2025-09-06-planned', '2025-09-06', 17, { basis: 'planned' }),
    atSouthaven('sh-2025-10-31-on-site', '2025-10-31', 18, { basis: 'observed_on_site' }),
    atSouthaven('sh-2025-10-31-running', '2025-10-31', 9, { basis: 'observed_running', ...atLeast }),
    atSouthaven('sh-2025-11-running', '2025-11', 18, { basis: 'reported_running' }),
    atSouthaven('sh-2025-11-planned', '2025-11', 41, { basis: 'planned', cohort: 'sh-permanent-plant' }),
    atSouthaven('sh-2025-11-27-modules', '2025-11-27', 35, { basis: 'proxy_observed', subject: 'modules', cohort: null }),
    atSouthaven('sh-2025-12-18-on-site', '2025-12-18', 27, { low: 18, qualifier: 'range' }),
    atSouthaven('sh-2026-01-running', '2026-01', 15, { basis: 'observed_running', ...atLeast }),
    atSouthaven('sh-2026-02-09-on-site', '2026-02-09', 27, { basis: 'observed_on_site', observer: 'NAACP counsel' }),
    atSouthaven('sh-2026-03-11-permitted', '2026-03-11', 41, { basis: 'permitted', cohort: 'sh-permanent-plant' }),
    atSouthaven('sh-2026-05-plaintiffs', '2026-05', 33),
    atSouthaven('sh-2026-05-press', '2026-05', 46, { qualifier: 'about' }),
    atSouthaven('sh-2026-05-15-inventory', '2026-05-15', 57),
    atSouthaven('sh-2026-07-press', '2026-07', 59, { low: 57, qualifier: 'about' }),
    atSouthaven('sh-2026-07-30-ordered', '2026-07-30', 69, { basis: 'ordered', low: null, best: null, qualifier: 'range' }),
    atSouthaven('sh-2025-07-29-exempt', '2025-07-29', 0, { basis: 'claimed_exempt', low: null, best: null, high: null, qualifier: 'no_number' }),
  ],
  authorisations: [
    permit('mdeq-determination-2025-07-29', '2025-07-29', {
      facility: southaven,
      kind: 'determination',
      number: null,
      state: 'issued',
      coversPermanence: 'temporary',
    }),
    permit('mdeq-0680-00119', '2026-03-11', {
      facility: southaven,
      type: 'PSD air construction permit',
      covers: ['sh-permanent-plant'],
      coversPermanence: 'permanent',
    }),
    permit('mdeq-agreed-order-2026-07-30', '2026-07-30', { facility: southaven, kind: 'order', number: null, coversPermanence: 'temporary' }),
  ],
  positions: [
    position('mdeq-no-permit-needed', 'no_permit_needed', {
      facility: southaven,
      statedBy: 'MDEQ',
      text: 'The turbines are mobile (on a trailer) and temporary (under twelve months on site), so no permit is needed.',
    }),
    position('plaintiffs-permit-needed', 'permit_needed', {
      facility: southaven,
      cohort: fleet,
      statedBy: 'NAACP, SELC, Earthjustice',
      statedOn: '2026-02-13',
      text: 'The turbines are a stationary major source and need preconstruction and operating permits.',
    }),
  ],
  conditions: [
    condition('mdeq-determination-12-months', { facility: southaven, permit: 'mdeq-determination-2025-07-29', type: 'operational', force: 'premise' }),
    condition('order-removal', {
      facility: southaven,
      permit: 'mdeq-agreed-order-2026-07-30',
      type: 'operational',
      due: '2027-07',
      dueUnknown: 'Day not known.',
    }),
  ],
});

// What is said -----------------------------------------------------------------------------------------------------------

const of = (all: Evidence, rule: string, at = now): Verdict[] => evaluate(all, at).filter((verdict) => verdict.rule === rule);
const states = (verdicts: Verdict[]) => Object.fromEntries(verdicts.map(({ subject, state, disputed }) => [subject, disputed ? `${state}, disputed` : state]));
const unpermitted = (...counts: string[]) => Object.fromEntries(counts.map((slug) => [slug, 'unpermitted, disputed']));

group('counted machines', () => {
  test('in Memphis', () => {
    expect(states(of(colossus1, 'counted-units'))).toEqual({
      ...unpermitted('c1-2025-03-31-on-site', 'c1-2025-04-mayor-on-site', 'c1-2025-04-mayor-running', 'c1-2025-04-running'),
      ...unpermitted('c1-2025-06-15-on-site', 'c1-2025-06-mayor-running', 'c1-2025-07-01-on-site'),
      'c1-2025-07-smt130-before-permit': 'insufficient_data',
      'c1-2024-07-engines': 'insufficient_data',
      'c1-2025-07-temporary-left': 'not_applicable',
    });
  });

  test('in Southaven', () => {
    expect(states(of(southavenPlant, 'counted-units'))).toEqual(
      unpermitted(
        'sh-2025-08-on-site',
        'sh-2025-10-31-on-site',
        'sh-2025-10-31-running',
        'sh-2025-11-running',
        'sh-2025-12-18-on-site',
        'sh-2026-01-running',
        'sh-2026-02-09-on-site',
        'sh-2026-05-15-inventory',
        'sh-2026-05-plaintiffs',
        'sh-2026-05-press',
        'sh-2026-07-press',
      ),
    );
  });

  test('stand on the agency’s position and beside the other side’s', () => {
    const grounds = (all: Evidence, slug: string) => of(all, 'counted-units').find((verdict) => verdict.subject === slug)?.seeAlso;
    expect(grounds(colossus1, 'c1-2025-03-31-on-site')).toEqual(['appeal-claims-exemption-void', 'epa-told-schd', 'schd-no-permit-for-mobile']);
    expect(grounds(southavenPlant, 'sh-2026-02-09-on-site')).toEqual(['mdeq-determination-2025-07-29', 'mdeq-no-permit-needed', 'plaintiffs-permit-needed']);
  });

  test('are said in one sentence with both sides', () => {
    const verdict = of(southavenPlant, 'counted-units').find(({ subject }) => subject === 'sh-2026-02-09-on-site') as Verdict;
    expect(describe(verdict, 'en', { now }).sentence).toBe(
      '27 turbines of the cohort “mixed trailer-mounted turbines” (temporary) were observed on site on 9 Feb 2026 (satellite image; NAACP counsel). ' +
        'No air permit covering them was in force on that date; ' +
        'MDEQ, as reported, stated on 29 Jul 2025 that none is needed (as recorded: “The turbines are mobile (on a trailer) and temporary (under twelve months on site), so no permit is needed.”); ' +
        'NAACP, SELC, Earthjustice alleged on 13 Feb 2026 that one is needed for them (as recorded: “The turbines are a stationary major source and need preconstruction and operating permits.”).',
    );
    expect(describe(verdict, 'es', { now }).sentence).toBe(
      'El 9 feb 2026 se observaron en el sitio 27 turbinas de la cohorte «mixed trailer-mounted turbines» (temporales) (imagen de satélite; «NAACP counsel»). ' +
        'No estaba vigente en esa fecha ningún permiso de emisiones al aire que las amparara; ' +
        'según la declaración del 29 jul 2025 de «MDEQ», tal como se ha informado, no se necesita ninguno (texto registrado: «The turbines are mobile (on a trailer) and temporary (under twelve months on site), so no permit is needed.»); ' +
        'según lo alegado por «NAACP, SELC, Earthjustice» el 13 feb 2026, sí se necesita uno para ellas (texto registrado: «The turbines are a stationary major source and need preconstruction and operating permits.»).',
    );
    expect(describe(verdict, 'en', { now }).steps.at(-1)).toBe('Whether a permit was required is not judged here.');
  });
});

test('the permits, the letter and the order', () => {
  expect(states(of(colossus1, 'permit-life-cycle'))).toEqual({ 'schd-01156-01pc': 'insufficient_data' });
  expect(states(of(southavenPlant, 'permit-life-cycle'))).toEqual({
    'mdeq-0680-00119': 'insufficient_data',
    'mdeq-agreed-order-2026-07-30': 'not_applicable',
    'mdeq-determination-2025-07-29': 'not_applicable',
  });
});

test('the clocks of the temporary machines: known to a month, and for no single machine', () => {
  const grounds = (all: Evidence, at: string) => Object.fromEntries(of(all, 'temporary-clocks', at).map(({ subject, ground }) => [subject, ground.key]));
  expect(grounds(southavenPlant, now)).toMatchObject({ 'sh-temporary-fleet:12-months': 'clock-run-out', 'sh-temporary-fleet:24-months': 'clock-running' });
  expect(grounds(southavenPlant, '2026-07-31T12:00:00Z')).toMatchObject({ 'sh-temporary-fleet:12-months': 'clock-running' });
  expect(grounds(colossus1, now)).toEqual({
    'c1-engines-2024:12-months': 'clock-run-out',
    'c1-temporary-fleet:12-months': 'clock-between',
    'c1-temporary-fleet:24-months': 'clock-stopped',
  });
});

test('the yearly caps: press roundings, and 0 of 12 monthly totals held', () => {
  const verdicts = of(colossus1, 'rolling-twelve-months');
  expect(verdicts).toHaveLength(6);
  for (const verdict of verdicts)
    expect(verdict).toMatchObject({ state: 'insufficient_data', completeness: { held: 0, needed: 12 }, limit: null, measured: null });
});

test('the reports: due dates not known, and duties to keep', () => {
  expect(states(of(colossus1, 'reports-due'))).toEqual({
    'schd-01156-log': 'not_applicable',
    'schd-01156-records': 'not_applicable',
    'schd-01156-reports': 'insufficient_data',
    'schd-01156-tests': 'insufficient_data',
  });
  expect(of(southavenPlant, 'reports-due')).toEqual([]);
});

test('nothing is met, exceeded or overdue, on any day from the first fact to years after the last', () => {
  for (const all of [colossus1, southavenPlant]) {
    for (const year of [2024, 2025, 2026, 2027, 2030]) {
      for (const verdict of evaluate(all, `${year}-11-24T12:00:00Z`)) expect(['met', 'exceeded', 'overdue']).not.toContain(verdict.state);
    }
  }
});

test('tomorrow’s run with the same facts says the same', () => {
  for (const all of [colossus1, southavenPlant]) expect(evaluate(all, '2026-11-25T12:00:00Z')).toEqual(evaluate(all, now));
});
