// The facility at a glance: a sentence to read aloud, five answers, the roll-up of the findings, and where the record ends. Pure:
// a dossier and a language in, sentences with their sources out.
import type { Lang } from '@fenceline/reports/figures';
import type { Dossier } from '../dossier.ts';
import { counted } from './counted.ts';
import { headline, mayRun } from './may-run.ts';
import { measured } from './measured.ts';
import { coverage, missing } from './missing.ts';
import { type RollUp, rollUp } from './roll-up.ts';
import { since } from './since.ts';
import type { Answer, AnswerKey, Statement } from './statement.ts';
import { overviewWords } from './words/index.ts';

export type { AnswerKey, Statement } from './statement.ts';

export interface Overview {
  headline: Statement;
  answers: (Answer & { key: AnswerKey; title: string; anchor: string })[];
  rollUp: RollUp;
  coverage: string;
}

/** The part of the facility's page that shows more. */
const anchors: Record<AnswerKey, string> = { 'may-run': 'conditions', counted: 'fleet', since: 'timeline', measured: 'air', missing: 'wanted' };
const questions: [AnswerKey, (dossier: Dossier, lang: Lang) => Answer][] = [
  ['may-run', mayRun],
  ['counted', counted],
  ['since', since],
  ['measured', measured],
  ['missing', missing],
];

export const overviewOf = (dossier: Dossier, lang: Lang): Overview => ({
  headline: headline(dossier, lang),
  answers: questions.map(([key, answer]) => ({ key, title: overviewWords[lang].titles[key], anchor: anchors[key], ...answer(dossier, lang) })),
  rollUp: rollUp(dossier),
  coverage: coverage(dossier, lang),
});
