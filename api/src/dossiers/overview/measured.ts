import type { Lang } from '@fenceline/reports/figures';
import { newestOf } from '../dates.ts';
import type { Dossier } from '../dossier.ts';
import { thousands } from '../numbers.ts';
import { type Answer, judged, type Statement, uniq } from './statement.ts';
import { overviewWords } from './words/index.ts';

/** What is measured against a limit, at the stack, in the air around, and of water; what is only told of the air stands among the conflicts. */
export function measured(dossier: Dossier, lang: Lang): Answer {
  const verdicts = [...judged(dossier.findings, 'exceeded', lang), ...judged(dossier.findings, 'met', lang)];
  const stack = ofStack(dossier, lang);
  const air = ofAir(dossier, lang);
  const water = ofWater(dossier, lang);
  const nearest = air[0]!;
  return {
    sentence: [...verdicts, ...stack, nearest].map(({ text }) => text).join(' '),
    date: newestOf([...verdicts, ...stack, ...air, ...water].map((one) => one.date)),
    statements: [...verdicts, ...stack, ...air, ...water, ...differing(dossier, lang)],
  };
}

function ofStack(dossier: Dossier, lang: Lang): Statement[] {
  const say = overviewWords[lang];
  const { emissions, unitHours } = dossier;
  if (emissions.length === 0 && unitHours === 0) return [{ text: say.nothingMeasured, sources: [] }];
  const newest = newestOf(emissions.map((one) => one.startsOn));
  return [
    newest
      ? { text: say.emissions(emissions.length, newest), sources: uniq(emissions.flatMap((one) => one.sources)), date: newest }
      : { text: say.noEmissions, sources: [] },
    { text: unitHours ? say.unitHours(unitHours) : say.noUnitHours, sources: [] },
  ];
}

function ofAir(dossier: Dossier, lang: Lang): Statement[] {
  const say = overviewWords[lang];
  const [nearest] = dossier.monitors;
  if (!nearest) return [{ text: say.noMonitor, sources: [] }];
  const { km } = nearest.distances.find((one) => one.facility === dossier.facility.slug)!;
  const parameters = nearest.parameters.map((one) => one.name);
  return [
    { text: say.nearest(nearest.name, nearest.class, km, parameters), sources: nearest.sources },
    ...(dossier.series.length ? [held(dossier, lang)] : [{ text: say.noReadings, sources: [] }]),
  ];
}

function held({ series }: Dossier, lang: Lang): Statement {
  const say = overviewWords[lang];
  const days = series.flatMap((one) => [one.first, one.last].map((instant) => instant.toISOString().slice(0, 10))).sort();
  const readings = series.reduce((sum, one) => sum + one.readings, 0);
  const parameters = uniq(series.map((one) => one.parameter)).sort();
  const labels = uniq(series.flatMap((one) => one.labels));
  return {
    text: say.readings(readings, parameters, uniq(series.map((one) => one.monitor)).length, days[0]!, days.at(-1)!, labels),
    sources: uniq(series.flatMap((one) => one.sources)),
    date: days.at(-1)!,
  };
}

function ofWater(dossier: Dossier, lang: Lang): Statement[] {
  const say = overviewWords[lang];
  const newest = newestOf(dossier.draws.map((draw) => draw.startsOn));
  const draw = dossier.draws.find((one) => newest !== null && one.startsOn === newest);
  if (!draw) return [];
  const volume = say.volume(draw.qualifier, thousands(draw.value), draw.unit);
  return [
    {
      text: say.draw(volume, draw.statistic, say.period(draw.startsOn!, draw.endsOn), draw.sourceClass, say.recorded(draw.note)),
      sources: draw.sources,
      permalink: draw.permalink,
      date: draw.endsOn ?? draw.startsOn,
    },
  ];
}

/** Studies and estimates that differ are named, and told where they stand side by side. */
function differing(dossier: Dossier, lang: Lang): Statement[] {
  const ofAir = new Set(dossier.claims.filter((claim) => /^(air_quality_finding|emissions_estimate)$/.test(claim.topic)).map((claim) => claim.slug));
  return dossier.conflicts
    .filter((conflict) => conflict.claims.some((side) => side.ref !== null && ofAir.has(side.ref)))
    .map((conflict) => ({
      text: overviewWords[lang].accountsDiffer(conflict.topic),
      sources: conflict.sources,
      permalink: conflict.permalink,
      isDetail: true,
    }));
}
