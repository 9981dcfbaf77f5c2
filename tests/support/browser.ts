// A real browser on a running system: API, console and worker on a database of their own, with the clock at NOW.
import { mkdir, mkdtemp } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import packaged from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { NOW, startApp, type TestApp } from './app.ts';
import { root } from './database.ts';
import { startWorker } from './worker.ts';

export interface System {
  app: TestApp;
  url: string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((ok, bad) => {
    const server = net
      .createServer()
      .once('error', bad)
      .listen(0, () => {
        const { port } = server.address() as net.AddressInfo;
        server.close(() => ok(port));
      });
  });

/** Everything a user needs, at an address. */
export async function startSystem(): Promise<System> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const app = await startApp({ env: { PORT: String(port), PUBLIC_URL: url, FENCELINE_RATE_LIMIT: '0' } });
  await app.listen(port);
  const stopWorker = await startWorker(app);
  return {
    app,
    url,
    async stop() {
      await stopWorker();
      await app.close();
    },
  };
}

let shared: Browser | undefined;

/** The browser that comes through npm, one for a test file. */
export async function openBrowser(): Promise<Browser> {
  // Unpacked into a folder of its own: another process may be unpacking at the same moment.
  process.env.TMPDIR = await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'browser-'));
  shared = await chromium.launch({
    executablePath: await packaged.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  return shared;
}

export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;

/** A browser of its own, with the clock of the system. */
export async function openContext(browser: Browser, size: Size, more: Record<string, unknown> = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: sizes[size],
    hasTouch: size === 'phone',
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    reducedMotion: 'reduce',
    ...more,
  });
  context.setDefaultTimeout(10_000);
  await context.clock.setFixedTime(new Date(NOW));
  return context;
}

/** What axe finds that would keep somebody out: serious and critical, with the place. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()}: ${id} at ${target.join(' ')}`));
}

/** Pictures for looking at, where FENCELINE_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.FENCELINE_PICTURES;
  if (!folder) return;
  await mkdir(path.resolve(root, folder), { recursive: true });
  await page.screenshot({ path: path.resolve(root, folder, `${name}.png`), fullPage: true });
}
