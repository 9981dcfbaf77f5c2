import { createHash } from 'node:crypto';
import { badParameters } from '../problems.ts';
import type { Listing } from './listing.ts';
import type { ListRequest } from './parameters.ts';

export interface Cursor {
  /** Value of the sort key in the last row, as text; null where it had none. */
  value: string | null;
  id: string;
}

/** What a cursor belongs to: the noun, its order and everything that chooses its rows. */
function fingerprint(listing: Listing, request: ListRequest): string {
  const what = JSON.stringify([listing.noun, request.sort, [...request.filters].sort(), request.q, request.from, request.to, request.asOf]);
  return createHash('sha256').update(what).digest('base64url').slice(0, 12);
}

export const writeCursor = (listing: Listing, request: ListRequest, cursor: Cursor) =>
  Buffer.from(JSON.stringify([fingerprint(listing, request), cursor.value, cursor.id])).toString('base64url');

/** Reads `after`. One that is damaged, or comes from another list, is refused. */
export function readCursor(listing: Listing, request: ListRequest): Cursor | null {
  if (request.after === null) return null;
  try {
    const [print, value, id] = JSON.parse(Buffer.from(request.after, 'base64url').toString('utf8'));
    if (print === fingerprint(listing, request) && typeof id === 'string' && (value === null || typeof value === 'string')) return { value, id };
  } catch {
    // Said below, with the same words.
  }
  throw badParameters([{ parameter: 'after', detail: 'is not a place in this list. Follow next as it was given, with the same filters and order.' }]);
}
