// The tour of the README: the training plant, where every verdict stands, and a month that is corrected.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { NOW } from '../support/app.ts';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { loadCaseInto } from '../support/cases.ts';
import { look, openPage, press, says, signIn } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  system = await startSystem();
  await addPeople(system.app);
  await loadCaseInto(system.app, 'training');
  await system.app.get(EvaluateService).evaluate(null, new Date(NOW));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const ask = async <T>(path: string) => (await fetch(`${system.url}${path}`)).json() as Promise<T>;
interface Kept {
  code: string;
  version: number;
  state: string;
}
const carbonMonoxide = async () => (await ask<{ data: Kept[] }>('/api/v1/findings?subject=training-co')).data[0]!;

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  const shot = (name: string) => `tour-${name}-${size}`;

  it('the plant says that it is invented, and shows all six verdicts', async () => {
    const { page } = await openPage(await openContext(browser, size), `${system.url}/#/facilities/training-plant/show`);
    await says(page, 'Training plant (invented)');
    for (const word of ['Met', 'Exceeded', 'No permit in force', 'Report overdue', 'Not enough to say', 'Does not apply', 'Contested'])
      await page.locator('main span:visible').getByText(word, { exact: true }).first().waitFor();
    await look(page, shot('1-plant'));
  }, 60_000);

  it('a quarter opens for its findings, each with its own verdict', async () => {
    const { page } = await openPage(await openContext(browser, size), `${system.url}/#/facilities/training-plant/show`);
    const quarter = page.getByRole('button', { name: /^Q3 2026/ });
    await quarter.click();
    const inside = page.locator('#quarter-shown');
    await inside.getByRole('heading', { name: '1 Jul 2026 to 30 Sep 2026' }).waitFor();
    const { quarters } = await ask<{ quarters: { quarter: string; findings: unknown[]; records: unknown[] }[] }>('/api/v1/facilities/training-plant/quarters');
    const { findings, records } = quarters.find((one) => one.quarter === '2026-Q3')!;
    expect(await inside.getByRole('listitem').count()).toBe(findings.length + records.length);
    await quarter.scrollIntoViewIfNeeded();
    await look(page, shot('1b-quarters'));
  }, 60_000);

  it('what two people set stands beside what the rule says', async () => {
    const { data } = await ask<{ data: Kept[] }>('/api/v1/findings?subject=training-care');
    const { page } = await openPage(await openContext(browser, size), `${system.url}/#/findings/${data[0]!.code}/show`);
    await page.getByText('Set by people:').waitFor();
    await says(page, 'The rule says: Not enough to say.');
    await look(page, shot('2-set'));
  }, 60_000);
});

it('a month that is corrected makes exceeded to met, in a new version; the old one stays', async () => {
  const before = await carbonMonoxide();
  expect(before.state).toBe('exceeded');
  const { page } = await signIn(await openContext(browser, 'desk'), system.url, 'eli');
  await page.goto(`${system.url}/#/emissions/training-co-2026-10`);
  await page.getByLabel(/^Mass/).fill('2.0');
  await page.getByLabel(/^Reason for the change/).fill('The operator corrected the month.');
  await look(page, 'tour-3-correction');
  await press(page, 'Save');
  await page.getByText('Version 2').first().waitFor();
  await system.app.get(EvaluateService).evaluate();
  const after = await carbonMonoxide();
  expect(after).toMatchObject({ code: before.code, version: before.version + 1, state: 'met' });
  expect(await ask(`/api/v1/findings/${before.code}?v=${before.version}`)).toMatchObject({ state: 'exceeded' });
}, 60_000);
