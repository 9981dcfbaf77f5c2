import type { Saying } from '../noun.ts';
import { saySpan } from '../shared/dates.ts';
import type { Finding } from './types.ts';

/** State, whether it is contested, subject and period. The sentence itself is too long for a link and is never cut. */
export function findingTitle(finding: Pick<Finding, 'state' | 'disputed' | 'subject' | 'period'>, { say, lang }: Saying): string {
  const state = finding.disputed ? `${say.states[finding.state]} (${say.states.disputed.toLowerCase()})` : say.states[finding.state];
  return [`${state}: ${finding.subject}`, saySpan(finding.period.from, finding.period.to, lang)].filter(Boolean).join(', ');
}
