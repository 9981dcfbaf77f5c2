import type { Lang } from '@fenceline/reports/figures';
import { byDate, newestOf } from '../dates.ts';
import type { Dossier, HeldPermit } from '../dossier.ts';
import { cohortName, inOrder, lifeCycle } from '../names.ts';
import { lanesOf } from './lanes.ts';
import { type Answer, capital, type Statement } from './statement.ts';
import { uncoveredOf } from './uncovered.ts';
import { overviewWords } from './words/index.ts';

/** Since when: the first dated count of each kind of machines, the days of the permits, the clocks of temporary machines. */
export function since(dossier: Dossier, lang: Lang): Answer {
  const say = overviewWords[lang];
  const permits = inOrder(dossier.permits).filter((permit) => permit.kind === 'permit' && fromOf(permit) !== null);
  const first = lanesOf(dossier)
    .flatMap((lane) =>
      lane.counted
        .filter(({ finding }) => finding.state !== 'not_applicable')
        .slice(0, 1)
        .map((one) => ({ ...one, isEngines: lane.isEngines })),
    )
    .sort((a, b) => Number(a.isEngines) - Number(b.isEngines) || byDate(a.date, b.date));
  const counts = first.map(
    ({ finding, date, count }, index): Statement => ({
      text: say.firstCount(finding.steps[lang][0]!),
      sources: count.sources,
      permalink: finding.permalink,
      date,
      isDetail: index > 0,
    }),
  );
  const ofPermits = permits.map((permit): Statement => {
    const life = lifeCycle(dossier, permit);
    const steps = life ? life.steps[lang].slice(0, -1) : [];
    const name = say.shortPermit(permit.number);
    return {
      text: capital(steps.length ? say.permitDates(name, permit.covers.permanence, steps) : say.permitFrom(name, permit.covers.permanence, fromOf(permit)!)),
      sources: permit.sources,
      permalink: permit.permalink,
      date: fromOf(permit),
    };
  });
  const short = [
    ...counts.slice(0, 1).map(({ text }) => text),
    ...permits.map((permit) => capital(say.permitFrom(say.shortPermit(permit.number), permit.covers.permanence, fromOf(permit)!))),
  ];
  const statements = [...counts, ...ofPermits, ...started(dossier, lang), ...clocks(dossier, lang)];
  return {
    sentence: short.join(' ') || say.noDates,
    date: newestOf([...first.slice(0, 1).map(({ date }) => date), ...permits.map(fromOf)]),
    statements: statements.length ? statements : [{ text: say.noDates, sources: [] }],
  };
}

const fromOf = (permit: HeldPermit): string | null => {
  const text = permit.versions[0];
  return text ? (text.effectiveOn ?? text.issuedOn) : null;
};

/** What is stated about the first day of operation, side by side; and for permanent machines that it is not known. */
function started(dossier: Dossier, lang: Lang): Statement[] {
  const say = overviewWords[lang];
  const stated = dossier.claims.filter((claim) => claim.topic === 'first_operation');
  const unknown = dossier.units.filter((unit) => unit.partOf === null && unit.permanence === 'permanent' && unit.from === null);
  return [
    ...stated.map((claim) => ({
      text: say.claim(claim.statedBy, claim.statedOn, claim.wording, claim.text),
      sources: claim.sources,
      permalink: claim.permalink,
      date: claim.statedOn,
    })),
    ...unknown.map((unit) => ({
      text: say.firstRunUnknown(cohortName(unit), unit.permanence, say.recorded(unit.fromNote)),
      sources: unit.sources,
      permalink: unit.permalink,
      isDetail: stated.length > 0,
    })),
  ];
}

/** The clocks of the temporary machines that no permit on record covers by their newest count. */
function clocks(dossier: Dossier, lang: Lang): Statement[] {
  const cohorts = new Set(uncoveredOf(dossier).map(({ lane }) => lane.cohort));
  return dossier.findings
    .filter((finding) => finding.rule === 'temporary-clocks' && cohorts.has(finding.subject.split(':')[0]!) && finding.verdict.ground.key !== 'clock-no-start')
    .map((finding) => ({
      text: finding.summary[lang],
      sources: finding.sources,
      permalink: finding.permalink,
      date: finding.period.from,
      isDetail: finding.subject.endsWith(':24-months'),
    }));
}
