import type { Unit } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import type { Saying } from '../noun.ts';

type Named = Pick<Unit, 'maker' | 'model' | 'technology' | 'permanence' | 'subject' | 'facility'> & Partial<Pick<Unit, 'campdUnit'>>;

/** Cohorts have no name of their own: what the machines are, and where. */
export function unitTitle(unit: Named, { say }: Saying): string {
  const subject = say.terms.subject[unit.subject];
  const kind = unit.permanence === 'unknown' ? subject : fill(say.lang.kindOf, { permanence: say.terms.permanence[unit.permanence], subject });
  const make = [unit.maker, unit.model].filter(Boolean).join(' ') || unit.technology;
  // A machine that CAMPD reports has a name there.
  if (unit.campdUnit) return `${unit.campdUnit}: ${[kind, make].filter(Boolean).join(', ')}, ${unit.facility}`;
  return `${capital(kind)}${make ? `: ${make}` : ''}, ${unit.facility}`;
}
