// Fenceline's own tables: rows as if a person had typed each in.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '@fenceline/api/cli/index';
import { fencelineTables } from '@fenceline/api/imports/formats/fenceline-tables/format';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';
import { workbook } from '../support/workbook.ts';
import { zip } from '../support/zip.ts';

let app: TestApp;
let desk: Desk;
const url = ({ user, password, host, port, database }: TestApp['database']['owner']) => `postgres://${user}:${password}@${host}:${port}/${database}`;
beforeAll(async () => {
  app = await startApp({ template: 'empty', env: { FENCELINE_RATE_LIMIT: '0' } });
  desk = await openDesk(app.database);
  const context = { root, dataFolder: app.config.dataFolder, ownerUrl: url(app.database.owner), appUrl: url(app.database.app) };
  expect(await main(['seed', 'training'], { ...context, env: { FENCELINE_NOW: app.config.now().toISOString(), FENCELINE_LOG: 'silent' } })).toBe(0);
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const fixture = (name: string) => readFileSync(path.join(root, 'api/src/imports/formats', name));
const get = async (route: string) => (await app.http.get(`/api/v1/${route}`).expect(200)).body;

describe('a table of records', () => {
  it.each(fencelineTables.map(({ id, template }) => [id, template]))(
    '%s: its template goes in as it is, and once more brings nothing',
    async (id, template) => {
      const first = await desk.take(`${id}.csv`, template);
      expect([first.reason, first.rejects, first.format, first.inserted]).toEqual([null, [], id, 1]);
      expect(await desk.take(`${id}.csv`, template)).toMatchObject({ state: 'unchanged', unchanged: 1 });
    },
  );

  it('makes what a person would have typed', async () => {
    expect(await get('permits/training-t100-2')).toMatchObject({
      facility: 'training-plant',
      number: '0001-02',
      covers: { count: 4, permanence: 'permanent' },
      case: 'training',
    });
    const condition = await get('conditions/training-t100-nox-year');
    expect(condition.limits).toEqual([
      expect.objectContaining({ quantity: 'NOx', averaging: { length: 12, period: 'month', kind: 'rolling' }, approximate: false }),
    ]);
    expect(await get('unit-counts/training-count-2026-02-01')).toMatchObject({ best: 5, basis: 'observed_on_site', sources: ['training-visit'] });
    expect(await get('water-draws/training-water-2026-03')).toMatchObject({ value: 12000, unit: 'gal_per_day' });
    expect(await get('events/training-startup-2026-03-01')).toMatchObject({
      type: 'startup',
      date: '2026-03-01',
      summary: expect.stringContaining('2026-03-01T05:12-06:00'),
    });
  });

  it('changes what differs, as a version with the file as its reason', async () => {
    const { template } = fencelineTables.find(({ id }) => id === 'fenceline-unit-counts')!;
    expect(await desk.take('later.csv', template.replace(',5,', ',6,'))).toMatchObject({ changed: 1, inserted: 0 });
    expect(await get('unit-counts/training-count-2026-02-01')).toMatchObject({ best: 6, version: 2 });
  });

  it('sets aside a row that names nothing, holds no number, or repeats another, and takes the rest', async () => {
    const [header = ''] = fixture('fenceline-tables/fixtures/unit-counts.csv').toString().split('\n');
    const row = (slug: string, more: Record<number, string> = {}) =>
      [slug, 'training-plant', 'observed_on_site', 'turbines', 'exactly', 'aerial_photo', 'A pilot', '2026-02-02', '5', '', 'training-visit', 'medium', '']
        .map((cell, i) => more[i] ?? cell)
        .join(',');
    const file = [
      header,
      row('c-1'),
      row('c-2', { 1: 'nowhere' }),
      row('c-3', { 8: 'five' }),
      row('c-4', { 10: 'no-such-source' }),
      row('c-1'),
      row('c-5', { 2: 'seen' }),
      row('c-6', { 7: '02/02/2026' }),
    ];
    const summary = await desk.take('counts.csv', file.join('\n'));
    expect(summary).toMatchObject({ inserted: 1, valuesSetAside: 6 });
    expect(summary.rejects.map(({ line, column, reason }) => [line, column, reason.slice(0, 60)])).toEqual([
      [3, 'facility', 'names no facility that is on record'],
      [4, 'best', expect.stringContaining('is not a plain number')],
      [5, 'sources', expect.stringContaining('names the source "no-such-source", which is not on record')],
      [6, 'slug', 'stands on line 2, too: a record stands once in a file'],
      [7, 'basis', expect.stringContaining('is not right')],
      [8, 'date', expect.stringContaining('a date is 2025-07-02')],
    ]);
  });

  it('with a column that it does not have is refused', async () => {
    const { template } = fencelineTables.find(({ id }) => id === 'fenceline-water-draws')!;
    expect(await desk.take('w.csv', template.replace('note', 'notes'))).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('has the column "period_notes"'),
    });
  });

  it('takes a cell that a spreadsheet would run as text, out and back in', async () => {
    const { template } = fencelineTables.find(({ id }) => id === 'fenceline-water-draws')!;
    const [header, row = ''] = template.split('\n');
    const evil = `${header}\n${row
      .replace('training-water-2026-03', 'evil-water')
      .replace(/,high,,$/, ",high,,'=cmd|' /C calc'!A0")
      .replace(/,$/, '')}\n`;
    const summary = await desk.take('evil.csv', evil);
    expect([summary.inserted, summary.rejects]).toEqual([1, []]);
    expect((await get('water-draws/evil-water')).note).toBe("=cmd|' /C calc'!A0");
    const csv = (await app.http.get('/api/v1/water-draws?format=csv&q=evil').expect(200)).text;
    expect(csv).toContain("'=cmd|");
  });
});

describe('hours of units that people keep', () => {
  it('go in by the key of the unit, and yield to CAMPD', async () => {
    const first = await desk.take('hours.csv', fixture('fenceline-unit-hours/fixtures/hours.csv'));
    expect([first.reason, first.inserted, first.linesSetAside]).toEqual([null, 2, 6]);
    expect((await get('unit-hours?unit=training-permanent')).data[0]).toMatchObject({ noxPound: 8.31, operatingTime: 1, basis: null });
  });
});

describe('a workbook', () => {
  const header = ['slug', 'facility', 'basis', 'subject', 'qualifier', 'method', 'observer', 'date', 'best', 'sources', 'confidence', 'note'];
  const row = (slug: string, best: number | string) =>
    [
      slug,
      'training-plant',
      'observed_on_site',
      'turbines',
      'exactly',
      'aerial_photo',
      'A pilot',
      { serial: 46054 },
      best,
      'training-visit',
      'medium',
      'first, "second"',
    ] as const;

  it('goes in by its one sheet: days are days, numbers keep their digits', async () => {
    const summary = await desk.take('counts.xlsx', workbook({ Counts: [header, [...row('sheet-count', 7)], [...row('sheet-bad', 'seven')]], Empty: [] }));
    expect([summary.format, summary.inserted, summary.linesSetAside]).toEqual(['fenceline-unit-counts', 1, 1]);
    expect(await get('unit-counts/sheet-count')).toMatchObject({ best: 7, date: '2026-02-01', note: 'first, "second"' });
    expect(summary.rejects).toEqual([expect.objectContaining({ line: 3, column: 'best', value: 'seven' })]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['with two sheets that hold something', workbook({ A: [['x']], B: [['y']] }), /has 2 sheets with something in them \(A, B\): leave the one that is meant/],
    ['without a row', workbook({ A: [] }), /is a workbook without a row in it/],
    [
      'that is broken',
      zip([
        { name: '[Content_Types].xml', data: '<' },
        { name: 'xl/workbook.xml', data: '<' },
      ]),
      /is a workbook that cannot be read/,
    ],
    [
      'that unpacks beyond reason',
      zip([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'xl/workbook.xml', data: Buffer.alloc(30_000_000) },
      ]),
      /times its size/,
    ],
  ])('%s is refused', async (_, file, sentence) => {
    expect(await desk.take('x.xlsx', file)).toMatchObject({ state: 'refused', reason: expect.stringMatching(sentence) });
  });
});

describe('the list of formats', () => {
  it('names each, with a template for those that people write themselves', async () => {
    const { data } = await get('import-formats');
    const of = (id: string) => data.find((format: { id: string }) => format.id === id);
    expect(of('aqs-hourly')).toEqual({ id: 'aqs-hourly', title: 'an hourly file of AQS AirData', fills: 'readings', template: null });
    expect(of('fenceline-permits').template).toBe('/api/v1/import-formats/fenceline-permits/template');
    const answer = await app.http.get(of('fenceline-permits').template).expect(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="fenceline-permits.csv"');
    expect(answer.text.split('\n')[0]).toMatch(/^slug,kind,facility,authority,type,state,/);
    await app.http.get('/api/v1/import-formats/aqs-hourly/template').expect(404);
  });
});
