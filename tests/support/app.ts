import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '@fenceline/api/app';
import { type Config, readConfig } from '@fenceline/api/platform/config';
import { makeLog } from '@fenceline/api/platform/log';
import request from 'supertest';
import { makeDatabase, type Template, type TestDatabase } from './database.ts';

export const NOW = '2026-11-23T23:00:00.000Z';

export interface TestApp {
  http: ReturnType<typeof request>;
  config: Config;
  database: TestDatabase;
  /** A service of the application, for what no request asks. */
  get<T>(token: new (...args: never[]) => T): T;
  listen(port: number): Promise<unknown>;
  server: import('node:http').Server;
  close(): Promise<void>;
}

/** The whole application on a database of its own, with its clock at NOW; a variable given as undefined is not set. */
export async function startApp({ template = 'colossus' as Template, env = {} as Record<string, string | undefined> } = {}): Promise<TestApp> {
  const database = await makeDatabase(template);
  const folder = await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'data-'));
  const { host, port, user, password, database: name } = database.app;
  const config = readConfig({
    PORT: '3000',
    DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${name}`,
    FENCELINE_DATA: folder,
    FENCELINE_NOW: NOW,
    FENCELINE_LOG: process.env.FENCELINE_TEST_LOG ?? 'silent',
    ...env,
  });
  const app = await createApp(config, makeLog(config));
  return {
    http: request(app.getHttpServer()),
    get: (token) => app.get(token),
    server: app.getHttpServer(),
    listen: (port) => app.listen({ port, host: '::' }),
    config,
    database,
    async close() {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
