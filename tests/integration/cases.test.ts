import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '@fenceline/api/cli/index';
import { readCase } from '@fenceline/prisma';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';

let app: TestApp;
let owner: pg.Client;
const url = ({ user, password, host, port, database }: TestApp['database']['owner']) => `postgres://${user}:${password}@${host}:${port}/${database}`;
const command = (...args: string[]) =>
  main(args, {
    root,
    dataFolder: app.config.dataFolder,
    ownerUrl: url(app.database.owner),
    appUrl: url(app.database.app),
    env: { FENCELINE_NOW: app.config.now().toISOString(), FENCELINE_LOG: 'silent' },
  });

beforeAll(async () => {
  app = await startApp({ template: 'empty' });
  owner = new pg.Client(app.database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

/** Rows of every table that holds any. */
async function rows(): Promise<Record<string, number>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables WHERE schemaname IN ('public', 'intake')",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const n = Number((await owner.query(`SELECT count(*) AS n FROM ${name}`)).rows[0].n);
    if (n && !name.endsWith('_prisma_migrations')) counts[name] = n;
  }
  return counts;
}

describe('another case is another folder of data', () => {
  it('gives the verdicts that the first case does not have', async () => {
    expect(await command('seed', 'training')).toBe(0);
    const { body } = await app.http.get('/api/v1/findings?case=training&limit=100').expect(200);
    const said = Object.fromEntries(body.data.map((row: { subject: string; state: string }) => [row.subject, row.state]));
    expect(said).toMatchObject({
      'training-nox': 'met',
      'training-co': 'exceeded',
      'training-voc': 'insufficient_data',
      'training-report': 'overdue',
      'training-test-report': 'met',
      'training-2026-09-14-trailers': 'unpermitted',
      'training-records': 'not_applicable',
      'training-startups': 'insufficient_data',
      'training-care': 'insufficient_data',
    });
    expect(new Set(Object.values(said))).toEqual(new Set(['met', 'exceeded', 'unpermitted', 'insufficient_data', 'overdue', 'not_applicable']));
    const row = (subject: string) => body.data.find((one: { subject: string }) => one.subject === subject);
    expect(row('training-2026-09-14-trailers')).toMatchObject({ disputed: true });
    expect(row('training-care').override).toMatchObject({ state: 'met', signedBy: ['Training Auditors (invented)', 'Training Neighbours (invented)'] });
    const nox = body.data.find((row: { subject: string }) => row.subject === 'training-nox');
    expect(nox).toMatchObject({ measured: 61.2, limit: 90, unit: 'short_ton', completeness: { held: 12, needed: 12 } });
  });

  it('is loaded once', async () => {
    const before = await rows();
    expect(await command('seed', 'training')).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it('turns met into not enough to say when a month is taken away', async () => {
    await owner.query("DELETE FROM emission WHERE slug = 'training-nox-2026-03'");
    expect(await command('evaluate', '--facility', 'training-plant')).toBe(0);
    const { body } = await app.http.get('/api/v1/findings?subject=training-nox').expect(200);
    expect(body.data[0]).toMatchObject({ state: 'insufficient_data', version: 2 });
  });

  it('goes without a trace', async () => {
    await command('seed', 'colossus');
    expect(await command('remove-case', 'training')).toBe(0);
    expect(await command('remove-case', 'colossus')).toBe(0);
    expect(await rows()).toEqual({});
    expect(await command('remove-case', 'colossus')).toBe(1);
  });

  it('goes and leaves the monitors and readings that another import filled', async () => {
    await command('seed', 'colossus');
    const file = path.join(app.config.dataFolder, 'HourlyData_2024041001.dat');
    writeFileSync(file, '04/10/24|01:00|471570075|SHELBY FARMS|-6|OZONE|PPB|41|Shelby County Health Department\n');
    expect(await command('import', file)).toBe(0);
    expect(await command('remove-case', 'colossus')).toBe(0);
    const monitors = (await app.http.get('/api/v1/monitors').expect(200)).body.data;
    expect(
      monitors.map((monitor: { aqsId: string; case: string | null; note: string | null; distances: unknown[] }) => [
        monitor.aqsId,
        monitor.case,
        monitor.note,
        monitor.distances,
      ]),
    ).toEqual([['47-157-0075', null, null, []]]);
    const readings = (await app.http.get('/api/v1/readings').expect(200)).body.data;
    expect(readings.map((reading: { value: number }) => reading.value)).toEqual([41]);
    expect(JSON.stringify(await rows())).not.toContain('facility');
  });

  it('comes and takes over the monitors and series that an import left or made, under their codes and with their readings', async () => {
    const file = path.join(app.config.dataFolder, 'HourlyData_2024041002.dat');
    writeFileSync(
      file,
      ['471570075|SHELBY FARMS', '470930101|ELSEWHERE', '471570021|FRAYSER'].map((site) => `04/10/24|02:00|${site}|-6|OZONE|PPB|42|Somebody\n`).join(''),
    );
    expect(await command('import', file)).toBe(0);
    const codes = async () =>
      Object.fromEntries((await app.http.get('/api/v1/monitors').expect(200)).body.data.map(({ aqsId, code }: Record<string, string>) => [aqsId, code]));
    const before = await codes();
    expect(await command('seed', 'colossus')).toBe(0);
    expect(await codes()).toMatchObject(before);
    const { body: frayser } = await app.http.get('/api/v1/monitors/frayser').expect(200);
    expect(frayser).toMatchObject({ case: 'colossus', version: 2, class: 'regulatory', code: before['47-157-0021'] });
    const held = async (query: string) => (await app.http.get(`/api/v1/readings?count=exact&limit=1&${query}`).expect(200)).body.total;
    expect(await held('monitor=frayser&from=2024-04-10')).toBe(1);
    expect(await held('from=2024-04-10')).toBe(4);
    expect(await held('case=colossus')).toBe(199);
    expect(await command('remove-case', 'colossus')).toBe(0);
    expect(await held('')).toBe(4);
  });
});

describe('a case that is wrong', () => {
  it('is refused with file, record and field', async () => {
    const { cpSync, readFileSync, writeFileSync } = await import('node:fs');
    const folder = path.join(app.config.dataFolder, 'wrong');
    cpSync(path.join(root, 'prisma/cases/training'), folder, { recursive: true });
    const units = JSON.parse(readFileSync(path.join(folder, 'units.json'), 'utf8'));
    units[0].permanence = 'forever';
    units[1].colour = 'red';
    writeFileSync(path.join(folder, 'units.json'), JSON.stringify(units));
    await expect(readCase(folder)).rejects.toThrow(
      /units\.json, record 1 \(training-permanent\), permanence: [\s\S]*units\.json, record 2 \(training-trailers\)/,
    );
  });

  it('names a record that does not exist', async () => {
    const { cpSync, readFileSync, writeFileSync } = await import('node:fs');
    const folder = path.join(app.config.dataFolder, 'dangling');
    cpSync(path.join(root, 'prisma/cases/training'), folder, { recursive: true });
    const permits = JSON.parse(readFileSync(path.join(folder, 'permits.json'), 'utf8'));
    permits[0].authority = 'nobody';
    writeFileSync(path.join(folder, 'permits.json'), JSON.stringify(permits));
    const before = await rows();
    expect(await command('seed', folder)).toBe(1);
    expect(await rows()).toEqual(before);
  });
});
