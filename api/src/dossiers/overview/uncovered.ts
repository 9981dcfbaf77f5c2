// The machines that no permit on record covers, by their newest count, with what either side holds: one is never said without
// the other.
import type { Lang } from '@fenceline/reports/figures';
import type { Dossier } from '../dossier.ts';
import { cohortName, lifeCycle } from '../names.ts';
import { type Counted, type Lane, lanesOf } from './lanes.ts';
import { sentence } from './statement.ts';
import { overviewWords } from './words/index.ts';

const inForce = new Set(['in-force', 'in-force-title-v', 'continued']);

/** A cohort is uncovered by its newest count; all on site only while no permit for any machine there is in force. */
export function uncoveredOf(dossier: Dossier): { lane: Lane; newest: Counted }[] {
  const inForceNow = dossier.permits.filter((permit) => inForce.has(lifeCycle(dossier, permit)?.verdict.ground.key ?? ''));
  const wholes = new Map(dossier.units.map((unit) => [unit.slug, unit.partOf]));
  const covers = (cohort: string) => inForceNow.some((permit) => permit.covers.cohorts.some((slug) => slug === cohort || slug === wholes.get(cohort)));
  const found = lanesOf(dossier)
    .map((lane) => ({ lane, newest: lane.counted.at(-1)! }))
    .filter(({ lane, newest }) => newest.finding.state === 'unpermitted' && (lane.cohort === null ? inForceNow.length === 0 : !covers(lane.cohort)));
  const cohorts = new Set(found.map(({ lane }) => lane.cohort));
  return found.filter(({ lane }) => lane.cohort === null || !cohorts.has(wholes.get(lane.cohort) ?? ''));
}

/** In one sentence, the positions in it. */
export function sayUncovered({ lane, newest }: { lane: Lane; newest: Counted }, dossier: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  const unit = dossier.units.find((one) => one.slug === lane.cohort);
  const { finding } = newest;
  const clause = say.uncovered(unit ? cohortName(unit) : null, unit?.permanence ?? null, newest.date);
  return sentence(clause, ...(finding.disputed ? [`${say.contested} (${positions(newest, lang).join('; ')})`] : positions(newest, lang)));
}

/** The count, that no permit covered it then, and both sides: the finding's own sentence without the quotations. */
export function sayInShort(counted: Counted, lang: Lang): string {
  const say = overviewWords[lang];
  const { finding, date } = counted;
  const told = positions(counted, lang);
  const clauses = finding.disputed ? [`${say.contestedThen} (${told.join('; ')})`] : told;
  return `${finding.steps[lang][0]!} ${sentence(say.notInForce(date), ...clauses)}`;
}

/** The documents of the count and of the positions on either side. */
export const groundsOf = ({ count, finding }: Counted, dossier: Dossier): string[] => [
  ...count.sources,
  ...dossier.claims.filter((claim) => claim.position !== null && finding.inputs.records.includes(claim.slug)).flatMap((claim) => claim.sources),
];

function positions({ finding }: Counted, lang: Lang): string[] {
  const say = overviewWords[lang];
  const { values } = finding.verdict.ground;
  const list = (name: string) => (values[name] as string[] | undefined) ?? [];
  type Position = Parameters<typeof say.position>;
  const stated = list('statedBy').map((by, i) => {
    const [day, wording, position] = [list('statedOn')[i] || null, list('statedWording')[i], list('statedPosition')[i]];
    return say.position(by, day, wording as Position[2], position as Position[3]);
  });
  const isTold = list('statedPosition').includes('no_permit_needed');
  return [
    ...stated,
    ...list('searchedAgency').map((agency, i) => say.search(agency, list('searchedOn')[i]!)),
    ...(isTold ? [] : list('determination').map((text, i) => say.determination(text, list('determinationOn')[i] || null))),
  ];
}
