import { createHash } from 'node:crypto';

/** Weak tag of an answer by its text: the same text has the same tag. */
export const etagOf = (text: string): string => `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
