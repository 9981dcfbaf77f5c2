// A permit-status report from its model: the same model gives the same bytes. Sections are functions, in reading order.
import { fill } from '../figures/index.ts';
import { cleaned } from '../pdf/clean.ts';
import { wordWidth } from '../pdf/fonts.ts';
import { INK, LEFT, PAGE, SPACE, TEXT, WIDTH } from '../pdf/style.ts';
import { Draft, type ReportOptions } from './draft.ts';
import type { PermitStatusModel } from './model.ts';
import { changes } from './sections/changes.ts';
import { conditions } from './sections/conditions.ts';
import { conflicts } from './sections/conflicts.ts';
import { cover } from './sections/cover.ts';
import { events } from './sections/events.ts';
import { exhibits } from './sections/exhibits.ts';
import { findings } from './sections/findings.ts';
import { ledger } from './sections/ledger.ts';
import { matrix } from './sections/matrix.ts';
import { method } from './sections/method.ts';
import { permits } from './sections/permits.ts';
import { replies } from './sections/replies.ts';
import { signatures } from './sections/signatures.ts';
import { sources } from './sections/sources.ts';
import { summary } from './sections/summary.ts';
import { wanted } from './sections/wanted.ts';
import { water } from './sections/water.ts';

const SECTIONS = [
  summary,
  permits,
  matrix,
  conditions,
  findings,
  changes,
  ledger,
  events,
  water,
  conflicts,
  wanted,
  exhibits,
  sources,
  method,
  replies,
  signatures,
];

/** Draws the report. `images` holds the bytes of the published images by their SHA-256 in hex. */
export async function permitStatusPdf(model: PermitStatusModel, images: ReadonlyMap<string, Uint8Array>, options: ReportOptions): Promise<Uint8Array> {
  const draft = new Draft(cleaned(model), images, options);
  const fillContents = cover(draft);
  for (const section of SECTIONS) section(draft);
  fillContents();
  for (const one of options.attachments ?? []) draft.paper.attach(one);
  return draft.paper.finish((page, pages) => footer(draft, page, pages));
}

function footer(draft: Draft, page: number, pages: number): void {
  const { paper, say } = draft;
  const { report } = draft.model;
  const top = PAGE.height - PAGE.margin - 2 * TEXT.footer.leading - 3;
  const { doc } = paper;
  doc
    .moveTo(LEFT, top)
    .lineTo(LEFT + WIDTH, top)
    .lineWidth(SPACE.hairline)
    .strokeColor(INK.rule)
    .stroke();
  const left = fill(say.footer.asOf, { code: report.code, version: report.version, asOf: draft.instant(report.asOf) });
  const right = fill(say.footer.page, { page, pages });
  const first = top + TEXT.footer.leading;
  paper.drawString(left, LEFT, first, TEXT.footer);
  paper.drawString(right, LEFT + WIDTH - wordWidth(right, TEXT.footer.font, TEXT.footer.size), first, TEXT.footer);
  paper.drawString(say.footer.disclaimer, LEFT, first + TEXT.footer.leading, TEXT.footer);
}
