import type { ComponentType } from 'react';
import type { Role } from './data/types.ts';
import type { Words } from './i18n/en/index.ts';
import type { Lang } from './i18n/provider.ts';

export type NounName = keyof Words['nouns'];
export type Group = keyof Words['frame']['groups'];

/** How a title is said: the words and the language of the reader. */
export interface Saying {
  say: Words;
  lang: Lang;
}

/** One resource of the console: a folder, a menu entry, a list, a page. */
export interface Noun {
  name: NounName;
  group: Group;
  /** A record in a few words, for links and headings. */
  title: (record: never, saying: Saying) => string;
  /** The title is a sentence of ours, in the language of the reader; otherwise it is text of a source. */
  ownWords?: boolean;
  list?: ComponentType;
  show?: ComponentType;
  edit?: ComponentType;
  create?: ComponentType;
  /** Where only some may read it. */
  only?: Role[];
}
