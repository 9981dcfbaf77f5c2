import { publicCard } from '../card.ts';
import { el, replace } from '../dom.ts';
import type { Draft } from '../draft.ts';
import { stepAskingFor } from '../flow.ts';
import { Refused, Unreachable } from '../http.ts';
import { details } from '../problem.ts';
import { publicPart } from '../public-part.ts';
import { preview as askPreview, type PublicPart, type Sent, send } from '../send.ts';
import { button, list, live, note, tell } from '../ui.ts';
import { language, t } from '../words/words.ts';
import type { Asked, Context } from './asked.ts';

const pauseS = [5, 10, 20, 40, 60];
type Ways = Context & { keepDraft: (draft: Draft) => Promise<unknown>; sent: (sent: Sent, older: boolean) => void };

let retry: ReturnType<typeof setTimeout> | undefined;
let sending = false;
let failures = 0;

/** Leaving the screen stops the tries that nobody asked for. */
export const stopTrying = () => {
  clearTimeout(retry);
  failures = 0;
};

const kept = (draft: Draft) => {
  const anonymous = draft.anonymity === 'anonymous';
  const device = draft.placeHow === 'device' && draft.place;
  return list([
    device && t('kept_place', { m: device.accuracyM }),
    draft.placeHow !== 'unknown' && draft.placeText.trim() !== '' && t('kept_placeText'),
    t(anonymous ? 'kept_hour' : 'kept_time'),
    draft.photos.length > 0 && t('kept_photos'),
    !anonymous && draft.contact.trim() !== '' && t('kept_contact'),
  ]);
};

const clockProblem = (error: unknown) => error instanceof Refused && (error.problem.errors ?? []).some((one) => /startsAt/.test(one.pointer ?? ''));

/** The server's clock rules: where the phone's is ahead, "just now" is left for the server to say. */
async function withOurClock<T>({ draft, save }: Ways, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!clockProblem(error) || draft.when !== 'now' || draft.clockAhead) throw error;
    draft.clockAhead = true;
    save();
    return act();
  }
}

function refusal(error: Refused, { draft, save, redraw, go }: Ways) {
  if (draft.group && (error.problem.errors ?? []).some((one) => one.pointer === '/group')) {
    const toDefault = () => {
      draft.group = undefined;
      save();
      redraw();
    };
    return el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, t('send_noGroup', { group: draft.group })), button(t('send_toDefault'), toDefault));
  }
  const step = (error.problem.errors ?? []).map((one) => stepAskingFor(one.pointer ?? '')).find(Boolean);
  return el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, t('send_refused')), details(error), step && button(t('fixIt'), () => go(step)));
}

export function preview(ways: Ways): Asked {
  const { draft } = ways;
  const card = live();
  const status = live();
  const draw = (shown: PublicPart) => publicCard(shown, { facilityName: draft.facilityName, photos: draft.photos.length });
  const again = (sentence: 'send_unreachable' | 'send_tooMany', seconds: number) => {
    tell(status, note(t(sentence, { s: seconds }), 'wrong'));
    retry = setTimeout(() => void attempt(), seconds * 1000);
  };

  const failed = (error: unknown) => {
    if (error instanceof Unreachable) {
      const seconds = pauseS[failures++];
      if (seconds === undefined) tell(status, note(t('send_unreachableKeep'), 'wrong'));
      else again('send_unreachable', seconds);
    } else if (error instanceof Refused && (error.status === 429 || error.status === 409)) again('send_tooMany', error.retryAfterS ?? 30);
    else if (error instanceof Refused && error.status < 500) tell(status, refusal(error, ways));
    else tell(status, note(t('send_server'), 'wrong'));
    label(failures || !(error instanceof Refused) ? t('sendAgain') : t('send'), false);
  };

  const label = (text: string, busy: boolean) => {
    const next = document.querySelector<HTMLButtonElement>('footer .main');
    if (!next || draft.step !== 'preview') return;
    next.textContent = text;
    next.disabled = busy;
  };

  const attempt = async () => {
    if (sending) return;
    clearTimeout(retry);
    sending = true;
    tell(status, note(t('sending')));
    label(t('sending'), true);
    try {
      const { sent, older } = await withOurClock(ways, () => send(draft, language(), ways.keepDraft));
      sending = false;
      ways.sent(sent, older);
    } catch (error) {
      sending = false;
      failed(error);
    }
  };

  replace(card, note(t('previewAsking')), draw(publicPart(draft)));
  withOurClock(ways, () => askPreview(draft, language())).then(
    (shown) => replace(card, draft.clockAhead && draft.when === 'now' && note(t('send_clock')), draw(shown)),
    (error) => {
      const refused = error instanceof Refused && error.status < 500 && error.status !== 429;
      replace(card, refused ? refusal(error, ways) : note(t('previewAlone')), draw(publicPart(draft)));
    },
  );
  addEventListener('online', () => draft.step === 'preview' && draft.tried.length > 0 && failures > 0 && void attempt(), { once: true });
  return {
    title: t('previewTitle'),
    hint: t('previewHint'),
    next: { label: t(sending ? 'sending' : draft.tried.length ? 'sendAgain' : 'send'), act: () => void attempt(), busy: sending },
    body: [card, el('h2', {}, t('keptTitle')), kept(draft), el('p', { class: 'hint' }, t('proofLine')), status],
  };
}
