import type { Words } from '../i18n/en/index.ts';
import { term } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';

/** A value of the record in the reader's words. */
export const Term = ({ kind, value }: { kind: keyof Words['terms']; value: string | null | undefined }) => term(useSay(), kind, value);
