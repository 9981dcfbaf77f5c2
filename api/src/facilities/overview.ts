import type { Lang } from '@fenceline/reports/figures';
import type { z } from 'zod';
import { answered } from '../conditions/limits.ts';
import { clocksOf } from '../dossiers/clocks/clocks.ts';
import type { Dossier } from '../dossiers/dossier.ts';
import { matrixOf, notEvaluated } from '../dossiers/matrix.ts';
import { overviewOf } from '../dossiers/overview/overview.ts';
import { quartersOf } from '../dossiers/quarters.ts';
import type { clocks, conditionsMatrix, overview, quarters } from './overview.schema.ts';

export function overviewAnswer(dossier: Dossier, lang: Lang): z.infer<typeof overview> {
  const { headline, answers, rollUp, coverage } = overviewOf(dossier, lang);
  return {
    facility: dossier.facility.slug,
    asOf: dossier.now.toISOString(),
    header: headline.text,
    headerSources: headline.sources,
    answers: answers.map((answer) => ({
      ...answer,
      statements: answer.statements.map(({ text, sources, permalink = null, date = null }) => ({ text, sources, permalink, date })),
    })),
    rollUp,
    coverage,
  };
}

export function matrixAnswer(dossier: Dossier): z.infer<typeof conditionsMatrix> {
  return {
    facility: dossier.facility.slug,
    asOf: dossier.now.toISOString(),
    rows: matrixOf(dossier).map(({ condition, finding, newestEvidence, observations }) => {
      const { slug, code, permalink, permit, name, type, force, appliesTo, text, textKind, clause, page, quote, sources, confirmed } = condition;
      return {
        condition: { slug, code, permalink, permit, name, type, force, appliesTo, text, textKind, clause, page, quote, sources, confirmed },
        limits: condition.limits.map(answered),
        due: { date: condition.due, unknownBecause: condition.dueUnknown },
        finding: finding && {
          code: finding.code,
          permalink: finding.permalink,
          version: finding.version,
          rule: finding.rule,
          state: finding.state,
          disputed: finding.disputed,
          sentence: finding.summary,
          steps: finding.steps,
          settledBy: finding.settledBy,
          completeness: finding.completeness,
        },
        noFinding: finding ? null : notEvaluated,
        newestEvidence,
        observations,
      };
    }),
  };
}

export const clocksAnswer = (dossier: Dossier, lang: Lang): z.infer<typeof clocks> => ({
  facility: dossier.facility.slug,
  asOf: dossier.now.toISOString(),
  clocks: clocksOf(dossier, lang),
});

export const quartersAnswer = (dossier: Dossier): z.infer<typeof quarters> => ({
  facility: dossier.facility.slug,
  asOf: dossier.now.toISOString(),
  ...quartersOf(dossier),
});
