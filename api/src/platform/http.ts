// What every request goes through before a handler: who asks, whether the page that asks may, which headers every answer has.

import { createHmac, randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readToken } from '../session/cookie.ts';
import { prefixOf } from '../session/failures.ts';
import { SessionService } from '../session/session.service.ts';
import type { Config } from './config.ts';
import { setViewer, viewerOf } from './policy/request.ts';
import { Problem } from './problems.ts';
import { takeRawBodies } from './raw.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A calculation is sent by POST because its input is long. It keeps nothing, reads no record and answers everybody the same, so it
 * counts as reading: it needs no header against foreign pages, and pages of any origin may ask it, without credentials.
 */
/** What is sent to be calculated, and keeps nothing. */
const isCalculation = (request: FastifyRequest) => /^\/api\/v1\/(calculations\/[^/?]+|findings\/[^/?]+\/replay)\/?(\?|$)/.test(request.url);
const changesNothing = (request: FastifyRequest) => SAFE.has(request.method) || (request.method === 'POST' && isCalculation(request));

/** Any origin may read what is public, without credentials; scripts of other pages change nothing. */
function cors(request: FastifyRequest, reply: FastifyReply) {
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', 'ETag, Link, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset');
  if (request.method !== 'OPTIONS') return;
  const calculates = isCalculation(request);
  reply
    .header('access-control-allow-methods', calculates ? 'GET, POST' : 'GET')
    .header('access-control-allow-headers', `Accept, If-None-Match, Authorization${calculates ? ', Content-Type' : ''}`)
    .header('access-control-max-age', '86400');
}

function refuseForeignPages(request: FastifyRequest) {
  if (changesNothing(request)) return;
  if (request.headers['x-fenceline'] !== '1') throw new Problem('forbidden', 'Requests that change something carry the header X-Fenceline: 1.');
  const site = request.headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') throw new Problem('forbidden', 'Pages of other sites cannot change anything here.');
}

async function recognise(request: FastifyRequest, sessions: SessionService) {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = readToken(request);
  if (bearer) setViewer(request, await sessions.viewerOfKey(bearer));
  else if (token) setViewer(request, await sessions.viewerOfToken(token));
}

/** Counts by an address that is hashed with a key nobody keeps. */
function limiter(config: Config) {
  const key = randomBytes(32);
  return {
    global: true,
    max: (request: FastifyRequest) => (viewerOf(request).accountId ? config.limits.signedIn : config.limits.public),
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => createHmac('sha256', key).update(prefixOf(request.ip)).digest('base64'),
    errorResponseBuilder: (_request: FastifyRequest, context: { ttl: number }) => {
      const seconds = Math.ceil(context.ttl / 1000);
      return Object.assign(new Problem('too-many-requests', `Too many requests in a minute. Try again in ${seconds} seconds.`), { statusCode: 429 });
    },
  };
}

export async function prepareHttp(app: NestFastifyApplication, config: Config) {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const sessions = app.get(SessionService);
  takeRawBodies(fastify);
  await fastify.register(cookie as never);
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer').header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/api/') && !request.url.startsWith('/r/')) return;
    if (changesNothing(request)) {
      cors(request, reply);
      reply.header('cross-origin-resource-policy', 'cross-origin');
    }
    if (request.method === 'OPTIONS') return void reply.status(204).send();
    refuseForeignPages(request);
    await recognise(request, sessions);
    if (viewerOf(request).accountId) reply.header('cache-control', 'private, no-store');
  });
  if (config.limits.public > 0) await fastify.register(rateLimit as never, limiter(config) as never);
}
