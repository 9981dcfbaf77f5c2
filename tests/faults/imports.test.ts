import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nationalData } from '../support/airnow-day.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { killedAt, nextStart } from '../support/killed.ts';

const MEGABYTES = 1 << 20;
const national = nationalData(0);
const region = nationalData(0, 1_000);
const valuesOf = (hour: string) => hour.split('\n').length - 1;
const folder = mkdtempSync(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'faults-'));
const NAME = 'HourlyData_2024040800.dat.gz';
const file = path.join(folder, NAME);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  writeFileSync(file, gzipSync(Buffer.from(region, 'latin1')));
});
beforeEach(() => desk.clear());
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

describe('an importer that is killed again and again, later each time', () => {
  it('has brought nothing until it has brought all, and goes in whole in the end', async () => {
    const outcomes = new Set<string>();
    for (let later = 0; later < 30_000 && !outcomes.has('committed'); later += 10) {
      await killedAt(desk, file, 'begun', later);
      await nextStart(desk);
      const { rows } = await desk.owner.query<{ state: string }>('SELECT state FROM import ORDER BY number DESC LIMIT 1');
      const state = rows[0]?.state ?? 'not begun';
      outcomes.add(state);
      expect([state, (await desk.held()).readings]).toEqual([state, state === 'committed' ? valuesOf(region) : 0]);
    }
    expect([...outcomes]).toEqual(expect.arrayContaining(['failed', 'committed']));
    expect((await desk.take(NAME, gzipSync(Buffer.from(region, 'latin1')))).state).toBe('unchanged');
  }, 600_000);
});

describe('a file of months', () => {
  it('goes in with little memory', async () => {
    async function* months(): AsyncGenerator<Buffer> {
      for (let day = 0; day < 60; day += 1)
        for (let hour = 0; hour < 24; hour += 4) {
          const [year, month, date] = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10).split('-');
          yield Buffer.from(national.replaceAll('04/08/24|00:00', `${month}/${date}/${year!.slice(2)}|${String(hour).padStart(2, '0')}:00`), 'latin1');
        }
    }
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    const summary = await desk.take('HourlyData_months.dat', months());
    clearInterval(watch);
    expect(summary).toMatchObject({ state: 'committed', inserted: 360 * valuesOf(national) });
    expect((most - before) / MEGABYTES).toBeLessThan(250);
  }, 600_000);
});
