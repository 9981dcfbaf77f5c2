// The permit-status PDF against Chromium printing the same content: the same stored model as a plain page of headings, paragraphs
// and tables with the same figures as SVG, printed tagged and with outline as ours is.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { Database } from '@fenceline/api/platform/database';
import { makeReportNow } from '@fenceline/api/reports/now';
import { type PermitStatusModel, permitStatusPdf } from '@fenceline/reports';
import { drawingSvg, fleetDrawing, fleetFigure } from '@fenceline/reports/figures';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { startApp } from '../support/app.ts';
import { type Bench, median, ms, times } from './bench.ts';

const inHtml = (text: unknown) => String(text ?? '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Every text of the model, in its order: lists of like records as tables, the rest as paragraphs. */
function toHtml(value: unknown, depth = 1, name = ''): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    if (!value.length) return '';
    const records = value.filter((one): one is Record<string, unknown> => one !== null && typeof one === 'object' && !Array.isArray(one));
    if (records.length !== value.length) return `<p>${value.map(inHtml).join('; ')}</p>`;
    const heads = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const cells = (record: Record<string, unknown>) =>
      heads.map((head) => `<td>${typeof record[head] === 'object' ? toHtml(record[head], depth + 1) : inHtml(record[head])}</td>`).join('');
    return `<table><caption>${inHtml(name)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${inHtml(head)}</th>`).join('')}</tr></thead><tbody>${records.map((record) => `<tr>${cells(record)}</tr>`).join('')}</tbody></table>`;
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => (depth < 3 && typeof inner === 'object' ? `<h${depth}>${inHtml(key)}</h${depth}>` : '') + toHtml(inner, depth + 1, key))
      .join('');
  return `<p>${inHtml(name)}: ${inHtml(value)}</p>`;
}

function fleetSvg(model: PermitStatusModel): string {
  const titled = <T extends { sources: string[] }>(one: T) => ({ ...one, sources: one.sources.map((slug) => ({ slug, title: slug })) });
  const input = {
    facilities: [{ slug: model.facility.slug, name: model.facility.name }],
    cohorts: model.ledger.cohorts,
    counts: model.ledger.counts.map(titled),
    spans: model.ledger.spans.map(titled),
    lastFact: model.report.case.lastFact,
    asOf: model.report.asOf.slice(0, 10),
  };
  const figure = fleetFigure(input, { width: 504 }, model.lang);
  const inks = new Proxy({}, { get: () => '#334' }) as Parameters<typeof drawingSvg>[1];
  return drawingSvg(fleetDrawing(figure), inks, 'sans-serif');
}

export const report: Bench = {
  name: 'report',
  async run() {
    const app = await startApp();
    const database = new Database(app.config);
    try {
      await app.get(EvaluateService).evaluate(null, new Date('2026-11-23T00:00:00Z'));
      const { code } = await makeReportNow(app.config, database, {
        kind: 'permit-status',
        facility: 'colossus-1',
        lang: 'en',
        asOf: '2026-11-23T23:00:00.000Z',
      });
      const stored = await database.prisma.report.findUniqueOrThrow({ where: { code } });
      const model = stored.model as unknown as PermitStatusModel;
      const modelHash = Buffer.from(stored.modelHash!).toString('hex');
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>@page{size:letter;margin:54pt}body{font:10pt/14pt sans-serif}table{font-size:8.5pt;border-collapse:collapse}td,th{border-top:.5pt solid #999;vertical-align:top;text-align:left}</style><body>${toHtml(model)}${fleetSvg(model)}</body></html>`;
      process.env.TMPDIR = await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'browser-'));
      const executablePath = await packaged.executablePath();
      const launch = () =>
        chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage', '--disable-gpu'] });
      const print = async (browser: Awaited<ReturnType<typeof launch>>) => {
        const page = await browser.newPage();
        await page.setContent(html, { waitUntil: 'load' });
        const pdf = await page.pdf({
          format: 'Letter',
          preferCSSPageSize: true,
          tagged: true,
          outline: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: '<span class="pageNumber" style="font-size:7pt"></span>',
        });
        await page.close();
        return pdf.length;
      };
      const draw = () => permitStatusPdf(model, new Map(), { modelHash });
      await draw();
      const ours = await times(9, draw);
      const warm = await launch();
      await print(warm);
      const warmPrint = await times(9, () => print(warm));
      await warm.close();
      const wholePrint = await times(5, async () => {
        const browser = await launch();
        await print(browser);
        await browser.close();
      });
      const note = 'pdfkit makes an object for every link and structure element; the rest is deflate and garbage collection';
      return [
        {
          name: 'permit-status PDF, Chromium started for it',
          ours: ms(median(ours)),
          comparator: `Chromium ${ms(median(wholePrint))}`,
          ratio: median(wholePrint) / median(ours),
          goal: '≥ 10',
          met: median(wholePrint) / median(ours) >= 10,
          note,
        },
        {
          name: 'permit-status PDF, Chromium already running',
          ours: ms(median(ours)),
          comparator: `Chromium ${ms(median(warmPrint))}`,
          ratio: median(warmPrint) / median(ours),
          goal: '≥ 10',
          met: median(warmPrint) / median(ours) >= 10,
          note,
        },
      ];
    } finally {
      await database.onApplicationShutdown();
      await app.close();
    }
  },
};
