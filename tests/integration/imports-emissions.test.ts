// Monthly masses come in as a file: twelve rows, two of them wrong, seen in a dry run, then taken in with one commit; what was stated
// otherwise later is a new version, and the findings follow.
import { main } from '@fenceline/api/cli/index';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
const url = ({ user, password, host, port, database }: TestApp['database']['owner']) => `postgres://${user}:${password}@${host}:${port}/${database}`;

beforeAll(async () => {
  app = await startApp({ template: 'empty' });
  desk = await openDesk(app.database);
  const context = { root, dataFolder: app.config.dataFolder, ownerUrl: url(app.database.owner), appUrl: url(app.database.app) };
  expect(await main(['seed', 'training'], { ...context, env: { FENCELINE_NOW: app.config.now().toISOString(), FENCELINE_LOG: 'silent' } })).toBe(0);
  await desk.owner.query("DELETE FROM emission WHERE pollutant = 'NOx'");
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const header = 'facility,unit,pollutant,month,mass,mass_unit,method,source,note';
const months = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const line = (month: string, mass: string, unit = 'short_ton') =>
  `training-plant,training-permanent,NOx,${month},${mass},${unit},continuous monitors,training-reports,`;
const file = (masses: (readonly [string, string?])[]) => [header, ...masses.map(([mass, unit], i) => line(months[i]!, mass, unit))].join('\n');

/** Twelve months, the third in pounds and the eighth below zero. */
const twelve: [string, string?][] = ['5.125', '5.250', '10200', '4.875', '6.001', '5.333', '5.9', '-3', '5.05', '4.4', '5.2', '6.125'].map((mass, i) =>
  i === 2 ? [mass, 'lb'] : [mass],
);

const nox = async () => {
  await app.get(EvaluateService).evaluate();
  const { body } = await app.http.get('/api/v1/findings?condition=training-nox').expect(200);
  return body.data[0];
};
const take = (masses: typeof twelve, dryRun = false) => desk.take('months.csv', file(masses), { dryRun, now: app.config.now });
const rows = async () => (await desk.owner.query("SELECT count(*)::int AS n FROM emission WHERE pollutant = 'NOx'")).rows[0].n;

describe('twelve months of NOx, two of them wrong', () => {
  it('are shown first: which rows, why, and what would mend them; nothing is written', async () => {
    const shown = await take(twelve, true);
    expect(shown).toMatchObject({
      state: 'committed',
      dryRun: true,
      lines: 13,
      headerLines: 1,
      linesWithValues: 10,
      linesSetAside: 2,
      values: 12,
      inserted: 10,
      valuesSetAside: 2,
    });
    expect(shown.rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'mass_unit', 'is not short_ton: 10200 lb are 5.1 short tons; write that mass and short_ton if pounds were meant'],
      [9, 'mass', 'is below zero, which no mass can be'],
    ]);
    expect(await rows()).toBe(0);
  });

  it('come in with one commit; with ten of twelve there is not enough to say', async () => {
    expect(await take(twelve)).toMatchObject({
      state: 'committed',
      inserted: 10,
      valuesSetAside: 2,
      format: 'fenceline-emissions',
      source: 'training-reports',
    });
    expect(await nox()).toMatchObject({ state: 'insufficient_data', completeness: { held: 10, needed: 12 }, measured: null });
  });

  it('are complete once the two are mended, to the thousandth of a ton; what stands is left alone', async () => {
    const mended = twelve.map((row, i): [string, string?] => (i === 2 ? ['5.100'] : i === 7 ? ['3'] : row));
    expect(await take(mended)).toMatchObject({ state: 'committed', inserted: 2, unchanged: 10, changed: 0 });
    expect(await nox()).toMatchObject({ state: 'met', measured: 61.359, completeness: { held: 12, needed: 12 } });
    expect(await take(mended)).toMatchObject({ state: 'unchanged', inserted: 0, unchanged: 12 });
  });

  it('become exceeded by a later statement of the same source, and the old mass stays readable', async () => {
    const before = await nox();
    const later = twelve.map((row, i): [string, string?] => (i === 2 ? ['35.100'] : i === 7 ? ['3'] : row));
    expect(await take(later)).toMatchObject({ state: 'committed', changed: 1, unchanged: 11 });
    const after = await nox();
    expect(after).toMatchObject({ state: 'exceeded', measured: 91.359, version: before.version + 1 });
    const { body: old } = await app.http.get(`/api/v1/findings/${after.code}?v=${before.version}`).expect(200);
    expect(old).toMatchObject({ state: 'met', measured: 61.359 });
    const { rows: versions } = await desk.owner.query(
      "SELECT v.row ->> 'mass_short_ton' AS mass, v.reason FROM record_version v JOIN emission e ON e.id = v.id WHERE e.starts_on = '2026-01' AND e.pollutant = 'NOx' ORDER BY v.version",
    );
    expect(versions.map(({ mass }) => mass)).toEqual(['5.100', '35.100']);
    expect(versions[1].reason).toContain('months.csv');
  });
});

it('a file that names what is not there says so row by row, and takes nothing in', async () => {
  const strange = [
    header,
    'nowhere,,NOx,2026-01,1,short_ton,,training-reports,',
    'training-plant,x,NOx,2026-01,1,short_ton,,training-reports,',
    'training-plant,,NOx,2026-01,1,short_ton,,no-such,',
  ];
  const { state, rejects } = await desk.take('months.csv', strange.join('\n'), { now: app.config.now });
  expect(state).toBe('unchanged');
  expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [2, 'facility', 'names no facility that is on record'],
    [3, 'unit', 'names no unit of training-plant'],
    [4, 'source', 'names no source that is on record: add the document first'],
  ]);
});
