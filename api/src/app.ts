import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { servePages } from './console/console.ts';
import type { Config } from './platform/config.ts';
import { serveDocs } from './platform/docs.ts';
import { openApiDocument } from './platform/document.ts';
import { prepareHttp } from './platform/http.ts';
import type { Log } from './platform/log.ts';

/** Limit of a JSON body; files travel as raw streams with limits of their own. */
const JSON_LIMIT = 256 * 1024;

/** The whole application, ready to listen: the tests use the same. */
export async function createApp(config: Config, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 0,
    connectionTimeout: 0,
    genReqId: () => crypto.randomUUID(),
    trustProxy: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, log), adapter, { logger: false, abortOnError: false, bodyParser: false });
  app.enableShutdownHooks([]);
  const document = openApiDocument(app, config.publicUrl);
  serveDocs(app, document);
  await prepareHttp(app, config);
  await servePages(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
