// Serves the console: files with a hash in their name for a year, the page itself anew each time with a nonce for its styles.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const consoleFolder = fileURLToPath(new URL('../../../admin/dist', import.meta.url));

/** What the page may load: its own files and nothing from anywhere else. */
export const contentPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export async function serveConsole(app: NestFastifyApplication, folder = consoleFolder) {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return;
  const template = readFileSync(page, 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, { root: path.join(folder, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', decorateReply: false });
  fastify.get('/', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(template.replaceAll('%NONCE%', nonce));
  });
}
