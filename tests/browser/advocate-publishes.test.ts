// Journey A, second half: what was sent from a phone is read, linked and accepted by one person and published by another.
import { DeriveService } from '@fenceline/api/evidence/derive.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, openPage, pictureCame, press, says, signIn } from '../support/pages.ts';
import { addPeople, type Name } from '../support/people.ts';
import { observe, type Sent } from '../support/published.ts';

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

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${system.url}${path}`, { headers });
const codes = async () => ((await (await get('/api/v1/observations')).json()) as { data: Sent[] }).data.map(({ code }) => code);

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  let sent: Sent;
  let editor: Page;
  let auditor: Page;
  let stranger: BrowserContext;
  const complaints: string[] = [];
  const shot = (name: string) => `review-${name}-${size}`;

  /** The queue, with this submission opened. */
  async function openQueue(name: Name): Promise<Page> {
    const { page, complaints: own } = await signIn(await openContext(browser, size), system.url, name);
    own.length = 0;
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${system.url}/#/review`);
    await page.getByText(`${sent.code}`).first().waitFor();
    return page;
  }

  beforeAll(async () => {
    const text = `Three stacks with hot air above them, seen from a ${size}.`;
    sent = await observe(system.app, { text, placeText: 'CANARY-PLACE', anonymity: 'private_contact', name: 'CANARY-NAME', contact: 'CANARY-CONTACT' });
    await system.app.get(DeriveService).sweep();
    stranger = await openContext(browser, size);
  });

  it('one person sees the picture and what the public would see, links it to machines and a condition that covers them, and accepts by keys', async () => {
    editor = await openQueue('eli');
    await pictureCame(editor);
    await says(editor, '35.06/-90.16');
    expect(await editor.locator('main').innerText()).not.toMatch(/35\.061|90\.156|CANARY/);
    expect(await editor.getByText('Only an auditor may open sealed facts.').count()).toBe(1);
    await look(editor, shot('1-queue'));

    await editor.getByLabel('Machines', { exact: true }).selectOption('c1-smt130-permanent');
    const conditions = await editor.getByLabel('Condition', { exact: true }).locator('option').allTextContents();
    expect(conditions[1]).toContain('fits these machines');
    await editor.getByLabel('Condition', { exact: true }).selectOption('schd-01156-nox');
    await press(editor, 'Save the links');
    await editor.getByText('Links saved.').waitFor();
    await says(editor, /single-source: ground photo/);

    await editor.locator('h1').click();
    await editor.keyboard.press('?');
    await editor.getByRole('dialog', { name: 'Keys' }).waitFor();
    await look(editor, shot('2-keys'));
    await editor.keyboard.press('Escape');
    await editor.getByRole('dialog').waitFor({ state: 'detached' });
    await editor.keyboard.press('a');
    await editor.getByText('Accept it? A second person publishes it.').waitFor();
    await look(editor, shot('3-accept'));
    await editor.keyboard.press('Enter');
    await editor.getByText('Accepted. A second person can publish it.').waitFor();
  }, 60_000);

  it('whoever accepted it may not publish it, and reads why', async () => {
    await editor.reload();
    await editor.getByText('You accepted this; a second person publishes it.').waitFor();
    expect(await editor.getByRole('button', { name: 'Publish (p)' }).isDisabled()).toBe(true);
    await editor.keyboard.press('p');
    expect(await editor.getByRole('dialog').count()).toBe(0);
    expect(await codes()).not.toContain(sent.code);
  }, 60_000);

  it('an auditor opens the sealed facts after a reason, which is written down, and publishes', async () => {
    auditor = await openQueue('aude');
    expect(await auditor.locator('main').innerText()).not.toContain('35.0612');
    await auditor.getByLabel('Why do you need to see them?').fill('Distance to the fence');
    await press(auditor, 'Show and log it');
    await auditor
      .getByText(/35\.0612/)
      .first()
      .waitFor();
    await look(auditor, shot('4-sealed'));
    await auditor.locator('h1').click();
    await auditor.keyboard.press('p');
    await auditor.getByText(/^Publish it\?/).waitFor();
    await auditor.keyboard.press('Enter');
    await auditor.getByText('Published.', { exact: true }).waitFor();
    await auditor.goto(`${system.url}/#/audit`);
    await auditor.getByText('Distance to the fence').first().waitFor();
    await look(auditor, shot('5-audit'));
  }, 60_000);

  it('then it is public in every form, with its cell and its block, and nothing finer', async () => {
    for (const path of ['', '?format=csv', '?format=geojson', '?format=ndjson'].map((query) => `/api/v1/observations${query}`).concat(`/r/${sent.code}`)) {
      const text = await (await get(path)).text();
      expect(text).toContain(sent.code);
      expect(text).not.toMatch(/35\.061|90\.156|CANARY|10:41/);
    }
    const { page } = await openPage(stranger, `${system.url}/#/observations/${sent.code}/show`);
    await page.getByText(`seen from a ${size}.`).first().waitFor();
    expect(await page.content()).not.toMatch(/35\.061|90\.156|CANARY|10:41/);
    await look(page, shot('6-public'));
    await page.goto(`${system.url}/r/${sent.code}`);
    expect(await page.content()).not.toMatch(/35\.061|90\.156|CANARY|10:41/);
    await look(page, shot('7-permalink'));
    await page.close();
  }, 60_000);

  it('a question reaches whoever handed something in, their answer the reviewer, and a reason the person again', async () => {
    const second = await observe(system.app, { text: `A hum, heard on a ${size}.` });
    const receipt = async () => (await get('/api/v1/receipt', { 'Fenceline-Receipt': second.receipt })).json() as Promise<Record<string, unknown>>;
    await editor.reload();
    await editor.getByText(second.code).first().waitFor();
    await editor.locator('h1').click();
    await editor.keyboard.press('q');
    await editor.getByLabel('Question to the person who handed it in').fill('From which side did it come?');
    await look(editor, shot('8-question'));
    await press(editor, 'Ask a question');
    await editor.getByText('Question asked.').waitFor();
    expect((await receipt()).question).toBe('From which side did it come?');

    const { page } = await openPage(stranger, `${system.url}/receipt`);
    await page.getByLabel('Nine words').fill(second.receipt);
    await press(page, 'Open');
    await page.getByText('From which side did it come?').first().waitFor();
    await page.getByLabel(/answer/i).fill('From the east.');
    await press(page, 'Send');
    await page.getByText('Your message has arrived.').waitFor();
    await look(page, shot('9-answer'));

    await editor.reload();
    await editor.getByText('From the east.').waitFor();
    await editor.locator('h1').click();
    await editor.keyboard.press('r');
    await editor.getByLabel('Reason, readable by the person who handed it in').fill('Nothing to see or hear on the picture.');
    await press(editor, 'Reject');
    await editor.getByText('Rejected.').waitFor();
    expect(await receipt()).toMatchObject({ state: 'rejected', reason: 'Nothing to see or hear on the picture.' });
    await page.close();
    expect(complaints).toEqual([]);
  }, 90_000);
});
