import { expect, describe as group, test } from '@jest/globals';
import { describe } from '../../describe.ts';
import type { Condition, RecordSearch } from '../../evidence.ts';
import { aYear, condition, evidence, limit, permit, search } from '../../test/builders.ts';
import type { Verdict } from '../../verdict.ts';
import { reportsDue } from './rule.ts';

const report = (given: Partial<Condition> = {}) => condition('8b', { name: '8b', type: 'administrative', due: '2026-07-30', ...given });
const looked = (on: string, result: RecordSearch['result'], given: Partial<RecordSearch> = {}) =>
  search(`s-${on}-${result}`, on, result, { condition: '8b', permit: 'p-1', ...given });

function judge(one: Condition, searches: RecordSearch[] = [], today = '2026-11-24'): Verdict {
  return reportsDue.evaluate(evidence({ conditions: [one], searches, authorisations: [permit('p-1', '2024-01-01')] }), `${today}T12:00:00Z`)[0] as Verdict;
}
const said = (...given: Parameters<typeof judge>) => [judge(...given).state, judge(...given).ground.key];
const sentence = (verdict: Verdict, lang: 'en' | 'es' = 'en', now = '2026-11-24T12:00:00Z') => describe(verdict, lang, { now }).sentence;

group('due 30 Jul 2026', () => {
  test('not in the agency’s file on 14 Aug 2026: overdue', () => {
    const verdict = judge(report(), [looked('2026-08-14', 'not_found')]);
    expect(verdict).toMatchObject({ state: 'overdue', condition: '8b', period: { from: '2026-07-30', to: '2026-07-30' }, settledBy: null });
    expect(verdict.inputs).toEqual(['8b', 'p-1', 's-2026-08-14-not_found']);
    expect(verdict.sources.length).toBeGreaterThan(0);
    expect(sentence(verdict)).toBe(
      'Due 30 Jul 2026 (condition “8b” of permit P-1); not in the receiver’s record when it was searched after that day: record of Air Agency, 14 Aug 2026: not found.',
    );
  });

  test('found in it: met', () => {
    expect(said(report(), [looked('2026-08-14', 'found')])).toEqual(['met', 'report-found']);
  });

  test('nobody looked: receipt not checked, never overdue', () => {
    const verdict = judge(report());
    expect(verdict).toMatchObject({ state: 'insufficient_data', settledBy: { key: 'receiver-search' } });
    expect(sentence(verdict)).toContain('receipt not checked');
    expect(sentence(verdict)).toContain('does not show that none was filed');
  });

  test('a search on or before the due day says nothing of a report that may still come', () => {
    for (const day of ['2026-07-01', '2026-07-30', '2026-07'])
      expect(said(report(), [looked(day, 'not_found')])).toEqual(['insufficient_data', 'report-not-checked']);
    expect(said(report(), [looked('2026-07-31', 'not_found')])).toEqual(['overdue', 'report-overdue']);
    expect(said(report(), [looked('2026-07-20', 'found')])).toEqual(['insufficient_data', 'report-found-early']);
  });

  test('asked and not answered is not a search that found nothing', () => {
    expect(said(report(), [looked('2026-08-14', 'no_answer')])).toEqual(['insufficient_data', 'report-no-answer']);
    expect(said(report(), [looked('2026-08-14', 'no_answer'), looked('2026-09-01', 'not_found')])).toEqual(['overdue', 'report-overdue']);
  });

  test('not there on 14 Aug and there on 2 Sep: the day of receipt is not known', () => {
    const verdict = judge(report(), [looked('2026-09-02', 'found'), looked('2026-08-14', 'not_found')]);
    expect([verdict.state, verdict.ground.key, verdict.settledBy?.key]).toEqual(['insufficient_data', 'report-searches-differ', 'receipt-day']);
    expect(sentence(verdict)).toContain('14 Aug 2026: not found; record of Air Agency, 2 Sep 2026: found');
  });

  test('the file of another office is not that of the receiver; the agency’s own name is', () => {
    expect(said(report(), [looked('2026-08-14', 'not_found', { agency: 'fire-office', agencyName: 'Fire Office' })])).toEqual([
      'insufficient_data',
      'report-other-record',
    ]);
    expect(said(report(), [looked('2026-08-14', 'not_found', { agency: 'org-7', agencyName: 'air-agency' })])).toEqual(['overdue', 'report-overdue']);
  });

  test('a search for something else is not a search for this report', () => {
    for (const other of ['9c', null])
      expect(said(report(), [looked('2026-08-14', 'not_found', { condition: other })])).toEqual(['insufficient_data', 'report-not-checked']);
  });

  test('lies ahead until the day has passed', () => {
    expect(said(report(), [], '2026-07-30')).toEqual(['insufficient_data', 'report-due-ahead']);
    expect(sentence(judge(report(), [], '2026-07-18'), 'en', '2026-07-18T12:00:00Z')).toMatch(/^Due 30 Jul 2026, in 12 days/);
    expect(judge(report(), [], '2026-07-19')).toEqual(judge(report(), [], '2026-07-18'));
    expect(said(report(), [], '2026-07-31')).toEqual(['insufficient_data', 'report-not-checked']);
  });
});

test('due in a month: only a search after its last day counts', () => {
  expect(said(report({ due: '2026-07' }), [looked('2026-07-31', 'not_found')])).toEqual(['insufficient_data', 'report-not-checked']);
  expect(said(report({ due: '2026-07' }), [looked('2026-08-01', 'not_found')])).toEqual(['overdue', 'report-overdue']);
});

test('no due date: due date not known, with the record’s own reason, even where a file was searched', () => {
  const one = report({
    due: null,
    dueUnknown: 'The first period is not known.',
    limits: [limit('2', { quantity: 'reports', unit: 'count', averaging: aYear, comparator: 'at_least', approximate: true })],
  });
  expect(said(one, [looked('2026-08-14', 'not_found')])).toEqual(['insufficient_data', 'report-due-unknown']);
  expect(sentence(judge(one))).toBe(
    'Due date not known (condition “8b” of permit P-1, as recorded: “The first period is not known.”); that no report is held here does not show that none was filed.',
  );
  expect(sentence(judge(one), 'es')).toContain('texto registrado: «The first period is not known.»');
  expect(said(report({ due: null }))).toEqual(['insufficient_data', 'report-due-unknown']);
});

test('a due date without a source is none', () => {
  expect(said(report({ sources: [] }), [looked('2026-08-14', 'not_found')])).toEqual(['insufficient_data', 'report-due-unsourced']);
});

test('a duty to keep or to log has nothing that falls due', () => {
  expect(said(report({ due: null, limits: [limit('5', { quantity: 'retention of records', unit: 'year', averaging: null })] }))).toEqual([
    'not_applicable',
    'record-keeping',
  ]);
  expect(said(report({ due: null, dueUnknown: 'A duty to record; nothing falls due.' }))).toEqual(['not_applicable', 'record-keeping']);
});

test('a proposed condition, the premise of an exemption, and duties that are no reports', () => {
  expect(said(report({ force: 'proposed' }), [looked('2026-08-14', 'not_found')])).toEqual(['insufficient_data', 'condition-proposed']);
  expect(said(report({ force: 'premise' }), [looked('2026-08-14', 'not_found')])).toEqual(['not_applicable', 'condition-premise']);
  expect(judge(report({ type: 'operational', due: '2026-07' }))).toBeUndefined();
});
