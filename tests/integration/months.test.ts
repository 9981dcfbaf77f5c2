// Months that are taken out of sight and brought back.
import { main } from '@fenceline/api/cli/index';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hour, hourlyData } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
const said: string[] = [];
const url = ({ user, password, host, port, database }: TestApp['database']['owner']) => `postgres://${user}:${password}@${host}:${port}/${database}`;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
  await desk.take('a.dat', hourlyData(hour(48), hour(49, { day: '05/08/24' })));
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

async function fenceline(...args: string[]): Promise<{ code: number; said: string }> {
  said.length = 0;
  const write = process.stdout.write.bind(process.stdout);
  const writeError = process.stderr.write.bind(process.stderr);
  process.stdout.write = process.stderr.write = ((text: string) => said.push(text) > 0) as typeof process.stdout.write;
  try {
    const code = await main(args, {
      root,
      dataFolder: app.config.dataFolder,
      ownerUrl: url(app.database.owner),
      appUrl: url(app.database.app),
      env: { FENCELINE_LOG: 'silent' },
    });
    return { code, said: said.join('') };
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
  }
}
const readings = async () => (await app.http.get('/api/v1/readings?count=exact').expect(200)).body.total;

it('lists, detaches and attaches months; nothing else is touched', async () => {
  const listed = await fenceline('months');
  expect([listed.code, listed.said.match(/reading_2024_0[45]/g)]).toEqual([0, ['reading_2024_04', 'reading_2024_05']]);
  expect(await fenceline('months', '--detach', 'reading_2024_04')).toEqual({ code: 0, said: expect.stringContaining('reading_2024_04 is detached') });
  expect(await readings()).toBe(1);
  expect((await fenceline('months')).said).toContain('detached_reading_2024_04');
  expect(await fenceline('months', '--attach', 'reading_2024_04')).toMatchObject({ code: 0 });
  expect(await readings()).toBe(2);
});

it('says what it cannot do', async () => {
  expect(await fenceline('months', '--detach', 'reading_1999_01')).toEqual({
    code: 1,
    said: expect.stringContaining('reading_1999_01 is no month that is attached'),
  });
  expect(await fenceline('months', '--attach', 'reading_2024_04')).toEqual({ code: 1, said: expect.stringContaining('is no month that was detached') });
  expect(await fenceline('months', '--detach', 'facility; DROP TABLE facility')).toEqual({ code: 2, said: expect.stringContaining('is no month') });
  await fenceline('months', '--detach', 'reading_2024_04');
  await desk.take('b.dat', hourlyData(hour(50)));
  expect(await fenceline('months', '--attach', 'reading_2024_04')).toEqual({
    code: 1,
    said: expect.stringContaining('An import has made reading_2024_04 anew'),
  });
  expect(await readings()).toBe(2);
});
