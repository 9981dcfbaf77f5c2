import { describe, expect, it } from '@jest/globals';
import { quartersOf } from './quarters.ts';
import { dossier } from './test/builders.ts';

const finding = (code: string, state: string, from: string | null, to: string | null, more: object = {}) =>
  ({
    code,
    rule: 'r',
    subject: code,
    condition: null,
    state,
    disputed: false,
    override: null,
    permalink: '/r/x',
    verdict: { period: { from, to } },
    ...more,
  }) as never;
const event = (slug: string, type: string, date: string) => ({ slug, type, date, endDate: null, title: slug, permalink: '/r/x', sources: [] }) as never;
const at = (now: string, parts: object) => quartersOf({ ...dossier(parts), now: new Date(now) });
const within = ({ quarters }: ReturnType<typeof quartersOf>, code: string) =>
  quarters.filter(({ findings }) => findings.some((one) => one.code === code)).map(({ quarter }) => quarter);

describe('twelve quarters', () => {
  it('end with the one of the day asked about, in standard time', () => {
    const { quarters } = at('2026-11-25T12:00:00Z', {});
    expect(quarters).toHaveLength(12);
    expect(quarters[0]).toMatchObject({ quarter: '2024-Q1', from: '2024-01-01', to: '2024-03-31', ended: true });
    expect(quarters.at(-1)).toMatchObject({ quarter: '2026-Q4', from: '2026-10-01', to: '2026-12-31', ended: false });
    // Midnight in UTC is still the year before in Memphis.
    expect(at('2027-01-01T03:00:00Z', {}).quarters.at(-1)).toMatchObject({ quarter: '2026-Q4', ended: false });
    expect(at('2027-01-01T06:00:00Z', {}).quarters.at(-1)).toMatchObject({ quarter: '2027-Q1' });
  });

  it('hold a finding in each quarter its period touches, and one without an end up to today', () => {
    const answer = at('2026-11-25T12:00:00Z', {
      findings: [
        finding('a', 'met', '2025-12-31', '2026-04-01'),
        finding('b', 'unpermitted', '2026-09', null),
        finding('c', 'exceeded', '2026-07-15', '2026-07-15'),
      ],
    });
    expect(within(answer, 'a')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(within(answer, 'b')).toEqual(['2026-Q3', '2026-Q4']);
    expect(answer.quarters.at(-2)?.byState).toEqual({ unpermitted: 1, exceeded: 1 });
  });

  it('count apart what has no period, and show what people set beside the rule', () => {
    const answer = at('2026-11-25T12:00:00Z', {
      findings: [
        finding('none', 'insufficient_data', null, null),
        finding('set', 'exceeded', '2026-10-01', null, { override: { state: 'insufficient_data' } }),
      ],
    });
    expect(answer.withoutPeriod).toBe(1);
    expect(answer.quarters.at(-1)?.findings).toEqual([expect.objectContaining({ state: 'exceeded', override: 'insufficient_data' })]);
  });

  it('hold what agencies recorded, in order, and no lawsuit; a date known to the year may lie in each of its quarters', () => {
    const events = [event('order', 'enforcement', '2026-05-02'), event('suit', 'lawsuit_filed', '2026-05-01'), event('letter', 'agency_contact', '2025')];
    const { quarters } = at('2026-11-25T12:00:00Z', { events });
    expect(quarters.flatMap(({ quarter, records }) => records.map(({ slug }) => `${quarter} ${slug}`))).toEqual([
      '2025-Q1 letter',
      '2025-Q2 letter',
      '2025-Q3 letter',
      '2025-Q4 letter',
      '2026-Q2 order',
    ]);
  });
});
