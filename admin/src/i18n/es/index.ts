import type { Words } from '../en/index.ts';
import { calculations } from './calculations.ts';
import { facility, home, session } from './facility.ts';
import { fields } from './fields.ts';
import { forms } from './forms.ts';
import { frame, lists, record } from './frame.ts';
import { lang } from './lang.ts';
import { nouns } from './nouns.ts';
import { ra } from './ra.ts';
import { states } from './states.ts';
import { terms } from './terms.ts';
import { typeIn } from './type-in.ts';
import { findings, imports, reports, review } from './work.ts';

export const es: Words = {
  ra,
  frame,
  lists,
  record,
  nouns,
  fields,
  terms,
  lang,
  forms,
  states,
  facility,
  home,
  session,
  review,
  imports,
  reports,
  findings,
  calculations,
  typeIn,
};
