// Counted machines against the authorisations that cover them on that date.
//
// A machine is `unpermitted` on a date if (a) a sourced statement says that machines of its cohort ran or stood on site on that
// date, (b) no air permit in force on that date covers the cohort, and (c) there is a source for (b): the agency, a government, a
// court or the operator stated that none had been issued or that none is needed, or the agency's record was searched. It means
// what it says, no air permit in force covered these machines on that date; it does not say that one was required. A statement
// that none is needed makes the finding disputed and stands in the same sentence.
//
// Worked: a satellite image of 9 Feb 2026 shows 27 turbines of a temporary cohort; the one permit of the site covers the
// permanent cohort, from 11 Mar 2026; the state agency wrote on 29 Jul 2025 that such machines need none. (a), (b), (c):
// unpermitted, disputed. Counts after 11 Mar 2026 the same: that permit covers other machines. 35 turbines on 31 Mar 2025, not
// split into cohorts, where the first permit for any machine began on 2 Jul 2025: unpermitted.
//
// - Not split into cohorts, and some permit for machines of the site in force: insufficient_data, no source says which machines
//   were which.
// - A count of July 2025 against a permit of 2 Jul 2025: insufficient_data, the month spans the change.
// - Covered: insufficient_data too. That a permit was in force is known; whether the number keeps to it needs the permit's own
//   number, read and confirmed.
// - Only some parts of the cohort covered, or a permit that does not name its machines: insufficient_data.
// - (a) and (b) without (c): insufficient_data. A count of none: not_applicable. A range that begins at none: insufficient_data.
// - Planned, ordered, applied for, stored, claimed exempt, permitted, proxies, stacks and modules: no finding.
import { answer, drawnFrom, type Values } from '../../answer.ts';
import { inOrder } from '../../canonical.ts';
import { partsWithin, selfAndWholes } from '../../cohorts.ts';
import { daysOf, span } from '../../dates.ts';
import type { Count, Evidence } from '../../evidence.ts';
import type { GroundKey, SettledKey } from '../../grounds.ts';
import type { Rule, Verdict } from '../../verdict.ts';
import { type Coverage, coverageOn, coveringOn, machinePermits } from './coverage.ts';
import { determinationsOn, isGround, positionsOn, searchesOn } from './grounds.ts';
import { countValues, machinesIn, permitValues, statementValues } from './values.ts';

const judgedBases: Count['basis'][] = ['observed_on_site', 'observed_running', 'reported_on_site', 'reported_running'];

export const countedUnits: Rule = {
  id: 'counted-units',
  version: '2026-11-24',
  title: 'Counted machines against the authorisations that cover them on that date',
  citation: 'Fenceline, Finding states: a convention of this project, which states no duty',
  verified: true,
  since: null,
  evaluate: (evidence) => evidence.counts.filter(isJudged).map((count) => judge(count, evidence)),
};

/** Engines are machines and are judged; a stack or a module stands for an unknown number of them. */
const isJudged = (count: Count): boolean => judgedBases.includes(count.basis) && (count.subject === 'turbines' || count.subject === 'engines');

function judge(count: Count, evidence: Evidence): Verdict {
  const machines = machinesIn(count);
  const cohorts = evidence.cohorts.filter((cohort) => isNear(cohort.slug, count, evidence));
  const common = {
    subject: count.slug,
    period: { from: count.date, to: count.date },
    // A number that stands for "at least" or "about" is given in the sentence only, with its word.
    measured: count.qualifier === 'exactly' && count.best !== null ? String(count.best) : null,
    unit: count.subject,
  };
  if (machines === 'none') {
    return answer(countedUnits, {
      ...common,
      state: 'not_applicable',
      ...drawnFrom([count, ...cohorts]),
      seeAlso: count.seeAlso,
      ground: groundOf('no-machines', count, evidence),
    });
  }
  const coverage = coverageThrough(count, evidence);
  const permits = machinePermits(count.facility, evidence);
  const covering = coverage === 'covered' ? coveringOn(count, permits, evidence) : [];
  const permitted = coverage === 'covered' ? permittedCounts(count, evidence) : [];
  const said = saidOf(count, evidence);
  const { key, settledBy } = findingOn(count, machines, coverage, said.isGround);
  return answer(countedUnits, {
    ...common,
    state: key === 'no-permit-in-force' ? 'unpermitted' : 'insufficient_data',
    // Where a permit covered them there is nothing that a statement that none was needed could contest.
    disputed: key !== 'covered' && said.isDisputed,
    ...drawnFrom([count, ...cohorts, ...permits, ...permitted, ...said.records]),
    seeAlso: [...count.seeAlso, ...said.seeAlso],
    ground: groundOf(key, count, evidence, { coverage, ...permitValues(permits, covering, permitted), ...said.values }),
    settledBy: settledBy === null ? null : { key: settledBy, values: {} },
  });
}

/** What agencies, operators and the other side said on this count's machines, and what searches found. */
function saidOf(count: Count, evidence: Evidence) {
  const positions = positionsOn(count, evidence);
  const searches = searchesOn(count, evidence);
  const determinations = determinationsOn(count, evidence);
  return {
    isGround: searches.length > 0 || positions.some((position) => isGround(position, count)),
    isDisputed: determinations.length > 0 || positions.some(({ position }) => position === 'no_permit_needed'),
    records: [...positions, ...determinations, ...searches, ...evidence.cohorts.filter(({ slug }) => positions.some((said) => said.cohort === slug))],
    seeAlso: [...positions, ...determinations].map((record) => record.slug),
    values: statementValues(count, evidence.cohorts, positions, searches, determinations),
  };
}

function findingOn(
  count: Count,
  machines: 'some' | 'maybe',
  coverage: Coverage | 'changes',
  hasGround: boolean,
): { key: GroundKey; settledBy: SettledKey | null } {
  if (count.sources.length === 0) return { key: 'count-unsourced', settledBy: 'count-source' };
  if (machines === 'maybe') return { key: 'maybe-no-machines', settledBy: 'count-source' };
  switch (coverage) {
    case 'changes':
      return { key: 'date-spans-change', settledBy: 'exact-date' };
    case 'covered':
      return { key: 'covered', settledBy: 'permit-text' };
    case 'partly':
      return { key: 'partly-covered', settledBy: 'split-count' };
    case 'not_split':
      return { key: 'not-split', settledBy: 'split-count' };
    case 'not_stated':
      return { key: 'coverage-not-stated', settledBy: 'permit-text' };
    case 'unclear':
      return { key: 'coverage-unclear', settledBy: 'permit-state' };
    case 'none':
      return hasGround ? { key: 'no-permit-in-force', settledBy: null } : { key: 'ground-missing', settledBy: 'statement-or-search' };
  }
}

/** Coverage on every day the count may have been taken; `changes` where the days differ. */
function coverageThrough(count: Count, evidence: Evidence): Coverage | 'changes' {
  const permits = machinePermits(count.facility, evidence);
  const found = new Set(daysOf(span(count.date)).map((day) => coverageOn(day, count, permits, evidence.cohorts)));
  const [only] = found;
  if (found.size === 1 && only !== undefined) return only;
  return found.has('unclear') ? 'unclear' : 'changes';
}

/** The permit's own number, as recorded: the newest before the count, of this cohort and no other. It is shown beside the count, not judged against. */
function permittedCounts(count: Count, { counts }: Evidence): Count[] {
  const own = counts.filter(
    (other) => other.basis === 'permitted' && other.cohort === count.cohort && other.facility === count.facility && other.subject === count.subject,
  );
  const before = own.filter((other) => span(other.date).last <= span(count.date).first);
  return before.sort((a, b) => inOrder(a.date, b.date) || inOrder(a.slug, b.slug)).slice(-1);
}

const isNear = (cohort: string, count: Count, { cohorts }: Evidence): boolean =>
  count.cohort !== null && [...selfAndWholes(count.cohort, cohorts), ...partsWithin(count.cohort, cohorts)].includes(cohort);

const groundOf = (key: GroundKey, count: Count, evidence: Evidence, values: Values = {}) => ({ key, values: { ...countValues(count, evidence), ...values } });
