// Journey B: an auditor reads what is known of a facility, follows a condition to its evidence, and makes the permit-status report.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { NOW } from '../support/app.ts';
import { openBrowser, openContext, type Size, type System, startSystem } from '../support/browser.ts';
import { look, press, says, signIn, title } from '../support/pages.ts';
import { addPeople } from '../support/people.ts';
import { acceptAndPublish, observe } from '../support/published.ts';

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

describe.each(['desk', 'phone'] as Size[])('on a %s', (size) => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  const shot = (name: string) => `auditor-${name}-${size}`;
  const main = () => page.locator('main').innerText();

  beforeAll(async () => {
    context = await openContext(browser, size, { acceptDownloads: true });
    ({ page, complaints } = await signIn(context, system.url, 'aude'));
    await page.goto(`${system.url}/#/facilities/colossus-1/show`);
    await page.getByRole('heading', { name: 'Conditions', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
  }, 60_000);
  afterAll(() => context.close());

  it('the facility says which permit is in force and until when, and that the next application is not known', async () => {
    expect(await title(page).textContent()).toBe('Colossus 1');
    await says(page, /Permit 01156-01PC .* in force through 2 Jan 2027, in 40 days/);
    expect(await main()).not.toMatch(/\bcompliant\b/i);
    await page.getByText('All of it').first().click();
    await page.getByText('When an application for what follows falls due is not known.').first().waitFor();
    await look(page, shot('1-facility'));
  }, 60_000);

  it('the timeline and the unit ledger are charts with the same facts as tables, and no count is subtracted', async () => {
    await page.getByRole('button', { name: 'As a table' }).first().click();
    const ledger = page.getByRole('region').filter({ has: page.locator('table') });
    const text = (await ledger.allInnerTexts()).join('\n');
    expect(text).toMatch(/15 authorised|authorised/);
    for (const fact of ['SELC', '31 Mar 2025', 'appeal dismissed', 'conversion noticed']) expect(text).toContain(fact);
    expect(text).not.toMatch(/difference|fewer than|more than the permit|excess/i);
    await look(page, shot('2-tables'));
    await page.getByRole('button', { name: 'As a chart' }).first().click();
  }, 60_000);

  it('a condition opens into its text, its state and what would settle it', async () => {
    const nox = page.getByRole('button', { name: /NOx yearly cap/ });
    await nox.click();
    await page.getByText('Our summary; the permit text was not read').first().waitFor();
    await says(page, /NOx: at most about 87 short tons, in all over any 12 consecutive months \(press rounding\)/i);
    await says(page, 'Not enough to say');
    await look(page, shot('3-condition'));
    await nox.click();
  }, 60_000);

  it('a finding is run again as it was recorded, and is the same', async () => {
    const { data } = (await (await fetch(`${system.url}/api/v1/findings?condition=schd-01156-nox`)).json()) as { data: { code: string }[] };
    const other = await context.newPage();
    await other.goto(`${system.url}/#/findings/${data[0]!.code}/show`);
    await press(other, 'Run it again as recorded');
    await other.getByText(/^The same, to the letter/).waitFor();
    await look(other, shot('3-replayed'));
    await other.close();
  }, 60_000);

  it('another verdict is proposed with its reason, confirmed by a second auditor, and stands beside that of the rule', async () => {
    const subject = size === 'desk' ? 'schd-01156-minimise' : 'schd-01156-opacity';
    const { data } = (await (await fetch(`${system.url}/api/v1/findings?condition=${subject}`)).json()) as { data: { code: string }[] };
    const mine = await context.newPage();
    await mine.goto(`${system.url}/#/findings/${data[0]!.code}/show`);
    await mine.getByRole('link', { name: 'Set another verdict' }).click();
    await press(mine, 'Save');
    await mine.getByText('Required').first().waitFor();
    await mine.getByLabel(/^State/).click();
    await mine.getByRole('option', { name: 'Met', exact: true }).click();
    await mine.getByLabel(/^Expires/).fill('2027-06-30');
    await mine.getByLabel(/^Reason/).fill('The inspection of June names this condition and found nothing against it.');
    await look(mine, shot('3-proposed'));
    await press(mine, 'Save');
    await mine.getByText('OVR-').first().waitFor();
    const code = /OVR-\w+/.exec(await mine.locator('main').innerText())![0];
    expect(await mine.getByRole('button', { name: 'Confirm as second auditor' }).count()).toBe(0);
    const other = await openContext(browser, size);
    const { page: his } = await signIn(other, system.url, 'otis');
    await his.goto(`${system.url}/#/overrides/${code}/show`);
    await press(his, 'Confirm as second auditor');
    await his.getByText('confirmed').first().waitFor();
    await his.goto(`${system.url}/#/findings/${data[0]!.code}/show`);
    await his.getByText('Set by people:').waitFor();
    await says(his, 'The rule says: Not enough to say.');
    await look(his, shot('3-overridden'));
    await other.close();
    await mine.close();
  }, 60_000);

  it('a report is ordered, watched, and downloaded as a draft whose bytes are those of its record', async () => {
    await page.goto(`${system.url}/#/reports/create?facility=colossus-1`);
    await page.getByLabel('Facility').waitFor();
    await press(page, 'Make it');
    await page.getByText('The report is ready.').waitFor({ timeout: 30_000 });
    await page.getByText('DRAFT').first().waitFor();
    await look(page, shot('4-report'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the PDF' }).click()]);
    const pdf = await readFile(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const code = /RPT-\w+/.exec(await main())![0];
    const record = (await (await fetch(`${system.url}/api/v1/reports/${code}`)).json()) as { pdfSha256: string; modelHash: string };
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(record.pdfSha256);
    await page.goto(`${system.url}/#/reports/${code}/show`);
    await page.getByText(record.modelHash).first().waitFor();
    await look(page, shot('5-record'));
  }, 90_000);

  it('made again after something was published it is another model', async () => {
    const made = async () => {
      await page.goto(`${system.url}/#/reports/create?facility=colossus-1`);
      await press(page, 'Make it');
      await page.getByText('The report is ready.').waitFor({ timeout: 30_000 });
      const code = /RPT-\w+/.exec(await main())![0];
      return (await (await fetch(`${system.url}/api/v1/reports/${code}`)).json()) as { modelHash: string; pdfSha256: string };
    };
    const before = await made();
    const sent = await observe(system.app);
    await acceptAndPublish(system.app, 'observations', sent.code);
    const after = await made();
    expect(after.modelHash).not.toBe(before.modelHash);
    expect(complaints).toEqual([]);
  }, 90_000);
});
