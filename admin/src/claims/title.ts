import type { Claim } from '../data/records.ts';
import type { Saying } from '../noun.ts';
import { sayDate } from '../shared/dates.ts';

/** A statement is never without whoever made it, when, and how it is worded: it is not ours. */
export function claimTitle({ statedBy, statedOn, wording, text }: Pick<Claim, 'statedBy' | 'statedOn' | 'wording' | 'text'>, { say, lang }: Saying): string {
  return `${[statedBy, sayDate(statedOn, lang)].filter(Boolean).join(', ')} (${say.terms.wording[wording]}): ${text}`;
}
