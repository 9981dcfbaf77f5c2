// Was this permit in force on that day: yes, no, or not to be told from what is recorded.
//
// A text of a permit is in force from its effective day (else its day of issue) through its last day; one that was ended earlier
// is not in force on the day it ended. 01156-01PC, issued 2 Jul 2025, last day 2 Jan 2027: no on 1 Jul 2025, yes on 2 Jul 2025,
// yes on 2 Jan 2027; on 3 Jan 2027 unclear, until somebody records that it was renewed, continued or expired.
//
// - The day after the last day is not "no" by itself: an application may have been filed that we do not hold.
// - A date known to its month leaves the days of that month unclear.
// - A draft last seen in May says no for April and nothing for June.
// - A permit recorded as revoked, with no day, is unclear from its start to the date of that record.
import { inOrder } from '../../canonical.ts';
import { type Span, span } from '../../dates.ts';
import type { Authorisation, AuthorisationVersion, Edtf } from '../../evidence.ts';
import { permitStatus } from './status.ts';

export type InForce = 'yes' | 'no' | 'unclear';

/** One text with the spans in which it begins and ends. */
export interface Term {
  start: Span;
  from: Edtf | null;
  through: Edtf | null;
  endedOn: Edtf | null;
}

const notIssued: Authorisation['state'][] = ['applied', 'draft', 'public_comment', 'denied'];
const over: Authorisation['state'][] = ['expired', 'superseded', 'revoked'];

/** Its texts in order of their start. */
export function termsOf(permit: Authorisation): Term[] {
  const issued = notIssued.includes(permit.state) ? permit.versions.filter((text) => startOf(text) !== null) : [...permit.versions];
  const texts = issued.sort((a, b) => a.number - b.number).map((text) => termOf(permit, startOf(text), text.expiresOn, text.endedOn));
  if (texts.length === 0 && !notIssued.includes(permit.state)) texts.push(termOf(permit, permit.issuedOn, null, null));
  return texts.sort((a, b) => inOrder(a.start.last, b.start.last));
}

/** The text that governs a day: the last one that may have begun. */
export const governing = (permit: Authorisation, day: string): Term | null => termsOf(permit).findLast((term) => term.start.first <= day) ?? null;

export function inForceOn(permit: Authorisation, day: string): InForce {
  const terms = termsOf(permit);
  if (terms.length === 0) return permit.state === 'denied' || (permit.stateAsOf !== null && day <= span(permit.stateAsOf).last) ? 'no' : 'unclear';
  const index = terms.findLastIndex((term) => term.start.first <= day);
  const term = terms[index];
  if (term === undefined) return 'no';
  const begun = byTerm(permit, term, index === terms.length - 1, day);
  if (day >= term.start.last) return begun;
  const earlier = terms[index - 1];
  const before = earlier === undefined ? 'no' : byTerm(permit, earlier, false, day);
  return before === begun ? begun : 'unclear';
}

function byTerm(permit: Authorisation, term: Term, isLast: boolean, day: string): InForce {
  if (term.endedOn !== null && day >= span(term.endedOn).first) return day >= span(term.endedOn).last ? 'no' : 'unclear';
  if (term.through !== null && day > span(term.through).first) {
    const after = isLast ? afterTerm(permit, term, day) : 'unclear';
    return day > span(term.through).last || after === 'yes' ? after : 'unclear';
  }
  const endsOnUnknownDay = isLast && over.includes(permit.state) && term.endedOn === null && (permit.state !== 'expired' || term.through === null);
  if (endsOnUnknownDay) return permit.stateAsOf !== null && day >= span(permit.stateAsOf).last ? 'no' : 'unclear';
  return 'yes';
}

/** After the last day: as recorded, else by a timely and complete renewal application under Title V, else not to be told. */
function afterTerm(permit: Authorisation, term: Term, day: string): InForce {
  if (over.includes(permit.state)) return 'no';
  if (permit.state === 'administratively_continued' || continuedByRenewal(permit, term, day)) return 'yes';
  return 'unclear';
}

function continuedByRenewal(permit: Authorisation, { start, through }: Term, day: string): boolean {
  const applied = entryDate(permit, 'renewal_applied');
  const complete = entryDate(permit, 'renewal_complete');
  if (!isTitleV(permit) || applied === null || complete === null || through === null) return false;
  const dates = { issued: start.first, expires: span(through).first, renewalApplied: span(applied).last, renewalComplete: span(complete).last <= day };
  return permitStatus({ ...dates, renewedOn: null, asOf: day }).status === 'administratively_continued';
}

/** Date of the newest entry of a kind that has happened. */
export function entryDate(permit: Authorisation, type: string): Edtf | null {
  const dates = permit.entries.filter((entry) => entry.type === type && !entry.planned && entry.date !== null).map((entry) => entry.date as Edtf);
  return dates.sort().at(-1) ?? null;
}

/** Told by the permit's type: operating permits of a state's own are not Title V permits. */
export const isTitleV = (permit: Pick<Authorisation, 'type'>): boolean => /\btitle v\b|\bpart 70\b/i.test(permit.type);

const startOf = (text: AuthorisationVersion): Edtf | null => text.effectiveOn ?? text.issuedOn;

function termOf(permit: Authorisation, from: Edtf | null, through: Edtf | null, endedOn: Edtf | null): Term {
  const lastStart = permit.stateAsOf === null ? '9999-12-31' : span(permit.stateAsOf).last;
  return { start: from === null ? { first: '0000-01-01', last: lastStart } : span(from), from, through, endedOn };
}
