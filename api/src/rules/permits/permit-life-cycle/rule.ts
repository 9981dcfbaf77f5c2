// Permit life cycle and its clocks (40 CFR 70.5(a)(1)(iii), 70.7(b), 70.7(c)(1)(ii); 42 USC 7661a(b)(5)(B)).
//
// A permit is in force from its effective day through its last day. The holder of a Title V operating permit applies for its
// renewal at least six months before the last day; a state's program may ask for a longer lead, of at most eighteen months. If
// the application was timely and complete the permit is administratively continued until the agency acts; if not, it has expired
// on the day after. For a construction permit federal law sets no renewal: what follows its last day is in its own text.
//
// Worked: 01156-01PC, an air construction permit, issued 2 Jul 2025, last day 2 Jan 2027. On 23 Nov 2026 it is in force, and its
// last day lies 40 days ahead. Its text was not read, so when an application for what follows falls due is not known:
// insufficient_data. On 3 Jan 2027, with nothing new recorded: past its last day, and whether it was renewed, extended or
// converted is not known: insufficient_data. A Title V permit with last day 30 Jun 2026: its renewal application fell due between
// 30 Dec 2024 and 30 Dec 2025.
//
// - This rule never says overdue: that we hold no application is not that none was filed. It never says met either.
// - An order or a determination is no permit and has no renewal: not_applicable. So has a permit that was denied or has ended.
// - A draft last seen in May: whether it was issued since is not known, insufficient_data.
// - Days ahead change every day and are no part of the verdict; describe counts them from now.
import { answer, type Values } from '../../answer.ts';
import { span, standardTime } from '../../dates.ts';
import type { Authorisation, Edtf, Evidence } from '../../evidence.ts';
import type { GroundKey, SettledKey } from '../../grounds.ts';
import type { Rule, Verdict } from '../../verdict.ts';
import { entryDate, governing, inForceOn, isTitleV, type Term, termsOf } from './in-force.ts';
import { permitStatusKind, renewalWindow } from './status.ts';

export { permitStatus, renewalWindow } from './status.ts';

interface Finding {
  key: GroundKey;
  settledBy?: SettledKey;
  values?: Values;
}

export const permitLifeCycle: Rule = {
  id: 'permit-life-cycle',
  version: '2026-11-24',
  title: 'Permit life cycle and its clocks',
  citation: '40 CFR 70.5(a)(1)(iii), 70.7(b) and 70.7(c)(1)(ii); 42 USC 7661a(b)(5)(B)',
  verified: true,
  since: null,
  calculations: [permitStatusKind],
  evaluate: (evidence, now) => evidence.authorisations.map((permit) => judge(permit, evidence, now)),
};

function judge(permit: Authorisation, evidence: Evidence, now: string): Verdict {
  const offset = evidence.facility.standardUtcOffset;
  const today = standardTime(now, offset).day;
  const terms = termsOf(permit);
  const term = governing(permit, today) ?? terms[0] ?? null;
  const { key, settledBy, values } = permit.kind === 'permit' ? findingOn(permit, term, today) : { key: 'not-a-permit' as const };
  const facts = {
    kind: permit.kind,
    number: permit.number,
    type: permit.type,
    issuedOn: permit.issuedOn ?? firstIssue(permit),
    from: term?.from ?? null,
    through: term?.through ?? null,
    endedOn: term?.endedOn ?? null,
    lastState: permit.state,
    lastStateOn: permit.stateAsOf,
    appealedOn: openSince(permit, 'appealed', /^appeal_/),
    conversionNoticedOn: openSince(permit, 'conversion_noticed', /^(conver(sion_(granted|denied|withdrawn)|ted)|issued|overtaken)$/),
    standardUtcOffset: offset,
  };
  return answer(permitLifeCycle, {
    subject: permit.slug,
    state: settledBy === undefined ? 'not_applicable' : 'insufficient_data',
    period: { from: facts.from, to: facts.through },
    inputs: [permit.slug],
    sources: [...permit.sources, ...permit.entries.flatMap((entry) => entry.sources)],
    seeAlso: permit.seeAlso,
    ground: { key, values: { ...facts, ...values } },
    settledBy: settledBy === undefined ? null : { key: settledBy, values: {} },
  });
}

function findingOn(permit: Authorisation, term: Term | null, today: string): Finding {
  if (term === null) return permit.state === 'denied' ? { key: 'denied' } : { key: 'not-issued', settledBy: 'issue-record' };
  if (term.start.first > today) return { key: 'not-yet-in-force' };
  const force = inForceOn(permit, today);
  const isPast = term.through !== null && today > span(term.through).last;
  if (force === 'no') return { key: 'ended' };
  if (isPast) return force === 'yes' ? { key: 'continued', settledBy: 'renewal-record' } : { key: 'past-end', settledBy: 'renewal-record' };
  if (force === 'unclear') return { key: 'state-unclear', settledBy: 'permit-state' };
  return isTitleV(permit) && term.through !== null ? titleV(permit, term.through) : { key: 'in-force', settledBy: 'next-application' };
}

/** The deadline lies between the longest lead a program may ask for and the law's own; a month-only last day widens it. */
function titleV(permit: Authorisation, through: Edtf): Finding {
  const [earliest] = renewalWindow(span(through).first);
  const [, latest] = renewalWindow(span(through).last);
  return {
    key: 'in-force-title-v',
    settledBy: 'renewal-lead',
    values: { dueEarliest: earliest, dueLatest: latest, appliedOn: entryDate(permit, 'renewal_applied') },
  };
}

const firstIssue = (permit: Authorisation): Edtf | null => permit.versions.flatMap((text) => text.issuedOn ?? []).sort()[0] ?? null;

/** Date of a step whose outcome is not recorded: no later entry closes it. */
function openSince(permit: Authorisation, type: string, closing: RegExp): Edtf | null {
  const opened = entryDate(permit, type);
  const closed = permit.entries.some((entry) => opened !== null && !entry.planned && closing.test(entry.type) && entry.date !== null && entry.date >= opened);
  return closed ? null : opened;
}
