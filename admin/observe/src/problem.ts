import { el } from './dom.ts';
import { Refused } from './http.ts';
import { note } from './ui.ts';
import { t } from './words/words.ts';

/** What the server objects to, in its own words: those are English, and say so to a screen reader. */
export const details = ({ problem }: Refused) => {
  const sentences = problem.errors?.map(({ pointer, parameter, detail }) => `${(pointer ?? parameter ?? '').replace(/^[#/]+/, '')} ${detail}`) ?? [];
  return el(
    'ul',
    { lang: 'en' },
    (sentences.length ? sentences : [problem.detail ?? problem.title ?? String(404)]).map((sentence) => el('li', {}, sentence)),
  );
};

/** One sentence for a request that did not work, and the server's details where it has any. */
export function sorry(error: unknown) {
  if (!(error instanceof Refused)) return note(t('problem_unreachable'), 'wrong');
  if (error.status === 429) return note(t('problem_tooMany', { s: error.retryAfterS ?? 60 }), 'wrong');
  if (error.status >= 500) return note(t('problem_server'), 'wrong');
  return el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, t('send_refused')), details(error));
}
