// Journey A, first half: somebody on a phone sends what they notice. What becomes of it: advocate-publishes.test.ts.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, openPage, press, title } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';
import { telltale } from '../support/photograph.ts';

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

describe.each(['phone', 'desk'] as Size[])('on a %s', (size) => {
  let context: BrowserContext;
  const shot = (name: string) => `observe-${name}-${size}`;
  beforeAll(async () => {
    context = await openContext(browser, size, { geolocation: { latitude: 35.0612345, longitude: -90.1567891, accuracy: 12 }, permissions: ['geolocation'] });
  });
  afterAll(() => context?.close());

  it('a report with a photograph, a place and an hour is sent, and leaves a receipt', async () => {
    const { page, complaints, loaded } = await openPage(context, `${system.url}/observe`);
    const on = () => press(page, /^(Next|Skip)$/);
    expect(await title(page).textContent()).toBe('What do you notice?');
    expect(loaded()).toBeLessThan(60_000);
    for (const button of await page.locator('button.choice').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await look(page, shot('01-what'));

    await press(page, 'A turbine or engine running');
    await page.getByText('I heard it').click();
    await page.getByText('Hot air shimmered above').click();
    await look(page, shot('02-senses'));
    await on();
    await press(page, 'Fairly sure');
    await page.getByRole('textbox', { name: 'Best number' }).fill('3');
    await look(page, shot('03-count'));
    await on();
    await page.getByLabel('Your words').fill('Three stacks with hot air above them.');
    await on();

    const photo = await telltale();
    await page.getByLabel('Choose from this phone').setInputFiles({ name: 'CANARY-FILE.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByText('Photo 1 ·').waitFor();
    await look(page, shot('04-photos'));
    await on();

    await press(page, 'Use my place');
    await page.getByText('Place found, good to ±12 m.').waitFor();
    await look(page, shot('05-place'));
    await on();
    await press(page, 'northeast');
    await press(page, /^Colossus 1/);
    await page.getByText(/^Just now/).waitFor();
    await look(page, shot('06-when'));
    await on();
    await press(page, '15 minutes');
    expect(await title(page).textContent()).toBe('Who will see this?');
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    await look(page, shot('07-who'));
    await on();

    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const preview = await page.locator('body').innerText();
    expect(preview).not.toMatch(/35\.061|90\.156|CANARY/);
    expect(preview).toContain('Three stacks with hot air above them.');
    await look(page, shot('08-preview'));
    await press(page, 'Send');

    const words = page.getByRole('list', { name: 'Your nine words' });
    await words.waitFor();
    expect(await words.getByRole('listitem').count()).toBe(9);
    const code = /OBS-\w{6}/.exec(await page.locator('.code').innerText())![0];
    expect(await page.locator('.sums dd').innerText()).toBe(createHash('sha256').update(photo).digest('hex'));
    await page.getByText('Photo 1: arrived').waitFor();
    await look(page, shot('09-receipt'));
    const receipt = (await words.getByRole('listitem').allInnerTexts()).join(' ');
    await press(page, 'I have written them down');
    await page.getByText(`Your report is ${code}`).waitFor();
    expect(await words.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();

    const later = await openPage(context, `${system.url}/receipt`);
    await look(later.page, shot('10-words'));
    await later.page.getByLabel('Nine words').fill(receipt.toUpperCase());
    await press(later.page, 'Open');
    await later.page.getByText(/Received\.|reviewer is looking/).waitFor();
    await look(later.page, shot('11-status'));
    expect(later.complaints).toEqual([]);
    await later.page.close();
  }, 120_000);

  it('what the browser will not give is said in a sentence, and the report goes on without it', async () => {
    const closed = await openContext(browser, size);
    const { page } = await openPage(closed, `${system.url}/observe`);
    const on = () => press(page, /^(Next|Skip)$/);
    await press(page, 'A smell');
    await on();
    await press(page, 'Certain');
    await on();
    await on();
    await press(page, 'Use my place');
    await page.getByText('Your browser did not allow it.').waitFor();
    await press(page, 'I type it');
    await page.getByLabel('A street corner, a park, a landmark').fill('Boxtown, by the church');
    await look(page, shot('05-typed'));
    await on();
    expect(await title(page).textContent()).toBe('Which way did the smell come from?');
    await closed.close();
  }, 60_000);
});

describe('in Spanish', () => {
  it('one press changes every word, and a reload keeps it', async () => {
    const context = await openContext(browser, 'phone');
    const { page } = await openPage(context, `${system.url}/observe`);
    await press(page, 'Español');
    await page.locator('html[lang=es]').waitFor();
    expect(await title(page).textContent()).toContain('¿');
    await look(page, 'observe-01-what-es');
    await page.reload();
    await page.locator('html[lang=es]').waitFor();
    await context.close();
  }, 60_000);
});
