// Which lanes there are: one a cohort, and one a site for counts that no source splits. Unlike machines never share a lane.
import { fill, type Lang, words } from '../words/index.ts';
import { isMarked } from './count-words.ts';
import type { AuthorisedSpan, FleetCohort, FleetCount, FleetInput, Subject } from './input.ts';

export interface LaneContent {
  key: string;
  facility: string;
  name: string;
  /** What kind of machines: `temporary turbines`; where a whole exists, `part of …`. */
  kind: string;
  counts: FleetCount[];
  spans: AuthorisedSpan[];
}

/** Machines of one subject that no source splits. Stacks and modules are proxies: they stand as annotations beside the turbines. */
const siteKey = (facility: string, subject: Subject): string => `${facility}/${subject === 'engines' ? 'engines' : 'turbines'}`;

export const laneKey = (count: FleetCount): string => count.cohort ?? siteKey(count.facility, count.subject);

const PERMANENCE = ['temporary', 'permanent', 'unknown'];

/** Wholes before their parts, temporary before permanent, turbines before engines. */
function inOrder(cohorts: FleetCohort[]): FleetCohort[] {
  const rank = (cohort: FleetCohort) => (cohort.subject === 'engines' ? 10 : 0) + PERMANENCE.indexOf(cohort.permanence);
  const known = new Set(cohorts.map((cohort) => cohort.slug));
  const tops = cohorts.filter((cohort) => cohort.partOf === null || !known.has(cohort.partOf)).sort((a, b) => rank(a) - rank(b));
  const withParts = (cohort: FleetCohort): FleetCohort[] => [cohort, ...cohorts.filter((part) => part.partOf === cohort.slug).flatMap(withParts)];
  return tops.flatMap(withParts);
}

export function lanesOf(input: FleetInput, lang: Lang): { lanes: LaneContent[]; withoutCounts: string[] } {
  const say = words(lang);
  const names = new Map(input.cohorts.map((cohort) => [cohort.slug, cohort.name]));
  const drawn = input.counts.filter((count) => count.date !== null && count.basis !== 'permitted');
  const lanes: LaneContent[] = [];
  const withoutCounts: string[] = [];
  for (const facility of input.facilities) {
    for (const subject of ['turbines', 'engines'] as const) {
      const key = siteKey(facility.slug, subject);
      const counts = drawn.filter((count) => count.cohort === null && laneKey(count) === key);
      const kind = counts.some(isMarked) ? say.fleet.notSplit : `${say.fleet.notSplit}; ${say.fleet.noMark}`;
      if (counts.length > 0) lanes.push({ key, facility: facility.slug, name: say.fleet.allOnSite[subject], kind, counts, spans: [] });
    }
    for (const cohort of inOrder(input.cohorts.filter((each) => each.facility === facility.slug))) {
      const counts = drawn.filter((count) => count.cohort === cohort.slug);
      const spans = input.spans.filter((span) => span.cohorts.includes(cohort.slug));
      if (counts.length === 0 && spans.length === 0) {
        withoutCounts.push(cohort.name);
        continue;
      }
      const kinds = [fill(say.fleet.laneKind[cohort.permanence], { subject: say.subject[cohort.subject] })];
      if (cohort.partOf) kinds.push(fill(say.fleet.partOf, { whole: names.get(cohort.partOf) ?? cohort.partOf }));
      if (!counts.some(isMarked)) kinds.push(say.fleet.noMark);
      lanes.push({ key: cohort.slug, facility: facility.slug, name: cohort.name, kind: kinds.join('; '), counts, spans });
    }
  }
  return { lanes, withoutCounts };
}
