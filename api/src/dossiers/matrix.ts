// The condition matrix: each condition with its limits, what the rules say of it, and that the rules have not run where there is none.
import { newestOf } from './dates.ts';
import type { Dossier, HeldCondition, HeldFinding } from './dossier.ts';
import { inOrder } from './names.ts';

export interface MatrixRow {
  condition: HeldCondition;
  finding: HeldFinding | null;
  /** Day of the newest thing held that bears on it; null where nothing is held. */
  newestEvidence: string | null;
  /** Codes of published observations linked to it. */
  observations: string[];
}

/** Limits first, then how machines are run, then reports and records. */
const types: HeldCondition['type'][] = ['limit', 'operational', 'administrative'];

/** In the order of the permits, and within a permit by clause where clauses are known; what has a due date before what has none. */
export function matrixOf(dossier: Dossier): MatrixRow[] {
  const permits = inOrder(dossier.permits).map((permit) => permit.slug);
  const key = (condition: HeldCondition) => [permits.indexOf(condition.permit), types.indexOf(condition.type) * 2 + Number(condition.due === null)];
  return [...dossier.conditions]
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return x[0]! - y[0]! || (a.clause ?? '').localeCompare(b.clause ?? '', 'en', { numeric: true }) || x[1]! - y[1]! || (a.slug < b.slug ? -1 : 1);
    })
    .map((condition) => rowOf(condition, dossier));
}

function rowOf(condition: HeldCondition, dossier: Dossier): MatrixRow {
  const finding = dossier.findings.find((one) => one.condition === condition.slug) ?? null;
  const observations = dossier.observations.filter((one) => one.condition === condition.slug);
  const searches = dossier.searches.filter((one) => one.condition === condition.slug);
  const held = (finding?.completeness?.held ?? 0) > 0 ? finding!.period.to : null;
  return {
    condition,
    finding,
    newestEvidence: newestOf([held, ...observations.map((one) => one.block?.startsAt.slice(0, 10)), ...searches.map((one) => one.searchedOn)]),
    observations: observations.map((one) => one.code),
  };
}

/** Why there is no finding: every condition gets one as soon as the rules run. */
export const notEvaluated = {
  en: 'The rules have not run since this condition was recorded.',
  es: 'Las reglas no se han ejecutado desde que se registró esta condición.',
};
