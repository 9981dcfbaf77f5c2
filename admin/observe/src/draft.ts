import { randomUuid } from './identifier.ts';
import { wholeHour } from './moments.ts';
import type { Direction } from './place.ts';

export const kinds = ['running', 'smoke', 'smell', 'noise', 'other'] as const;
export const senses = ['seen', 'heard', 'smelled', 'felt', 'shimmer', 'plume'] as const;
export const certainties = ['certain', 'likely', 'unsure'] as const;
export const anonymities = ['anonymous', 'private_contact', 'named'] as const;
export type Kind = (typeof kinds)[number];
export type Sense = (typeof senses)[number];
export type Certainty = (typeof certainties)[number];
export type Anonymity = (typeof anonymities)[number];

/** What is kept of a photograph beside its bytes. There is no file name: it is dropped before anything is kept. */
export type Photo = { id: string; bytes: number; type: string; sha256: string; digest: string };

export type Draft = {
  /** One key for this report, whatever becomes of the tries to send it. */
  key: string;
  startedAt: string;
  step: string;
  kind?: Kind;
  senses: Sense[];
  certainty?: Certainty;
  countLow?: number;
  countBest?: number;
  countHigh?: number;
  text: string;
  placeHow?: 'device' | 'typed' | 'unknown';
  place?: { lat: number; lon: number; accuracyM: number };
  placeText: string;
  /** The field for a typed place is open. */
  typing?: boolean;
  looking?: Direction;
  /** null: the person does not know; undefined: not asked yet. */
  facility?: string | null;
  facilityName?: string;
  facilityOffset?: string;
  when: 'now' | 'set';
  /** As a datetime-local field holds it, in the phone's own zone. */
  setAt?: string;
  minutes?: number;
  anonymity: Anonymity;
  name: string;
  contact: string;
  group?: string;
  photos: Photo[];
  /** The server said that this phone's clock is ahead: "just now" is then the server's to tell. */
  clockAhead?: boolean;
  /** Bodies that left the phone without an answer coming back, oldest first. */
  tried: string[];
};

export const emptyDraft = (now: Date, asked: { group?: string; facility?: string } = {}): Draft => ({
  key: randomUuid(),
  startedAt: now.toISOString(),
  step: 'what',
  senses: [],
  text: '',
  placeText: '',
  when: 'now',
  anonymity: 'anonymous',
  name: '',
  contact: '',
  photos: [],
  tried: [],
  ...asked,
});

export const isBegun = (draft: Draft) => draft.kind !== undefined;

export const momentOf = (draft: Draft) => new Date(draft.when === 'set' && draft.setAt ? draft.setAt : draft.startedAt);

/** Why the counts cannot be right together, as the key of a sentence. */
export function countProblem({ countLow: low, countBest: best, countHigh: high }: Draft) {
  const given = [low, best, high].filter((n) => n !== undefined);
  if (given.some((n) => !Number.isInteger(n) || n < 0 || n > 9999)) return 'countNotNumber' as const;
  return given.every((n, i) => i === 0 || given[i - 1]! <= n) ? undefined : ('countOrder' as const);
}

/** What leaves the phone, and nothing else. An anonymous report is cut to the hour before it leaves. */
export function bodyOf(draft: Draft, lang: 'en' | 'es') {
  const anonymous = draft.anonymity === 'anonymous';
  const moment = momentOf(draft);
  const trimmed = (text: string) => text.trim() || undefined;
  return {
    kind: draft.kind,
    senses: draft.senses.length ? draft.senses : undefined,
    certainty: draft.certainty,
    countLow: draft.countLow,
    countBest: draft.countBest,
    countHigh: draft.countHigh,
    text: trimmed(draft.text),
    place: draft.placeHow === 'device' ? draft.place : undefined,
    placeText: draft.placeHow === 'unknown' ? undefined : trimmed(draft.placeText),
    looking: draft.looking,
    startsAt: draft.clockAhead && draft.when === 'now' ? undefined : (anonymous ? wholeHour(moment) : moment).toISOString(),
    timeEdited: draft.when === 'set',
    minutes: draft.minutes,
    facility: draft.facility,
    group: draft.group,
    anonymity: draft.anonymity,
    name: anonymous ? undefined : trimmed(draft.name),
    contact: anonymous ? undefined : trimmed(draft.contact),
    showName: draft.anonymity === 'named' ? true : undefined,
    lang,
  };
}
