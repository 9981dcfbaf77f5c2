// The address of a list is the query of the API: what stands behind `#/unit-counts?` may be pasted behind `/api/v1/unit-counts?`.

export const PAGE = 50;
/** Pages by number end here, as the API's `offset` does; an export has no end. */
export const DEEPEST = 10_000;

export interface ListAddress {
  filter: Record<string, string>;
  sort: string | null;
  page: number;
}

/** Reads the address: `page` and `sort` are ours, everything else is handed to the API, which says what it does not know. */
export function readAddress(parameters: Record<string, string>): ListAddress {
  const { page, sort, ...filter } = parameters;
  const number = Number(page);
  return { filter, sort: sort || null, page: Number.isInteger(number) && number > 1 ? number : 1 };
}

export const pagesOf = (total: number): number => Math.max(1, Math.ceil(Math.min(total, DEEPEST + PAGE) / PAGE));

/** First click sorts upwards, the second downwards, the third as the API does by itself. */
export function nextSort(current: string | null, field: string): string | null {
  if (current === field) return `-${field}`;
  return current === `-${field}` ? null : field;
}

export const directionOf = (current: string | null, field: string): 'ascending' | 'descending' | undefined =>
  current === field ? 'ascending' : current === `-${field}` ? 'descending' : undefined;

/** For react-admin, which wants a field and an order. */
export const sortOf = (sort: string | null) =>
  sort ? { field: sort.replace(/^-/, ''), order: sort.startsWith('-') ? ('DESC' as const) : ('ASC' as const) } : { field: 'id', order: 'ASC' as const };
