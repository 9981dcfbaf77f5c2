import { capital } from '../i18n/term.ts';
import type { Saying } from '../noun.ts';
import { sayBlock } from './block.ts';
import type { Observation } from './types.ts';

/** What was noticed, in which cell and block; of a withdrawn one nothing but that. */
export function observationTitle(observation: Pick<Observation, 'state' | 'kind' | 'cell' | 'block'>, { say, lang }: Saying): string {
  if (observation.state === 'withdrawn' || !observation.kind) return say.lang.withdrawn;
  const where = observation.cell ?? say.frame.notKnown;
  return [capital(say.terms.observationKind[observation.kind]), where, observation.block && sayBlock(observation.block, lang)].filter(Boolean).join(', ');
}
