// How a journey opens a page and what it holds against it.
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { NOW } from './app.ts';
import { picture, seriousProblems } from './browser.ts';

export interface Opened {
  page: Page;
  /** What the browser complained about: errors of scripts, refusals of the content security policy. */
  complaints: string[];
  /** Bytes of all answers so far, as they travelled. */
  loaded(): number;
}

export async function openPage(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(NOW));
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const sizes: number[] = [];
  page.on('requestfinished', async (request) => sizes.push((await request.sizes()).responseBodySize));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return { page, complaints, loaded: () => sizes.reduce((sum, one) => sum + one, 0) };
}

export const title = (page: Page) => page.getByRole('heading', { level: 1 });

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Nothing serious for axe, no side-scrolling; and a picture to look at. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  assert.deepEqual(await seriousProblems(page), []);
  assert.ok(await page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), `${name}: scrolls sideways`);
}
