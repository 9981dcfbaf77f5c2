import type { Lang } from '@fenceline/reports/figures';
import { byDate, localTime, newestOf } from '../dates.ts';
import type { Dossier, HeldObservation } from '../dossier.ts';
import { isCountOfMachines, isRunning, type Lane, lanesOf } from './lanes.ts';
import { type Answer, type Statement, uniq } from './statement.ts';
import { groundsOf, sayInShort, uncoveredOf } from './uncovered.ts';
import { overviewWords } from './words/index.ts';

const SHORT = 3;
const SEEN = 3;

/** What was counted: of each kind of machines the newest count on site and the newest running, never set against one another. */
export function counted(dossier: Dossier, lang: Lang): Answer {
  const say = overviewWords[lang];
  const told = new Set(uncoveredOf(dossier).map(({ newest }) => newest.finding.code));
  const counts = lanesOf(dossier).flatMap((lane) => newestOfLane(lane));
  const inFull = counts.map((one): Statement => {
    const { finding, date, count } = one;
    // A count that no permit covered is told with both sides, unless it was under the first question.
    const isContested = finding.state === 'unpermitted' && !told.has(finding.code) && !isRunning(one);
    return {
      text: isContested ? sayInShort(one, lang) : finding.steps[lang][0]!,
      sources: isContested ? groundsOf(one, dossier) : count.sources,
      permalink: finding.permalink,
      date,
      isDetail: count.subject === 'engines',
    };
  });
  const short = [...counts].sort((a, b) => byDate(b.date, a.date)).slice(0, SHORT);
  const none = dossier.counts.some(isCountOfMachines) ? say.notEvaluated : say.noCount;
  const seen = dossier.observations.slice(0, SEEN).map((one) => sayObservation(one, dossier, lang));
  const more = dossier.observations.length - seen.length;
  return {
    sentence: counts.length ? short.map(({ finding }) => finding.steps[lang][0]!).join(' ') : none,
    date: newestOf([...counts.map(({ date }) => date), ...seen.map((one) => one.date)]),
    statements: [
      ...(counts.length ? inFull : [{ text: none, sources: [] }]),
      ...seen,
      ...(more > 0 ? [{ text: say.seenMore(more), sources: [] }] : []),
      ...otherNumbers(dossier, lang),
      ...status(dossier, lang),
    ],
  };
}

/** Numbers that are no counts on site are told to be there, and not set beside those that are. */
function otherNumbers({ counts }: Dossier, lang: Lang): Statement[] {
  const others = counts.filter((count) => !isCountOfMachines(count) && count.basis !== 'permitted');
  return others.length
    ? [{ text: overviewWords[lang].otherNumbers(others.length), sources: uniq(others.flatMap((count) => count.sources)), isDetail: true }]
    : [];
}

/** The status as it is reported: it may tell what happened after the newest count. */
function status({ facility }: Dossier, lang: Lang): Statement[] {
  if (!facility.status) return [];
  return [
    {
      text: overviewWords[lang].status(facility.status, facility.statusAsOf),
      sources: facility.sources,
      date: facility.statusAsOf,
    },
  ];
}

const newestOfLane = ({ counted }: Lane) => {
  const onSite = counted.findLast((one) => !isRunning(one));
  const running = counted.findLast(isRunning);
  return [onSite, running].filter((one) => one !== undefined);
};

/** A published observation, no finer than it was published. */
export function sayObservation(seen: HeldObservation, dossier: Dossier, lang: Lang): Statement {
  const say = overviewWords[lang];
  const { day, time } = localTime(new Date(seen.block!.startsAt), dossier.facility.standardUtcOffset);
  const { countLow: low, countBest: best, countHigh: high } = seen;
  const number =
    low !== null && high !== null && low !== high
      ? say.range(low, high)
      : best !== null || (low !== null && high !== null)
        ? String(best ?? low)
        : low !== null
          ? say.atLeast(low)
          : high !== null
            ? say.upTo(high)
            : null;
  return { text: say.seen(seen.kind!, number, day, time, seen.corroboration.label), sources: [], permalink: seen.permalink, date: day };
}
