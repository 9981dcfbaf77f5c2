import './style.css';
import { type Draft, isBegun } from './draft.ts';
import { facilities } from './facilities.ts';
import { after, before, partOf, parts, shareOf, stepsFor } from './flow.ts';
import { type Screen, show, start } from './frame.ts';
import { keep, tab } from './keep.ts';
import { found, fresh, nameFacility, save, settle } from './report.ts';
import type { Ask, Asked, Context } from './screens/asked.ts';
import { contact, who } from './screens/audience.ts';
import { count } from './screens/count.ts';
import { erasedScreen, eraseScreen, leftScreen, resumeScreen } from './screens/keeping.ts';
import { minutes, when } from './screens/moment.ts';
import { senses, sure, what, words } from './screens/notice.ts';
import { photos } from './screens/photos.ts';
import { place } from './screens/place.ts';
import { preview, stopTrying } from './screens/preview.ts';
import { doneScreen, drawUploads, type Receipt, receiptScreen } from './screens/sent.ts';
import { facility, looking } from './screens/toward.ts';
import type { Sent } from './send.ts';
import { button, note } from './ui.ts';
import { type Outbox, Uploads } from './uploads.ts';
import { t } from './words/words.ts';

const screens: Record<string, Ask> = { what, senses, sure, count, words, photos, place, looking, facility, when, minutes, who, contact };

type View = 'ask' | 'resume' | 'erase' | 'erased' | 'receipt' | 'done' | 'left';
let view: View = 'ask';
let draft: Draft;
let durable = true;
let receipt: Receipt | undefined;
let outbox: Outbox | undefined;
let uploads: Uploads | undefined;
const uploadList = document.createElement('div');

const keepDraft = async (one: Draft) => {
  durable = await save(one);
};

/** The address never changes: what was answered is not for the browser's history. */
const remember = (way: 'push' | 'replace') => {
  const depth = ((history.state?.depth as number | undefined) ?? 0) + (way === 'push' ? 1 : 0);
  history[way === 'push' ? 'pushState' : 'replaceState']({ view, step: draft.step, depth }, '');
};

function go(step: string, to: View = 'ask') {
  stopTrying();
  view = to;
  draft.step = step;
  void keepDraft(draft);
  remember('push');
  draw();
}

function back() {
  if (history.state?.depth > 0) return history.back();
  draft.step = before(draft, draft.step) ?? 'what';
  remember('replace');
  draw();
}

async function sent(answer: Sent, older: boolean) {
  stopTrying();
  ({ receipt, outbox } = await settle(draft, answer, older));
  draft = fresh();
  view = 'receipt';
  remember('push');
  upload(outbox, answer.receipt);
  draw();
}

function upload(box: Outbox, receiptWords: string) {
  const batch = new Uploads(box, receiptWords, () => {
    drawUploads(uploadList, batch);
    if (view === 'done' && !batch.pending) draw(true);
  });
  uploads = batch;
  drawUploads(uploadList, batch);
  void batch.run();
}

async function eraseAll() {
  await keep.eraseAll();
  draft = fresh();
  view = 'erased';
  remember('replace');
  draw();
}

function startAgain() {
  draft = fresh();
  receipt = outbox = uploads = undefined;
  view = 'ask';
  remember('push');
  draw();
}

const context = (): Context => ({
  draft,
  save: () => void keepDraft(draft),
  next: () => go(after(draft, draft.step) ?? 'preview'),
  go,
  redraw: () => draw(true),
});

function framed(asked: Asked): Screen {
  const on = context().next;
  const next =
    asked.next ?? (asked.filled === undefined ? undefined : { label: t(asked.filled ? 'next' : 'skip'), act: () => (asked.check?.() ?? true) && on() });
  return {
    ...asked,
    body: [!durable && note(t('notKept')), ...asked.body],
    next,
    back: before(draft, draft.step) ? back : undefined,
    tail: isBegun(draft) && button(t('erase'), () => go(draft.step, 'erase'), 'link'),
    progress: { part: partOf(draft.step) ?? 1, of: parts, share: shareOf(draft, draft.step) },
  };
}

const written = () => {
  tab.erase('receipt', 'here');
  view = 'done';
  remember('push');
  draw();
};

function screen(): Screen {
  if (view === 'resume') return resumeScreen(draft.startedAt, resume, eraseAll);
  if (view === 'erase') return eraseScreen(draft.tried.length > 0, eraseAll, () => history.back());
  if (view === 'erased') return erasedScreen(startAgain);
  if (view === 'receipt' && receipt) return receiptScreen(receipt, uploadList, written);
  if (view === 'done' && receipt) return doneScreen(receipt.code, uploadList, !!uploads?.pending, startAgain);
  if (view === 'left' && outbox) return leftScreen(outbox, sendLeft, eraseAll);
  view = 'ask';
  if (draft.step === 'preview') return framed(preview({ ...context(), keepDraft, sent }));
  return framed((screens[draft.step] ?? what)(context()));
}

function draw(again = false) {
  show(screen(), { again });
  if (isBegun(draft)) void facilities().catch(() => undefined);
}

/** The way here is laid again, so that the phone's own back button leads through the questions and not off the page. */
function resume() {
  view = 'ask';
  const to = draft.step;
  for (const { name } of stepsFor(draft)) {
    draft.step = name;
    remember(name === 'what' ? 'replace' : 'push');
    if (name === to) break;
  }
  void keepDraft(draft);
  draw();
}

function sendLeft(typed: string) {
  receipt = { id: outbox!.id, code: outbox!.code, words: typed, older: false, sums: [] };
  view = 'done';
  remember('push');
  upload(outbox!, typed);
  draw();
}

addEventListener('popstate', ({ state }) => {
  stopTrying();
  // A report that went cannot be gone back into, and its words must not be lost to a thumb.
  if (view === 'receipt' || view === 'done') return remember('push');
  if (view === 'erased') draft = fresh();
  view = state?.view === 'erase' ? 'erase' : 'ask';
  draft.step = stepsFor(draft).some((step) => step.name === state?.step) ? state.step : 'what';
  void keepDraft(draft);
  draw();
});

addEventListener('beforeunload', (event) => {
  if (view === 'receipt' || (uploads && uploads.pending > 0 && view === 'done')) event.preventDefault();
});

async function open() {
  draft = fresh();
  const held = await found();
  if (held.receipt) {
    receipt = held.receipt;
    view = 'receipt';
    if (held.outbox?.code === receipt.code) upload(held.outbox, receipt.words);
  } else if (held.outbox?.photos.length) {
    outbox = held.outbox;
    view = 'left';
  } else if (held.draft) {
    draft = held.draft;
    if (!held.sameTab) view = 'resume';
    else if (history.state?.step && stepsFor(draft).some((step) => step.name === history.state.step)) draft.step = history.state.step;
  }
  if (!history.state) remember('replace');
  draw();
  if (draft.facility && !draft.facilityName)
    nameFacility(draft).then(
      () => draft.step === 'what' && draw(true),
      () => undefined,
    );
}

start(() => draw(true));
void open();
