// The work of an editor: a file is tried and taken in, a record is corrected, a new one is written down.
import { readFileSync } from 'node:fs';
import { lockReadings } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { hour, hourlyData } from '../support/airnow.ts';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, press, says, signIn } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  system = await startSystem();
  await addPeople(system.app);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const ask = async <T>(path: string) => (await fetch(`${system.url}${path}`)).json() as Promise<T>;
const readings = async () => (await ask<{ total: number }>('/api/v1/readings?count=exact')).total;

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  let page: Page;
  let complaints: string[];
  const shot = (name: string) => `editor-${name}-${size}`;
  const day = size === 'desk' ? '04/10/24' : '04/11/24';
  const choose = (name: string, text: string) =>
    page.getByLabel('File').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

  beforeAll(async () => {
    ({ page, complaints } = await signIn(await openContext(browser, size), system.url, 'eli'));
  });

  it('a file is tried first: nothing is written, and what would be set aside is listed with its place and reason', async () => {
    const before = await readings();
    await page.goto(`${system.url}/#/import`);
    await choose(
      'HourlyData_2024041000.dat',
      hourlyData(hour('48', { day }), hour('not a number', { day, time: '01:00' }), hour('51', { day, time: '02:00' })),
    );
    await press(page, 'Try it first: nothing is written');
    await page.getByText('This was a trial: nothing was written.').waitFor();
    expect(await page.getByRole('cell', { name: 'not a number' }).or(page.getByText('not a number')).count()).toBeGreaterThan(0);
    await says(page, 'Set aside');
    expect(await readings()).toBe(before);
    await look(page, shot('1-tried'));
  }, 60_000);

  it('taken in it is there to the last line, and a second time changes nothing and says so', async () => {
    const before = await readings();
    await page.getByRole('button', { name: 'Take it in' }).last().click();
    await page.getByRole('heading', { name: /^Taken in|^Committed/i }).waitFor();
    expect(await readings()).toBe(before + 2);
    await look(page, shot('2-taken-in'));
    await press(page, 'Take it in');
    await page.getByRole('heading', { name: /nothing new|unchanged/i }).waitFor();
    expect(await readings()).toBe(before + 2);
    await page.getByRole('link', { name: 'Rows set aside as CSV' }).waitFor();
  }, 60_000);

  it('a wrong file under the right name is refused whole, in a sentence', async () => {
    const before = await readings();
    await choose('HourlyData_2024041000.dat', 'These are the minutes of a meeting.\nNothing was measured.\n');
    await press(page, 'Take it in');
    await page.getByText('has the name of AirNow HourlyData and is not').waitFor();
    expect(await readings()).toBe(before);
    await look(page, shot('3-refused'));
  }, 60_000);

  it('what was set aside is downloaded, mended and imported again', async () => {
    const before = await readings();
    const name = 'HourlyData_2024041003.dat';
    await page.goto(`${system.url}/#/import`);
    await choose(name, hourlyData(hour('48', { day, time: '03:00' }), hour('4,9', { day, time: '04:00' }), hour('-999', { day, time: '05:00' })));
    await press(page, 'Take it in');
    await page.getByRole('heading', { name: /^Taken in|^Committed/i }).waitFor();
    expect(await readings()).toBe(before + 1);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Rows set aside as CSV' }).click()]);
    const rows = parse<Record<string, string>>(readFileSync(await download.path(), 'utf8'), { columns: true, bom: true });
    // What begins with a minus carries a quote, so that no spreadsheet runs it.
    expect(rows.map(({ line, column, value }) => [line, column, value?.replace(/^'/, '')])).toEqual([
      ['2', 'value', '4,9'],
      ['3', 'value', '-999'],
    ]);
    expect(rows[0]!.reason).toBe('has a decimal comma: write a decimal point');
    await look(page, shot('3-set-aside'));
    // The second line had no value at all: it is left out, as it says.
    await choose(name, `${rows[0]!.rawText!.replace('4,9', '4.9')}\n`);
    await press(page, 'Take it in');
    await page.getByRole('heading', { name: /^Taken in|^Committed/i }).waitFor();
    expect(await readings()).toBe(before + 2);
  }, 60_000);

  it('an import that waits can be cancelled, and nothing of it is there', async () => {
    const before = await readings();
    const holder = new pg.Client(system.app.database.owner);
    await holder.connect();
    await holder.query('BEGIN');
    await lockReadings(holder);
    try {
      await page.goto(`${system.url}/#/import`);
      await choose('HourlyData_2024041006.dat', hourlyData(hour('48', { day, time: '06:00' })));
      await press(page, 'Take it in');
      await page.getByText(/Import: running/i).waitFor();
      await look(page, shot('3-running'));
      await press(page, 'Stop');
      await page.getByText(/Import: cancelled/i).waitFor();
    } finally {
      await holder.query('ROLLBACK');
      await holder.end();
    }
    expect(await readings()).toBe(before);
    await look(page, shot('3-cancelled'));
  }, 60_000);

  it('tables to begin with are downloaded from the same page', async () => {
    await page.goto(`${system.url}/#/import`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Counts of machines, a count a row' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^slug,facility,basis,/);
  }, 60_000);

  it('a correction needs its reason, makes a version, and leaves the old one where it was cited', async () => {
    const { data } = await ask<{ data: { slug: string; name: string; code: string; version: number }[] }>('/api/v1/facilities?q=turbine%20yard');
    const [yard] = data;
    await page.goto(`${system.url}/#/facilities/${yard!.slug}`);
    const note = page.getByLabel('Note');
    await note.fill(`Seen from the road, on a ${size}.`);
    await press(page, 'Save');
    await page.getByText('Required').waitFor();
    await page.getByLabel(/^Reason for the change/).fill('The note said nothing of the vantage point.');
    await look(page, shot('4-correction'));
    await press(page, 'Save');
    await page
      .getByText(`Version ${yard!.version + 1}`)
      .first()
      .waitFor();
    const after = await ask<{ version: number; note: string }>(`/api/v1/facilities/${yard!.slug}`);
    expect(after).toMatchObject({ version: yard!.version + 1, note: `Seen from the road, on a ${size}.` });
    await look(page, shot('4-corrected'));
    expect((await ask<{ note: string }>(`/api/v1/facilities/${yard!.slug}?v=${yard!.version}`)).note).not.toBe(after.note);
  }, 60_000);

  it('a new record asks for what it must have, keeps what was typed, and opens when it is written down', async () => {
    await page.goto(`${system.url}/#/events/create`);
    await page.getByLabel(/^Short name/).fill(`meeting-${size}`);
    await page.getByLabel(/^Title/).fill('Meeting of neighbours');
    await page.getByLabel(/^Type/).fill('meeting');
    await page.getByLabel(/^Date/).fill('the day before yesterday');
    await press(page, 'Save');
    await page.getByText('Required').first().waitFor();
    await look(page, shot('5-new'));
    await page.getByLabel(/^Confidence/).click();
    await page.getByRole('option', { name: 'high' }).click();
    await page.getByLabel(/^Sources/).fill('btw');
    await press(page, 'Save');
    await page.getByText('2025-07-02, 2025-07 or 2025').first().waitFor();
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('Meeting of neighbours');
    await page.getByLabel(/^Date/).fill('2026-11-20');
    await press(page, 'Save');
    await page.getByText('EVT-').first().waitFor();
    expect(await ask(`/api/v1/events/meeting-${size}`)).toMatchObject({ title: 'Meeting of neighbours', date: '2026-11-20', version: 1 });
    await look(page, shot('6-written'));
    // What the browser itself prints of answers that refuse is no error of the page.
    expect(complaints.filter((line) => !line.includes('status of 4'))).toEqual([]);
  }, 60_000);
});
