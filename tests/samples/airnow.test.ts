// A national day of AirNow as it was published, by the command that a person types. The files lie beside this clone where it was
// made and are not part of it.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { main } from '@fenceline/api/cli/index';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { makeDatabase, root, type TestDatabase } from '../support/database.ts';

const folder = path.resolve(root, '../shared/data/samples');
const filesOf = (product: string) => {
  const at = path.join(folder, product);
  return existsSync(at)
    ? readdirSync(at)
        .map((name) => path.join(at, name))
        .sort()
    : [];
};
const hourlyData = filesOf('airnow_hourlydata');
const hourlyAqobs = filesOf('airnow_hourlyaqobs');
const ofTheDay = (files: string[]) => files.filter((file) => /_20240408\d\d\.dat/.test(file));
const ofOtherDays = (files: string[]) => files.filter((file) => !/_20240408\d\d\.dat/.test(file));

if (!hourlyData.length || !hourlyAqobs.length) {
  describe('a national day of AirNow', () => {
    it(`was not taken in: ${path.join(folder, 'airnow_hourlydata')} and airnow_hourlyaqobs are not here`, () => {
      expect(hourlyData.length * hourlyAqobs.length).toBe(0);
    });
  });
} else {
  describe('a national day of AirNow, in an empty database', () => {
    let database: TestDatabase;
    let owner: pg.Client;
    beforeAll(async () => {
      database = await makeDatabase('empty');
      owner = new pg.Client(database.owner);
      await owner.connect();
    });
    afterAll(async () => {
      await owner.end();
      await database.drop();
    });

    /** Types `fenceline import` with these files. Answers its exit code, its last line, and what the imports of this run say together. */
    async function importFiles(files: string[]) {
      const url = ({ user, password, host, port, database: name }: TestDatabase['owner']) => `postgres://${user}:${password}@${host}:${port}/${name}`;
      const { rows: before } = await owner.query('SELECT coalesce(max(number), 0) AS newest FROM import');
      let said = '';
      jest.spyOn(process.stdout, 'write').mockImplementation((text: unknown) => {
        said += text;
        return true;
      });
      const context = {
        root,
        dataFolder: path.join(root, '.fenceline'),
        ownerUrl: url(database.owner),
        appUrl: url(database.app),
        env: { FENCELINE_LOG: 'silent' },
      };
      const code = await main(['import', ...files], context);
      jest.restoreAllMocks();
      const { rows } = await owner.query(
        `SELECT array_agg(DISTINCT state::text) AS states, sum(lines)::int AS lines, sum(header_lines)::int AS headers, sum(lines_without_values)::int AS without,
           sum(lines_set_aside + values_set_aside)::int AS aside, sum(values)::int AS values, sum(inserted)::int AS inserted, sum(changed)::int AS changed,
           sum(unchanged)::int AS unchanged, sum(yielded)::int AS yielded FROM import WHERE number > $1`,
        [before[0].newest],
      );
      return { code, last: said.trim().split('\n').at(-1), ...rows[0] };
    }
    const held = async () => (await owner.query('SELECT count(*)::int AS n FROM reading')).rows[0].n;

    it('HourlyData brings 192,498 readings from as many lines', async () => {
      expect(ofTheDay(hourlyData)).toHaveLength(24);
      expect(await importFiles(ofTheDay(hourlyData))).toEqual({
        code: 0,
        last: '24 files: 192,498 lines (0 headers, 0 without a value), 192,498 values: 192,498 new, 0 changed, 0 already there, 0 gave way, 0 set aside.',
        states: ['committed'],
        lines: 192_498,
        headers: 0,
        without: 0,
        aside: 0,
        values: 192_498,
        inserted: 192_498,
        changed: 0,
        unchanged: 0,
        yielded: 0,
      });
      expect(await held()).toBe(192_498);
    }, 120_000);

    it('HourlyAQObs then brings 250 of its 95,299 values: the others are there, and two of them HourlyData holds', async () => {
      expect(ofTheDay(hourlyAqobs)).toHaveLength(24);
      const told = await importFiles(ofTheDay(hourlyAqobs));
      expect(told).toMatchObject({
        code: 0,
        lines: 119_832 + 24,
        headers: 24,
        without: 69_166,
        aside: 0,
        values: 95_299,
        inserted: 250,
        changed: 0,
        yielded: 2,
      });
      expect(told.unchanged + told.yielded).toBe(95_049);
      expect(await held()).toBe(192_748);
    }, 120_000);

    it('a second run of both adds nothing and says so', async () => {
      const told = await importFiles([...ofTheDay(hourlyData), ...ofTheDay(hourlyAqobs)]);
      expect(told).toMatchObject({ code: 0, states: ['unchanged'], inserted: 0, changed: 0, unchanged: 192_498 + 95_297, yielded: 2, aside: 0 });
      expect(told.last).toContain(': 0 new, 0 changed, 287,795 already there, 2 gave way, 0 set aside.');
      expect(await held()).toBe(192_748);
    }, 120_000);

    it('the files of other days go in, too: none is refused', async () => {
      const files = [...ofOtherDays(hourlyData), ...ofOtherDays(hourlyAqobs)];
      expect(files.length).toBeGreaterThan(0);
      const told = await importFiles(files);
      expect(told).toMatchObject({ code: 0, states: ['committed'] });
      expect(await held()).toBe(192_748 + told.inserted);
    }, 120_000);
  });
}
