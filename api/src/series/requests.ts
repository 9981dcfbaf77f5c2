// What the requests for days, years and design values have in common.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../platform/etag.ts';
import type { FieldProblem } from '../platform/problems.ts';

/** The parameter `year`; null, and an error more, where it is none. */
export function yearIn(given: ReadonlyMap<string, string>, errors: FieldProblem[]): number | null {
  const year = given.get('year');
  if (year !== undefined && /^(19|20|21)\d{2}$/.test(year)) return Number(year);
  errors.push({ parameter: 'year', detail: year === undefined ? 'is missing. Give the last year, such as 2025.' : `"${year}" is not a year such as 2025.` });
  return null;
}

/** With an ETag over the answer, so that who has it already is told so. */
export function send(request: FastifyRequest, reply: FastifyReply, body: string, type: string) {
  const etag = etagOf(body);
  reply.headers({ etag, vary: 'Accept' }).type(type);
  if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
  return void reply.send(body);
}
