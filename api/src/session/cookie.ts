import type { FastifyReply, FastifyRequest } from 'fastify';

// Behind TLS the cookie is bound to this host and never travels in the clear. On plain http browsers drop such a cookie without
// a word, so there it goes without: the demo on a laptop works in every browser.
const secure = (request: FastifyRequest) => request.protocol === 'https';
const nameFor = (request: FastifyRequest) => (secure(request) ? '__Host-fl_sid' : 'fl_sid');

export const setCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
  reply.setCookie(nameFor(request), token, { httpOnly: true, sameSite: 'strict', path: '/', secure: secure(request) });

export const clearCookie = (request: FastifyRequest, reply: FastifyReply) =>
  reply.clearCookie(nameFor(request), { httpOnly: true, sameSite: 'strict', path: '/', secure: secure(request) });

export const readToken = (request: FastifyRequest): string | undefined => request.cookies[nameFor(request)];
