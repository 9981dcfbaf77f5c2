// Anybody checks a number by hand: types it in, sees the result with its steps, breaks a value and reads why, follows a link.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { NOW } from '../support/app.ts';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, openPage, press, says, title } from '../support/pages.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  system = await startSystem();
  await system.app.get(EvaluateService).evaluate(null, new Date(NOW));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const months = Array.from({ length: 12 }, (_, i) => [`2026-${String(i + 1).padStart(2, '0')}`, i < 6 ? '5.0' : '10.1'] as const);

/** A kind that does not exist, with every shape an input may have. */
const decimal = { type: 'string', pattern: '^\\d+(\\.\\d+)?$', example: '12.3' };
const missing = { anyOf: [decimal, { type: 'null' }] };
const invented = {
  kind: 'invented',
  chapter: 'air',
  title: 'A kind of every shape',
  about: 'Shows that the form needs no code for a kind.',
  rule: { id: 'invented', version: '2026-11-25', title: 'A kind of every shape', citation: '40 CFR 50', verified: true, since: null },
  approximate: [],
  example: { hours: ['1.0', null], years: [[['3.9', 24]], [[null, 0]]], source: { state: 'TN', gallons: ['9000'] }, valid: true, on: '2026-07-02', note: null },
  schema: {
    type: 'object',
    properties: {
      hours: { type: 'array', items: missing, minItems: 2, maxItems: 24, description: 'ppm of each hour.' },
      years: {
        type: 'array',
        items: {
          type: 'array',
          items: {
            type: 'array',
            prefixItems: [
              { ...missing, description: 'Highest hour, ppb' },
              { type: 'integer', description: 'Hours held' },
            ],
          },
        },
      },
      source: {
        oneOf: [
          {
            type: 'object',
            properties: { state: { type: 'string', const: 'TN' }, gallons: { type: 'array', items: decimal } },
            required: ['state', 'gallons'],
          },
          {
            type: 'object',
            properties: { state: { type: 'string', const: 'MS' }, inches: { ...decimal, description: 'Diameter of the well.' } },
            required: ['state', 'inches'],
          },
        ],
      },
      valid: { type: 'boolean', description: 'Whether the day counts.' },
      on: { type: 'string', format: 'date' },
      note: { type: ['string', 'null'] },
      pollutant: { type: 'string', enum: ['O3', 'PM25'] },
    },
    required: ['hours', 'years', 'source', 'valid', 'on', 'note'],
  },
};

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const shot = (name: string) => `calculators-${name}-${size}`;
  const cell = (column: string, n: number) => page.getByLabel(`${column}, row ${n}`, { exact: true });

  beforeAll(async () => {
    context = await openContext(browser, size);
    ({ page, complaints } = await openPage(context, `${system.url}/#/calculations`));
  }, 60_000);
  afterAll(() => context.close());

  it('the calculators are listed by chapter and can be searched', async () => {
    expect(await title(page).textContent()).toBe('Calculators');
    await page.getByRole('heading', { name: 'Gas turbines' }).waitFor();
    await look(page, shot('1-list'));
    await page.getByLabel('Search calculators').fill('eleven before it');
    await page.getByRole('heading', { name: 'Gas turbines' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Sum of each month and the eleven before it/ }).click();
    await says(page, 'Fill in the fields and calculate');
    await look(page, shot('2-empty'));
  }, 60_000);

  it('twelve months are typed and their sum is more than the limit', async () => {
    for (const [i, [month, tons]] of months.entries()) {
      if (i > 0) await press(page, 'Add a row');
      // The month after the last stands there already.
      if (i === 0) await cell('Month', 1).fill(month);
      expect(await cell('Month', i + 1).inputValue()).toBe(month);
      await cell('Value', i + 1).fill(tons);
    }
    await page.getByLabel('From', { exact: true }).fill('2026-12');
    await page.getByLabel('Months', { exact: true }).fill('1');
    await page.getByLabel('Limit', { exact: true }).fill('90');
    await press(page, 'Calculate');
    await says(page, /Total\s*90\.6/);
    await says(page, /Exceeds\s*yes/);
    await says(page, '90.6 ≤ 90 (limit)');
    await says(page, 'is still to be read in an authoritative source');
    await look(page, shot('3-sum'));
  }, 60_000);

  it('a value that is broken is told beside its field, and mended it is calculated again', async () => {
    await cell('Value', 3).fill('5,0');
    await says(page, 'Not calculated');
    expect(await cell('Value', 3).getAttribute('aria-invalid')).toBe('true');
    await page.locator('td', { hasText: /^A plain decimal number as text, such as "0.070"\.$/ }).waitFor();
    await look(page, shot('4-broken'));
    await cell('Value', 3).fill('4.0');
    await says(page, /Total\s*89\.6/);
    await cell('Value', 3).fill('');
    await says(page, /Missing months\s*Mar 2026/);
  }, 60_000);

  it('the address is a link to the same calculation, and the line for a terminal gives it too', async () => {
    await page.waitForURL(/input=/);
    const opened = await openPage(context, page.url());
    await opened.page
      .locator('main')
      .filter({ hasText: /Total\s*85\.6/ })
      .waitFor();
    expect(await opened.page.getByLabel('Value, row 12', { exact: true }).inputValue()).toBe('10.1');
    // Another address in the same window is followed too.
    const other = new URL(opened.page.url().replace('10.1', '9.1')).href;
    await opened.page.goto(other);
    await says(opened.page, /Total\s*84\.6/);
    expect(opened.complaints).toEqual([]);
    await opened.page.close();
  }, 60_000);

  it('rows are pasted from a spreadsheet, and a month that stands twice is told', async () => {
    await press(page, 'Start empty');
    await page.evaluate(`
      const data = new DataTransfer();
      data.setData('text', '2026-01\\t7.5\\n2026-02\\t7.5\\n2026-01\\t8.0\\n');
      document.querySelector('[aria-label="Month, row 1"]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    `);
    expect(await cell('Value', 3).inputValue()).toBe('8.0');
    await says(page, 'This name stands twice');
    await press(page, 'Use the worked example');
    await says(page, /Total\s*90\.6/);
  }, 60_000);

  it('what has the shape and cannot be calculated with is told at its place', async () => {
    await page.goto(`${system.url}/#/calculations/temporary_history`);
    await press(page, 'Use the worked example');
    await says(page, /Temporary\s*no/);
    await says(page, 'no arithmetic to show');
    await cell('Removed', 1).fill('2024-12-31');
    await page.locator('td', { hasText: 'a machine that arrived on 2025-01-15 was not removed before that.' }).waitFor();
    await look(page, shot('5-refused'));
  }, 60_000);

  it('a kind of any shape has its form without code of its own', async () => {
    await page.route('**/api/v1/calculations/invented', (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: invented })
        : route.fulfill({
            json: {
              kind: 'invented',
              rule: invented.rule,
              ruleVerified: true,
              result: {
                designValue: '0.070',
                pass: null,
                years: [
                  { year: '2025', mean: '8.1', days: [1, 2] },
                  { year: '2026', mean: '12345.60', days: [] },
                ],
              },
              remarks: ['A convention was used.'],
              inputs: { count: 7, sha256: 'a'.repeat(64) },
              arithmetic: [],
              steps: { en: ['One.', 'One.'], es: [] },
              sources: ['40 CFR 50'],
            },
          }),
    );
    await page.goto(`${system.url}/#/calculations/invented`);
    await press(page, 'Use the worked example');
    await says(page, /Design value\s*0\.070/);
    await page.getByLabel('Hours', { exact: true }).fill('0.060\n\n0.065');
    await page.getByLabel('Form of the input').selectOption('MS');
    await page.getByLabel('Inches').fill('6');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.postData()?.includes('PM25') === true);
    await page.getByLabel('Pollutant').selectOption('PM25');
    expect((await sent).postDataJSON()).toEqual({
      ...invented.example,
      hours: ['0.060', null, '0.065'],
      source: { state: 'MS', inches: '6' },
      pollutant: 'PM25',
    });
    await look(page, shot('6-invented'));
    await page.unroute('**/api/v1/calculations/invented');
  }, 60_000);

  it('a kind that is misspelt says which was meant', async () => {
    await page.goto(`${system.url}/#/calculations/roling12`);
    await says(page, 'Did you mean rolling12?');
  }, 30_000);

  it('a finding leads to the calculators of its rule', async () => {
    const { data } = (await (await fetch(`${system.url}/api/v1/findings?facility=colossus-1&limit=1000`)).json()) as { data: { code: string; rule: string }[] };
    const { code } = data.find(({ rule }) => rule === 'permit-life-cycle')!;
    await page.goto(`${system.url}/#/findings/${code}/show`);
    await page.getByRole('link', { name: 'Check this by hand' }).click();
    await says(page, 'Whether a Title V permit is in force');
  }, 60_000);

  it('nothing in the page went wrong', () => {
    // The browser reports every answer of 400 and more; those were asked for.
    expect(complaints.filter((one) => !/status of (400|404|422)/.test(one))).toEqual([]);
  });
});

it('in Spanish, and in the dark', async () => {
  const context = await openContext(browser, 'phone', { locale: 'es-MX', colorScheme: 'dark' });
  const { page } = await openPage(context, `${system.url}/#/calculations`);
  expect(await title(page).textContent()).toBe('Calculadoras');
  await look(page, 'calculators-es-list');
  await page.goto(`${system.url}/#/calculations/rolling12`);
  await press(page, 'Usar el ejemplo resuelto');
  await says(page, 'está aún por leer en una fuente autorizada');
  await look(page, 'calculators-es-sum');
  await context.close();
}, 60_000);
