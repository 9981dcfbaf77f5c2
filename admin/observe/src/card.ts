import { el } from './dom.ts';
import { dateAndClock, spanIn } from './moments.ts';
import type { PublicPart } from './send.ts';
import type { Key } from './words/en.ts';
import { language, say, t } from './words/words.ts';

const named = (prefix: string, value: unknown) => say(`${prefix}${value}`, String(value));

const count = ({ countLow: low, countBest: best, countHigh: high }: PublicPart) =>
  [best == null ? '' : String(best), low == null ? '' : t('pubAtLeast', { n: String(low) }), high == null ? '' : t('pubAtMost', { n: String(high) })]
    .filter(Boolean)
    .join(', ') || null;

type Known = { facilityName?: string; photos?: number };

/** Each public field once, in words. A field this page does not know is shown as it came: nothing public stays unseen. */
export function publicRows(shown: PublicPart, { facilityName, photos }: Known = {}): [string, string][] {
  const block = shown.block as { startsAt: string; endsAt: string } | null;
  const rows: [Key, string | null][] = [
    ['pub_kind', shown.kind ? named('kind_', shown.kind) : null],
    ['pub_senses', ((shown.senses as string[] | undefined) ?? []).map((sense) => named('word_', sense)).join(', ') || null],
    ['pub_certainty', shown.certainty ? named('sure_', shown.certainty) : null],
    ['pub_count', count(shown)],
    ['pub_text', shown.text ? `“${shown.text}”` : null],
    ['pub_photos', photos === undefined ? null : photos < 2 ? t(photos ? 'pubPhotos_1' : 'pubPhotos_0') : t('pubPhotos_n', { n: photos })],
    ['pub_cell', shown.cell ? t('pubCell', { cell: String(shown.cell).replace('/', ', ') }) : t('pubNoCell')],
    ['pub_looking', shown.looking ? named('dir_', shown.looking) : null],
    ['pub_facility', shown.facility ? (facilityName ?? String(shown.facility)) : null],
    ['pub_block', block ? spanIn(language(), new Date(block.startsAt), new Date(block.endsAt)) : null],
    ['pub_minutes', shown.minutes == null ? null : say(`minutes_${shown.minutes}`, t('minutesN', { n: String(shown.minutes) }))],
    ['pub_shownName', shown.shownName ? String(shown.shownName) : t('pubNoName')],
  ];
  const known = ['kind', 'senses', 'certainty', 'countLow', 'countBest', 'countHigh', 'text', 'cell', 'looking', 'facility', 'block', 'minutes', 'shownName'];
  const unknown = Object.entries(shown).filter(([name, value]) => !known.includes(name) && value != null);
  return [
    ...rows.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[t(key), value]])),
    ...unknown.map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ];
}

export const publicCard = (shown: PublicPart, known?: Known) =>
  el(
    'dl',
    { class: 'record' },
    publicRows(shown, known).map(([name, value]) => el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, value))),
  );

export const when = (iso: string) => dateAndClock(language(), new Date(iso));
