import { inOwnWords, titleOf } from '../data/titles.ts';
import type { Published } from '../data/types.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { Sourced } from './Text.tsx';

/** The title of a record; what is not our own sentence keeps the language of its source. */
export function RecordTitle({ noun, record }: { noun: NounName; record: Published }) {
  const title = titleOf(noun, record, { say: useSay(), lang: useLang() });
  return inOwnWords(noun) ? title : <Sourced>{title}</Sourced>;
}
