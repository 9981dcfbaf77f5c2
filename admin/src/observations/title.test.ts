import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { observationTitle } from './title.ts';

const seen = {
  state: 'published',
  kind: 'running',
  cell: '35.06/-90.15',
  block: { startsAt: '2026-11-20T18:00:00.000Z', endsAt: '2026-11-21T00:00:00.000Z' },
} as const;

describe('the title of an observation', () => {
  it('names the cell and the block and nothing finer', () => {
    expect(observationTitle(seen, { say: en, lang: 'en' })).toBe('Machines running, 35.06/-90.15, 20 Nov 2026, 18:00 – 21 Nov 2026, 00:00 UTC');
  });

  it('tells nothing of a withdrawn one', () => {
    expect(observationTitle({ ...seen, state: 'withdrawn' }, { say: en, lang: 'en' })).toBe('Withdrawn observation');
  });
});
