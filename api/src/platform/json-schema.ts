type Json = Record<string, unknown>;

/** zod prints patterns of hundreds of characters and the bounds of numbers in JavaScript: true, and of no use to a reader. */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (value === null || typeof value !== 'object') return value;
  const { pattern, minimum, maximum, ...rest } = value as Json;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, readable(inner)])),
    ...(typeof pattern === 'string' && pattern.length <= 80 ? { pattern } : {}),
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum: readable(minimum) }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum: readable(maximum) }),
  };
}
