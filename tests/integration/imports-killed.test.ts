import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recoverImports } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nationalData } from '../support/airnow-day.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { killedAt, nextStart } from '../support/killed.ts';

const region = nationalData(0, 250);
const values = region.split('\n').length - 1;
const folder = mkdtempSync(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'killed-'));
const NAME = 'HourlyData_2024040800.dat';
const file = path.join(folder, NAME);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  writeFileSync(file, region, 'latin1');
});
beforeEach(() => desk.clear());
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const shown = async () => (await desk.owner.query('SELECT id, state, reason FROM import ORDER BY number')).rows;

describe('an importer that is killed', () => {
  it.each(['reading', 'merging', 'before the commit'] as const)('while it is %s leaves nothing but the word that it was', async (moment) => {
    await killedAt(desk, file, moment);
    expect(await desk.held()).toEqual({ readings: 0, series: 0, monitors: 0 });
    const lost = await nextStart(desk);
    const sentence = 'The importer was stopped before it had finished. Nothing of this file was taken in: import it again.';
    expect(await shown()).toEqual([{ id: lost[0], state: 'failed', reason: sentence }]);
    expect((await desk.take(NAME, region)).inserted).toBe(values);
  });

  it.each([0, 4])('%i ms after it asked for the commit has brought all or nothing', async (later) => {
    await killedAt(desk, file, 'committing', later);
    await nextStart(desk);
    const [{ state }] = await shown();
    expect([state, (await desk.held()).readings]).toEqual(state === 'committed' ? ['committed', values] : ['failed', 0]);
    await desk.take(NAME, region);
    expect((await desk.held()).readings).toBe(values);
  });

  it('after the commit has brought all of it', async () => {
    await killedAt(desk, file, 'committed');
    expect(await nextStart(desk)).toEqual([]);
    expect(await shown()).toMatchObject([{ state: 'committed' }]);
    expect((await desk.take(NAME, region)).state).toBe('unchanged');
  });

  it('is not taken for dead while it lives', async () => {
    async function* slowly(): AsyncGenerator<Buffer> {
      yield Buffer.from(region, 'latin1');
      expect(await recoverImports(desk.owner)).toEqual([]);
    }
    expect((await desk.take(NAME, slowly())).state).toBe('committed');
  });
});
