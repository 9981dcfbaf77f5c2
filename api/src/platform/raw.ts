import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problems.ts';

/** Addresses whose body is a file: handed on as a stream, never read into memory. */
const RAW = [/^\/api\/v1\/observations\/[^/?]+\/evidence(\?|$)/, /^\/api\/v1\/conditions\/[^/?]+\/page-image(\?|$)/, /^\/api\/v1\/imports(\?|$)/];

/** Files pass as streams; everywhere else a body is JSON or refused. */
export function takeRawBodies(fastify: FastifyInstance) {
  const hand = (request: FastifyRequest, payload: unknown, done: (error: Error | null, body?: unknown) => void) =>
    RAW.some((address) => address.test(request.url))
      ? done(null, payload)
      : done(Object.assign(new Error('Send this as application/json.'), { statusCode: 415 }));
  fastify.addContentTypeParser('*', hand);
}

/** The bytes of a request as they come. One that is cut off throws instead of ending early. */
export async function* rawBody(request: FastifyRequest): AsyncIterable<Uint8Array> {
  const expected = Number(request.headers['content-length'] ?? Number.NaN);
  let seen = 0;
  try {
    for await (const chunk of request.raw) {
      seen += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw new Problem('bad-request', 'The upload was cut off. Nothing was kept; send it again.', { cause });
  }
  if (seen === 0) throw new Problem('bad-request', 'There is no file in this request.');
  if (!Number.isNaN(expected) && seen !== expected) throw new Problem('bad-request', 'The upload was cut off. Nothing was kept; send it again.');
}
