// Every page a stranger can open, and every page of the work, at both widths: nothing serious for axe, no error of a script, no side-scrolling.
import assert from 'node:assert/strict';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, openContext, type System, sizes, startSystem } from '../support/browser.ts';
import { openPage, problemsOf, signIn, title } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';
import { oneOfEach } from '../support/published.ts';

let system: System;
let browser: Browser;
let nouns: string[];
beforeAll(async () => {
  system = await startSystem();
  await addPeople(system.app);
  await system.app.get(EvaluateService).evaluate(null, new Date('2026-11-23T00:00:00Z'));
  await oneOfEach(system.app);
  browser = await openBrowser();
  const { paths } = await ask<{ paths: Record<string, { get?: { parameters?: { name: string }[] } }> }>('/api/openapi.json');
  nouns = Object.entries(paths).flatMap(([path, { get }]) => (get?.parameters?.some(({ name }) => name === 'limit') ? path.replace('/api/v1/', '') : []));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const ask = async <T>(path: string) => (await fetch(`${system.url}${path}`)).json() as Promise<T>;

const records = async (noun: string) => (await ask<{ data?: { id?: string; slug?: string; code?: string }[] }>(`/api/v1/${noun}?limit=1`)).data ?? [];

type Place = [name: string, path: string];

/** What is wrong on these pages, first as on a phone, then as on a desk; two pages at a time. */
async function problemsOn(context: BrowserContext, places: Place[]): Promise<string[]> {
  const problems: string[] = [];
  const left = [...places];
  const visit = async () => {
    for (let place = left.shift(); place; place = left.shift()) {
      const [name, path] = place;
      const { page, complaints } = await openPage(context, `${system.url}${path}`);
      problems.push(...(await problemsOf(page, `${name}-phone`)));
      await page.setViewportSize(sizes.desk);
      await page.waitForTimeout(300);
      problems.push(...(await problemsOf(page, `${name}-desk`)), ...complaints.map((complaint) => `${path}: ${complaint}`));
      if (!(await title(page).count())) problems.push(`${path}: no heading`);
      await page.close();
    }
  };
  await Promise.all([visit(), visit()]);
  await context.close();
  return problems;
}

it('lists and records, for a stranger', async () => {
  const pages: Place[] = [];
  for (const noun of nouns) {
    const [record] = await records(noun);
    if (record) pages.push([`list-${noun}`, `/#/${noun}`]);
    if (record?.id) pages.push([`page-${noun}`, `/#/${noun}/${record.slug ?? record.code ?? record.id}/show`]);
  }
  assert.ok(pages.length > 35, `only ${pages.length} pages`);
  expect(await problemsOn(await openContext(browser, 'phone'), pages)).toEqual([]);
}, 300_000);

it('permalinks, the first page, what is not there, the guide to the API', async () => {
  const pages: Place[] = [];
  for (const noun of nouns) {
    const [record] = await records(noun);
    if (record?.code) pages.push([`permalink-${noun}`, `/r/${record.code}`]);
  }
  assert.ok(pages.length > 15, `only ${pages.length} permalinks`);
  const [count] = await records('unit-counts');
  pages.push(
    ['home', '/'],
    ['facility-southaven', '/#/facilities/southaven-plant/show'],
    ['empty', '/#/emissions'],
    ['nowhere', '/#/nowhere'],
    ['calculators', '/#/calculations'],
    ['login', '/#/login'],
    ['observe', '/observe'],
    ['receipt', '/receipt'],
    ['reply', `/reply?about=${count!.code}`],
    ['docs', '/api/docs'],
  );
  expect(await problemsOn(await openContext(browser, 'phone'), pages)).toEqual([]);
}, 300_000);

it('the pages of the work, for those who are signed in', async () => {
  const context = await openContext(browser, 'phone');
  await (await signIn(context, system.url, 'aude')).page.close();
  const [report] = await records('reports');
  const pages: Place[] = ['review', 'import', 'imports', 'jobs', 'audit', 'reports/create', 'facilities/create', 'facilities/colossus-1'].map((path) => [
    `work-${path.replace('/', '-')}`,
    `/#/${path}`,
  ]);
  pages.push(['work-report', `/#/reports/${report!.code}/show`]);
  expect(await problemsOn(context, pages)).toEqual([]);
}, 300_000);

it('in Spanish, and in the dark', async () => {
  const context = await openContext(browser, 'phone', { locale: 'es-MX', colorScheme: 'dark' });
  const pages: Place[] = ['', 'facilities/colossus-1/show', 'findings', 'permits/schd-01156-01pc/show'].map((path) => [
    `es-${path.replaceAll('/', '-')}`,
    `/#/${path}`,
  ]);
  expect(await problemsOn(context, pages)).toEqual([]);
}, 300_000);
