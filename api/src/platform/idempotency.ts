import { createHash } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database, Transaction } from './database.ts';
import { badParameters, Problem } from './problems.ts';

const KEEP_MS = 48 * 3_600_000;

/** The header, when it is one: 16 to 100 letters, digits and - _ . : */
export function readIdempotencyKey(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^[\w.:-]{16,100}$/.test(value))
    throw badParameters([{ parameter: 'Idempotency-Key', detail: 'is 16 to 100 letters, digits or - _ . : such as a UUID.' }]);
  return value;
}

interface Asked {
  principal: string;
  route: string;
  key: string | null;
  body: unknown;
}

/**
 * Does a creating request once. The answer is kept in the transaction of what it made; the same key with the same body gets the
 * same answer for 48 hours, with another body 422, while the first is still under way 409.
 */
export async function once<T extends object>(
  database: Database,
  config: Config,
  { principal, route, key, body }: Asked,
  tx: Transaction,
  work: () => Promise<T>,
): Promise<T> {
  if (key === null) return work();
  const requestHash = new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify(body ?? null))
      .digest(),
  );
  const where = { principal_route_key: { principal, route, key } };
  const now = config.now();
  await tx.idempotencyKey.deleteMany({ where: { expiresAt: { lt: now } } });
  const before = await database.prisma.idempotencyKey.findUnique({ where });
  if (before && before.expiresAt > now) {
    if (!Buffer.from(before.requestHash).equals(requestHash))
      throw new Problem('unprocessable', 'This Idempotency-Key was used for another request. Make a new one for each.');
    return before.body as T;
  }
  try {
    await tx.idempotencyKey.create({ data: { principal, route, key, requestHash, expiresAt: new Date(now.getTime() + KEEP_MS) } });
  } catch (cause) {
    throw new Problem('conflict', 'The first request with this Idempotency-Key is still under way. Ask again in a moment.', {
      headers: { 'retry-after': '2' },
      cause,
    });
  }
  const answer = await work();
  await tx.idempotencyKey.update({ where, data: { status: 201, body: answer as object } });
  return answer;
}
