// Hourly files of AQS as they lie beside this clone where it was made: they are not part of it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

const folder = path.resolve(root, '../shared/data/samples/aqs_airdata_hourly');
/** Rows by the list that came with them. */
const counted: Record<string, number> = { 'hourly_DERIVED_from_api.csv': 263, 'hourly_rows_quoted_in_public_test.csv': 2 };

if (!existsSync(folder)) {
  describe('hourly files of AQS', () => {
    it(`were not taken in: ${folder} is not here`, () => expect(existsSync(folder)).toBe(false));
  });
} else {
  describe('hourly files of AQS', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await openDesk();
    });
    afterAll(() => desk.close());

    it.each(Object.entries(counted))('%s goes in with its %s rows, and once more brings nothing', async (name, rows) => {
      const file = readFileSync(path.join(folder, name));
      const before = (await desk.held()).readings;
      expect(await desk.take(name, file)).toMatchObject({
        state: 'committed',
        format: 'aqs-hourly',
        headerLines: 1,
        values: rows,
        inserted: rows,
        rejectsTotal: 0,
      });
      expect((await desk.held()).readings - before).toBe(rows);
      expect(await desk.take(name, file)).toMatchObject({ values: rows, inserted: 0, unchanged: rows });
    });
  });
}
