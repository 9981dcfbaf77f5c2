// A report due, and whether it was received.
//
// A report is `overdue` if a source gives the day on which it was due and, after that day, the record of the one who was to
// receive it was searched or asked and it was not there. A report that we do not hold is not a report that was not filed.
//
// Worked: condition 8b, due 30 Jul 2026; the agency's file was searched on 14 Aug 2026 and the report was not in it: overdue.
// Found in it: met. No search: insufficient_data, receipt not checked. A condition that speaks of six-monthly reports and names
// no day: insufficient_data, due date not known.
//
// - Searched before or on the due day: says nothing of whether it came in time; a report found that early may be an earlier one.
// - Due in July 2026, no day: only a search after 31 July counts.
// - Not found on 14 Aug and found on 2 Sep: insufficient_data; the day on which it was received would settle it.
// - Asked and not answered: insufficient_data. Searched at another agency than the permit's: insufficient_data.
// - A duty to keep records: not_applicable, nothing falls due. So is the premise of an exemption. Of a proposed condition it is
//   not known that it binds.
// - Duties that are not reports (a removal, a limit) are not judged here: administrative conditions only.
import { answer, drawnFrom, type Values } from '../../answer.ts';
import { inOrder } from '../../canonical.ts';
import { span, standardTime } from '../../dates.ts';
import type { Condition, Edtf, Evidence, RecordSearch } from '../../evidence.ts';
import type { GroundKey, SettledKey } from '../../grounds.ts';
import type { FindingState, Rule, Verdict } from '../../verdict.ts';

export const reportsDue: Rule = {
  id: 'reports-due',
  version: '2026-11-24',
  title: 'Reports due and received',
  citation: 'the permit condition itself; when a missing report may be called overdue: a convention of this project',
  verified: true,
  since: null,
  evaluate: (evidence, now) =>
    evidence.conditions.filter((condition) => condition.type === 'administrative').map((condition) => judge(condition, evidence, now)),
};

type Found = [key: GroundKey, state: FindingState, settledBy: SettledKey | null];

function judge(condition: Condition, evidence: Evidence, now: string): Verdict {
  const offset = evidence.facility.standardUtcOffset;
  const searches = evidence.searches
    .filter((search) => search.condition === condition.slug)
    .sort((a, b) => inOrder(a.searchedOn, b.searchedOn) || inOrder(a.slug, b.slug));
  const permit = evidence.authorisations.find(({ slug }) => slug === condition.permit);
  const receiver = permit?.authority ?? null;
  const [key, state, settledBy] = findingOn(condition, searches, receiver, standardTime(now, offset).day);
  const values: Values = {
    condition: condition.name,
    permit: permit ? (permit.number ?? permit.type) : null,
    due: condition.due,
    dueUnknown: condition.dueUnknown,
    searchedAgency: searches.map((search) => search.agencyName),
    searchedOn: searches.map((search) => search.searchedOn),
    searchedResult: searches.map((search) => search.result),
    standardUtcOffset: offset,
  };
  return answer(reportsDue, {
    subject: condition.slug,
    condition: condition.slug,
    state,
    period: { from: condition.due, to: condition.due },
    ...drawnFrom([condition, ...searches, ...(permit ? [permit] : [])]),
    ground: { key, values },
    settledBy: settledBy === null ? null : { key: settledBy, values: {} },
  });
}

function findingOn(condition: Condition, searches: RecordSearch[], receiver: string | null, today: string): Found {
  if (condition.force === 'premise') return ['condition-premise', 'not_applicable', null];
  if (condition.force === 'proposed') return ['condition-proposed', 'insufficient_data', 'condition-force'];
  if (isRecordKeeping(condition)) return ['record-keeping', 'not_applicable', null];
  if (condition.due === null) return ['report-due-unknown', 'insufficient_data', 'due-date'];
  if (condition.sources.length === 0) return ['report-due-unsourced', 'insufficient_data', 'due-date'];
  return byDueDate(condition.due, searches, receiver, today);
}

function byDueDate(due: Edtf, searches: RecordSearch[], receiver: string | null, today: string): Found {
  const lastDay = span(due).last;
  const atReceiver = searches.filter((search) => receiver === null || search.agency === receiver || search.agencyName === receiver);
  const after = atReceiver.filter((search) => span(search.searchedOn).first > lastDay);
  const results = new Set(after.map((search) => search.result));
  if (results.has('found')) return results.has('not_found') ? ['report-searches-differ', 'insufficient_data', 'receipt-day'] : ['report-found', 'met', null];
  if (results.has('not_found')) return ['report-overdue', 'overdue', null];
  if (atReceiver.some((search) => search.result === 'found')) return ['report-found-early', 'insufficient_data', 'receiver-search'];
  if (today <= lastDay) return ['report-due-ahead', 'insufficient_data', 'receiver-search'];
  if (results.has('no_answer')) return ['report-no-answer', 'insufficient_data', 'receiver-search'];
  return [searches.length > atReceiver.length ? 'report-other-record' : 'report-not-checked', 'insufficient_data', 'receiver-search'];
}

/** A duty to keep or to log: told by what is to be kept, or by the record's own remark that nothing falls due. */
const isRecordKeeping = (condition: Condition): boolean =>
  condition.due === null &&
  (condition.limits.some((limit) => /\bretention\b|\bkept\b/i.test(limit.quantity)) || /\bnothing falls due\b/i.test(condition.dueUnknown ?? ''));
