import type { Permit } from '../data/records.ts';
import { capital } from '../i18n/term.ts';

/** The kind of paper and its number, as its authority calls it. */
export const permitTitle = ({ type, number }: Pick<Permit, 'type' | 'number'>): string => [capital(type), number].filter(Boolean).join(' ');
