import { describe, expect, it } from '@jest/globals';
import { compared, given, sumOf } from '../rules/arithmetic.ts';
import { byHand } from './by-hand.ts';
import { proofOf } from './proof.ts';

const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const sum = sumOf(
  months.map((month) => given(month, '7.5', 'short_ton')),
  'short_ton',
);
const limit = given('limit', '90', 'short_ton');
const filledBy = (page: string) => JSON.parse(decodeURIComponent(page.split('?input=')[1]!));

describe('from a finding to its calculator', () => {
  it('opens with the twelve months and the limit of a judged sum, and gives the same sum', () => {
    const [link] = byHand('rolling-twelve-months', compared(sum, '<=', limit), 'http://localhost:3000');
    expect(link).toMatchObject({
      kind: 'rolling12',
      filled: true,
      page: expect.stringMatching(/^http:\/\/localhost:3000\/#\/calculations\/rolling12\?input=/),
    });
    const input = filledBy(link!.page);
    expect(input).toEqual({ monthly: Object.fromEntries(months.map((one) => [one, '7.5'])), from: '2026-12', months: 1, limit: '90', comparator: 'at_most' });
    expect(proofOf('rolling12', input).result).toEqual({ rows: [expect.objectContaining({ total: '90', exceeds: false })] });
  });

  it('keeps "less than" of a limit that says so', () => {
    expect(filledBy(byHand('rolling-twelve-months', compared(sum, '<', limit), '')[0]!.page).comparator).toBe('less_than');
  });

  it('opens empty where no limit was compared, and where the rule has no filled form', () => {
    expect(byHand('rolling-twelve-months', sum.tree, '')).toMatchObject([{ kind: 'rolling12', filled: false, page: '/#/calculations/rolling12' }]);
    expect(byHand('permit-life-cycle', null, '')).toMatchObject([{ kind: 'permit_status', filled: false }]);
  });

  it('is nowhere to go from a rule that calculates nothing', () => expect(byHand('counted-units', null, '')).toEqual([]));
});
