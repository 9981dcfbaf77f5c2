// How a journey opens a page and what it holds against it.
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { picture, seriousProblems } from './browser.ts';
import { type Name, PASSWORD } from './people.ts';

export interface Opened {
  page: Page;
  /** What the browser complained about: errors of scripts, refusals of the content security policy. */
  complaints: string[];
  /** Bytes of all answers so far, as they travelled. */
  loaded(): number;
}

export async function openPage(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const sizes: number[] = [];
  // A page that is closed meanwhile is not weighed.
  page.on(
    'requestfinished',
    (request) =>
      void request.sizes().then(
        ({ responseBodySize }) => sizes.push(responseBodySize),
        () => {},
      ),
  );
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return { page, complaints, loaded: () => sizes.reduce((sum, one) => sum + one, 0) };
}

export const title = (page: Page) => page.getByRole('heading', { level: 1 });

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Waits until the page says it, in these words or in some of them. */
export const says = (page: Page, words: string | RegExp) => page.locator('main').filter({ hasText: words }).waitFor();

/** Waits until the first picture of the page is there. Asked from outside: the page itself may not evaluate text. */
export async function pictureCame(page: Page): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await page.evaluate<boolean>("document.querySelector('main img')?.naturalWidth > 100")) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()}: no picture came`);
}

/** Takes a picture to look at, and says what is wrong: what is serious for axe, side-scrolling. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  await picture(page, name);
  const fits = await page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  return [...(await seriousProblems(page)), ...(fits ? [] : [`${page.url()}: scrolls sideways`])];
}

export const look = async (page: Page, name: string): Promise<void> => assert.deepEqual(await problemsOf(page, name), []);

/** Through the form, as everybody does. */
export async function signIn(context: BrowserContext, url: string, name: Name): Promise<Opened> {
  const opened = await openPage(context, `${url}/#/login`);
  const { page } = opened;
  await page.getByLabel('E-mail').fill(`${name}@test.invalid`);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Sign in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor({ state: 'detached' });
  return opened;
}
