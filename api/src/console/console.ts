// Serves the console and the small pages for phones: files with a hash in their name for a year, the pages themselves anew each
// time with a nonce for their styles.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const admin = fileURLToPath(new URL('../../../admin/', import.meta.url));

/** What a page may load: its own files and nothing from anywhere else. */
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

function servePage(fastify: FastifyInstance, address: string, file: string) {
  const template = readFileSync(file, 'utf8');
  fastify.get(address, (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply
      .header('content-security-policy', contentPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(template.replaceAll('%NONCE%', nonce));
  });
}

/** Files that are built once and named by their content; smaller copies lie beside them. */
const serveAssets = (fastify: FastifyInstance, root: string, prefix: string) =>
  fastify.register(fastifyStatic as never, { root, prefix, immutable: true, maxAge: '1y', decorateReply: false, preCompressed: true } as never);

/** Pages that were built are served; one that was not is absent. */
export async function servePages(app: NestFastifyApplication) {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const parts = [
    { folder: path.join(admin, 'dist'), assets: 'assets', pages: [['/', 'index.html']] },
    {
      folder: path.join(admin, 'observe/dist'),
      assets: 'observe-assets',
      pages: [
        ['/observe', 'observe.html'],
        ['/receipt', 'receipt.html'],
        ['/reply', 'reply.html'],
      ],
    },
  ] as const;
  for (const { folder, assets, pages } of parts) {
    if (!existsSync(path.join(folder, pages[0][1]))) continue;
    await serveAssets(fastify, path.join(folder, assets), `/${assets}/`);
    for (const [address, file] of pages) servePage(fastify, address, path.join(folder, file));
  }
}
