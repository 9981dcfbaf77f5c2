// What can go wrong, in one table: a stable slug, a status, a title. It leaves as application/problem+json (RFC 9457).

export interface FieldProblem {
  /** JSON pointer into the body. */
  pointer?: string;
  /** Name of a query parameter or header. */
  parameter?: string;
  detail: string;
}

export const problemTypes = {
  'bad-request': [400, 'The request cannot be understood'],
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'This is not yours to do'],
  'not-found': [404, 'There is nothing here'],
  'not-acceptable': [406, 'This noun has no such format'],
  conflict: [409, 'This does not fit the state the record is in'],
  gone: [410, 'This is no longer here'],
  'version-is-stale': [412, 'Somebody changed the record since'],
  'too-large': [413, 'This is larger than may be sent'],
  'unsupported-type': [415, 'Files of this kind are not taken'],
  unprocessable: [422, 'This is understood and cannot be accepted'],
  'version-needed': [428, 'Say which version you are changing'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The database cannot be reached just now'],
  'storage-full': [507, 'There is no room for this just now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemType = keyof typeof problemTypes;

/** Throw one anywhere; the filter turns it into an answer. */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly errors: FieldProblem[];
  readonly headers: Record<string, string>;

  constructor(type: ProblemType, detail: string, options: { errors?: FieldProblem[]; headers?: Record<string, string>; cause?: unknown } = {}) {
    super(detail, { cause: options.cause });
    this.type = type;
    this.status = problemTypes[type][0];
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }

  toBody(requestId?: string) {
    return {
      type: `/problems/${this.type}`,
      title: problemTypes[this.type][1],
      status: this.status,
      detail: this.message,
      ...(this.errors.length ? { errors: this.errors } : {}),
      ...(requestId ? { requestId } : {}),
    };
  }
}

/** Everything wrong with the query, in one answer. */
export const badParameters = (errors: FieldProblem[]) =>
  new Problem('bad-request', errors.map((error) => `${error.parameter}: ${error.detail}`).join(' '), { errors });

/** The same body whether a record does not exist or may not be seen. */
export const notFound = () => new Problem('not-found', 'No record of this name is here, or it is not public.');

/** The nearest of the known words, where one is near enough to have been meant. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Damerau-Levenshtein distance (neighbours may swap), given up once it reaches `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
