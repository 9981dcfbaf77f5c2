import type { SummaryPart } from '@fenceline/reports';
import type { AnswerKey, Overview } from '../../dossiers/overview/overview.ts';
import { statement } from './common.ts';

const questions: Record<AnswerKey, SummaryPart['answers'][number]['question']> = {
  'may-run': 'who_may_run_what',
  counted: 'what_was_counted',
  since: 'since_when',
  measured: 'what_is_measured',
  missing: 'what_is_missing',
};

/** The same sentences as on the facility's page; what a section of its own says at length is left to that section. */
export const summaryPart = ({ headline, answers }: Overview): SummaryPart => ({
  headline: statement(headline),
  answers: answers.map(({ key, statements }) => ({ question: questions[key], statements: statements.filter((one) => !one.isDetail).map(statement) })),
});
