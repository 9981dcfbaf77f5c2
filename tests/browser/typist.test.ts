// A permit is typed in: a summary becomes what the document says, and a second person confirms it. A search of a record is logged.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { NOW } from '../support/app.ts';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, press, says, signIn } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  system = await startSystem();
  await addPeople(system.app);
  await system.app.get(EvaluateService).evaluate(null, new Date(NOW));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const ask = async <T>(path: string) => (await fetch(`${system.url}${path}`)).json() as Promise<T>;

/** One condition a width: what is typed in once is read from then on. */
const work = {
  desk: { slug: 'schd-01156-nox', wanted: 'want-schd-permit', value: '87.14', quote: 'shall not exceed 87.14 tons in any consecutive 12-month period' },
  phone: { slug: 'schd-01156-co', wanted: null, value: '94.00', quote: 'shall not exceed 94.00 tons in any consecutive 12-month period' },
} as const;

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  let context: BrowserContext;
  let page: Page;
  const { slug, wanted, value, quote } = work[size];
  const shot = (name: string) => `typist-${name}-${size}`;
  const choose = async (label: string | RegExp, option: string | RegExp) => {
    await page.getByLabel(label).first().click();
    await page.getByRole('option', { name: option }).first().click();
  };

  beforeAll(async () => {
    context = await openContext(browser, size);
    ({ page } = await signIn(context, system.url, 'eli'));
  }, 60_000);
  afterAll(() => context.close());

  it('a summary is opened to be typed in, and what is missing is asked for by name', async () => {
    await page.goto(`${system.url}/#/conditions/${slug}/show`);
    await says(page, 'Our summary');
    await page.getByRole('link', { name: 'Type in from the document' }).click();
    await page.getByRole('heading', { name: /^Type in from the document: / }).waitFor();
    await press(page, 'Save');
    await page.getByText('Required').first().waitFor();
    await look(page, shot('1-empty'));
  }, 60_000);

  it('document, page, quote, limit and picture are typed in, and a number that cannot be is refused at its place', async () => {
    await choose(/^Document/, /Shelby County Health Department: .*01156-01PC/);
    if (size === 'desk') await choose('How far it was read', 'read in a copy');
    await page.getByLabel(/^Page/).fill('7');
    await page.getByLabel('Clause').fill('4.2');
    await page.getByLabel(/^Quote/).fill(quote);
    await page.getByLabel('Picture of the page').setInputFiles({
      name: 'page-7.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 850, height: 1100, channels: 3, background: '#fffdf5' } })
        .png()
        .toBuffer(),
    });
    await page.getByLabel(/^Value/).fill('eighty-seven');
    await press(page, 'Save');
    await page.getByText('a number is digits with a decimal point').first().waitFor();
    expect(await page.getByLabel(/^Quote/).inputValue()).toBe(quote);
    await page.getByLabel(/^Value/).fill(value);
    await look(page, shot('2-typed'));
    await press(page, 'Save');
    await page.getByRole('heading', { name: /yearly cap/ }).waitFor();
    await page.getByText(quote).first().waitFor();
    await page.getByRole('img', { name: 'Picture of page 7' }).waitFor();
    await look(page, shot('3-read'));
    expect(await ask(`/api/v1/conditions/${slug}`)).toMatchObject({ textKind: 'verbatim', quote, confirmed: false, limits: [{ value: Number(value) }] });
    if (wanted) expect(await ask(`/api/v1/documents-wanted/${wanted}`)).toMatchObject({ heldAs: 'schd-permit-01156-01pc' });
  }, 90_000);

  it('it waits for a second person, who confirms it; the limit of its finding is no rounding any more', async () => {
    await system.app.get(EvaluateService).evaluate(null, new Date(NOW));
    const other = await openContext(browser, size);
    const { page: hers } = await signIn(other, system.url, 'aude');
    await hers.goto(`${system.url}/#/conditions/${slug}/show`);
    await hers.getByText(quote).first().waitFor();
    await press(hers, 'Confirm text and limit');
    await hers.getByRole('button', { name: 'Confirm text and limit' }).waitFor({ state: 'detached' });
    await system.app.get(EvaluateService).evaluate(null, new Date(NOW));
    const { data } = await ask<{ data: { summary: { en: string } }[] }>(`/api/v1/findings?condition=${slug}`);
    expect(data[0]!.summary.en).toContain(`the limit is ${value} short tons`);
    await hers.goto(`${system.url}/#/findings?condition=${slug}`);
    await look(hers, shot('4-confirmed'));
    await other.close();
  }, 60_000);

  it('a search of the agency’s record is logged, with what came of it', async () => {
    await page.goto(`${system.url}/#/record-searches/create`);
    await page.getByLabel(/^Short name/).fill(`asked-for-reports-${size}`);
    await choose(/^Agency/, /Shelby County Health/);
    await page.getByLabel(/^What was searched for/).fill('Six-monthly reports of permit 01156-01PC');
    await choose('Condition', /Six-monthly/);
    await page
      .getByLabel(/^Searched(?! by)/)
      .first()
      .fill('2026-11-20');
    await page.getByLabel(/^Searched by/).fill('Eli');
    await choose(/^Method/, 'records request');
    await choose(/^Result/, 'no answer');
    await choose(/^Confidence/, 'high');
    await page.getByLabel(/^Sources/).fill('btw');
    await look(page, shot('5-search'));
    await press(page, 'Save');
    await page.getByText('SCH-').first().waitFor();
    expect(await ask(`/api/v1/record-searches/asked-for-reports-${size}`)).toMatchObject({ result: 'no_answer', condition: 'schd-01156-reports' });
  }, 60_000);
});
