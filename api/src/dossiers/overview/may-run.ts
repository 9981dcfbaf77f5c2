import type { Lang } from '@fenceline/reports/figures';
import { daysTo, newestOf } from '../dates.ts';
import type { Dossier, HeldPermit } from '../dossier.ts';
import { inOrder, lifeCycle, organizationName, shortName } from '../names.ts';
import { type Answer, capital, type Statement, sentence, uniq } from './statement.ts';
import { groundsOf, sayUncovered, uncoveredOf } from './uncovered.ts';
import { overviewWords } from './words/index.ts';

const inForceKeys = new Set(['in-force', 'in-force-title-v']);
const isPermit = (permit: HeldPermit) => permit.kind === 'permit';

/** Who may run what: what each permit covers and where it stands, what orders and determinations do not, and who disputes what. */
export function mayRun(dossier: Dossier, lang: Lang): Answer {
  const say = overviewWords[lang];
  const permits = inOrder(dossier.permits);
  const acts = permits.filter((permit) => !isPermit(permit));
  const uncovered = uncoveredOf(dossier);
  const statements = permits.flatMap((permit): Statement[] => {
    const life = lifeCycle(dossier, permit);
    return [
      ...(isPermit(permit)
        ? [{ text: capital(`${coverage(permit, dossier, lang)}.`), sources: permit.sources, permalink: permit.permalink, isDetail: true }]
        : []),
      ...(life ? [{ text: life.summary[lang], sources: life.sources, permalink: life.permalink, date: permit.stateAsOf, isDetail: !isPermit(permit) }] : []),
      ...(isPermit(permit) ? [] : termsOf(permit, dossier, lang)),
    ];
  });
  const nothing = acts.length ? [sentence(say.coversNothing(acts.map((act) => nameOf(act, dossier, lang))))] : [];
  const short = [
    ...permits.filter(isPermit).map((permit) => standingInShort(permit, dossier, lang)),
    ...nothing,
    ...uncovered.map((one) => sayUncovered(one, dossier, lang)),
  ];
  return {
    sentence: permits.length || uncovered.length ? short.join(' ') : say.noPermit,
    date: newestOf(permits.map((permit) => permit.stateAsOf)),
    statements: [
      ...(permits.length ? statements : [{ text: say.noPermit, sources: [] }]),
      ...nothing.map((text) => ({ text, sources: acts.flatMap((act) => act.sources.slice(0, 1)) })),
      ...uncovered.map(({ newest: { finding, date } }) => ({
        text: finding.summary[lang],
        sources: finding.sources,
        permalink: finding.permalink,
        date,
        isDetail: true,
      })),
    ],
  };
}

/** One sentence a commissioner could read aloud, a permit; and one for machines that no permit covers, with both sides in it. */
export function headline(dossier: Dossier, lang: Lang): Statement {
  const say = overviewWords[lang];
  const permits = inOrder(dossier.permits);
  const ofPermits = permits.filter(isPermit).map((permit) => standing(permit, dossier, lang));
  const acts = permits.filter((permit) => !isPermit(permit));
  const uncovered = uncoveredOf(dossier);
  const texts = [
    ...ofPermits.map(({ text }) => text),
    ...(ofPermits.length === 0 && acts.length ? [sentence(say.coversNothing(acts.map((act) => nameOf(act, dossier, lang))))] : []),
    ...uncovered.map((one) => sayUncovered(one, dossier, lang)),
  ];
  return {
    text: texts.length ? texts.join(' ') : say.noPermit,
    sources: uniq([
      ...ofPermits.flatMap(({ sources }) => sources),
      ...(ofPermits.length ? [] : permits.flatMap((permit) => permit.sources)),
      ...uncovered.flatMap(({ newest }) => groundsOf(newest, dossier)),
    ]),
    date: newestOf([...permits.map((permit) => permit.stateAsOf), ...uncovered.map(({ newest }) => newest.date)]),
  };
}

/** What it covers while it is in force; else where it stands. */
function standingInShort(permit: HeldPermit, dossier: Dossier, lang: Lang): string {
  const life = lifeCycle(dossier, permit);
  return life && !inForceKeys.has(life.verdict.ground.key) ? life.summary[lang] : capital(`${coverage(permit, dossier, lang)}.`);
}

function standing(permit: HeldPermit, dossier: Dossier, lang: Lang): { text: string; sources: string[] } {
  const say = overviewWords[lang];
  const life = lifeCycle(dossier, permit);
  if (!life) return { text: capital(`${coverage(permit, dossier, lang)}.`), sources: permit.sources };
  const { key, values } = life.verdict.ground;
  if (!inForceKeys.has(key)) return { text: life.summary[lang], sources: life.sources };
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : null);
  const [through, conversion, appeal] = [text('through'), text('conversionNoticedOn'), text('appealedOn')];
  const inForce = say.inForce(through, through === null ? null : daysTo(through, dossier.now, dossier.facility.standardUtcOffset));
  const full = say.permit(permit.number, permit.type, organizationName(dossier, permit.authority));
  const clauses = [
    permit.covers.cohorts.length ? say.and(covers(full, permit, dossier, lang), inForce) : `${full} ${inForce}`,
    ...(conversion ? [say.conversion(conversion, say.recorded(entry(permit, 'conversion_noticed', conversion)?.note ?? null))] : []),
    ...(appeal ? [say.appeal(appeal)] : []),
  ];
  const steps = [conversion && entry(permit, 'conversion_noticed', conversion), appeal && entry(permit, 'appealed', appeal)];
  return { text: sentence(...clauses), sources: uniq([...permit.sources, ...steps.flatMap((step) => (step ? step.sources : []))]) };
}

const entry = (permit: HeldPermit, type: string, date: string) => permit.entries.find((one) => one.type === type && one.date === date);

function coverage(permit: HeldPermit, dossier: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  const name = say.permit(permit.number, permit.type);
  if (permit.covers.cohorts.length) return covers(name, permit, dossier, lang);
  const recorded = say.recorded(permit.covers.text);
  return recorded ? say.isFor(name, recorded) : say.coverageUnknown(name);
}

function covers(name: string, permit: HeldPermit, dossier: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  const { cohorts, count, permanence, text } = permit.covers;
  const subjects = uniq(dossier.units.filter((unit) => cohorts.includes(unit.slug)).map((unit) => unit.subject));
  const machines = count === null ? say.machinesUnnumbered : say.machines(count, permanence, subjects.length === 1 ? subjects[0]! : null);
  return say.covers(name, machines, say.recorded(text));
}

/** A permit, an order or a determination in a sentence: never one called the other. */
export function nameOf(permit: HeldPermit, dossier: Dossier, lang: Lang): string {
  const say = overviewWords[lang];
  if (permit.kind === 'permit') return say.permit(permit.number, permit.type);
  return say.act(permit.kind, permit.issuedOn, shortName(dossier.organizations.get(permit.authority), permit.authority));
}

/** What an order or a determination says by our summary, unless it is told as a position; and that accounts of it differ, where they do. */
function termsOf(act: HeldPermit, dossier: Dossier, lang: Lang): Statement[] {
  const say = overviewWords[lang];
  const conditions = dossier.conditions.filter((condition) => condition.permit === act.slug).sort((a, b) => Number(a.due === null) - Number(b.due === null));
  const isTold = act.kind === 'determination' && dossier.claims.some((claim) => claim.about.permit === act.slug && claim.position !== null);
  if (isTold || !conditions.length) return [];
  const differing = dossier.conflicts.filter((conflict) => conflict.about.permit === act.slug);
  const says = say.actSays(
    nameOf(act, dossier, lang),
    act.seenThrough.length === 0,
    conditions.map((condition) => condition.text),
  );
  return [
    {
      text: differing.length ? sentence(says, say.termsDiffer) : capital(says),
      sources: uniq([...conditions, ...differing].flatMap((record) => record.sources)),
      permalink: act.permalink,
      date: act.stateAsOf,
    },
  ];
}
