import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en/index.ts';
import { claimTitle } from './title.ts';

describe('the title of a claim', () => {
  it('names who stated it, when and in which wording before it says what', () => {
    const claim = { statedBy: 'Daily Memphian', statedOn: '2025-07-02', wording: 'reported', text: 'More than 1,000 comments on the draft.' } as const;
    expect(claimTitle(claim, { say: en, lang: 'en' })).toBe('Daily Memphian, 2 Jul 2025 (reported): More than 1,000 comments on the draft.');
  });
});
