// The exhibits, two to a row: the published copy, what it shows, where and when no finer than published, and its hash.
import encodeQR from 'qr';
import { fill, writeDate } from '../../figures/index.ts';
import { breakLines } from '../../pdf/lines.ts';
import type { Rich } from '../../pdf/runs.ts';
import { INK, LEFT, TEXT, type TextStyle, WIDTH } from '../../pdf/style.ts';
import type { Draft } from '../draft.ts';
import type { ExhibitPart } from '../model.ts';

const GAP = 18;
const COLUMN = (WIDTH - GAP) / 2;
const IMAGE_HEIGHT = 165;
/** 30 mm: what a telephone reads from paper at arm's length, and from a copy of it. */
const SQUARE = 85;
const BESIDE = 10;
const head: TextStyle = { ...TEXT.table, font: 'bold' };
const small: TextStyle = { ...TEXT.table, size: 7.5, leading: 9.8, ink: INK.muted };

export function exhibits(draft: Draft): void {
  const { model, say, paper } = draft;
  draft.begin('exhibits');
  if (model.exhibits.length === 0) {
    draft.body(say.exhibits.none);
    return;
  }
  draft.lead(say.exhibits.intro);
  for (let index = 0; index < model.exhibits.length; index += 2) {
    const pair = model.exhibits.slice(index, index + 2);
    const texts = pair.map((exhibit) => lines(draft, exhibit));
    const frame = Math.max(...pair.map(imageHeight));
    const heights = texts.map((all, side) =>
      all.reduce((sum, { rich, style }) => sum + breakLines(rich, textWidth(pair[side]!), style).length * style.leading, 0),
    );
    const height = frame + 6 + Math.max(...heights, ...pair.map(({ proof }) => (proof ? SQUARE : 0)));
    paper.room(height);
    const top = paper.y;
    for (const [side, exhibit] of pair.entries()) one(draft, exhibit, texts[side]!, LEFT + side * (COLUMN + GAP), top, frame);
    paper.y = top + height + 14;
  }
}

const textWidth = ({ proof }: ExhibitPart): number => (proof ? COLUMN - SQUARE - BESIDE : COLUMN);
const scale = (image: { width: number; height: number }): number => Math.min(COLUMN / image.width, IMAGE_HEIGHT / image.height);
const imageHeight = ({ image }: ExhibitPart): number => (image ? image.height * scale(image) : 34);

function one(draft: Draft, exhibit: ExhibitPart, texts: { rich: Rich; style: TextStyle }[], x: number, top: number, frame: number): void {
  const { paper, say } = draft;
  paper.y = top;
  paper.destination(exhibit.number);
  if (exhibit.image) drawImage(draft, exhibit, exhibit.image, x, top);
  else {
    paper.tags.artifact('Layout', () => paper.doc.rect(x, top, COLUMN, frame).lineWidth(0.5).strokeColor(INK.rule).stroke());
    paper.y = top + 8;
    paper.text(
      fill(say.exhibits.noImage, { reason: exhibit.noImage ?? say.notKnown }),
      { ...TEXT.table, ink: INK.muted },
      { x: x + 8, width: COLUMN - 16, after: 0 },
    );
  }
  paper.y = top + frame + 6;
  const indent = exhibit.proof ? SQUARE + BESIDE : 0;
  for (const { rich, style } of texts) paper.text(rich, style, { x: x + indent, width: textWidth(exhibit), after: 0 });
  if (exhibit.proof) drawSquare(draft, exhibit, x, top + frame + 6);
}

/** The address of the file and, after the sign that no browser sends on, the leaf hash of its publication. */
function drawSquare({ paper, say }: Draft, { number, proof }: ExhibitPart, x: number, top: number): void {
  const rows = encodeQR(`${proof!.address}#${proof!.leaf}`, 'raw', { ecc: 'medium', border: 2 });
  const side = SQUARE / rows.length;
  paper.tags.within('Figure', { alt: fill(say.exhibits.square, { number }), bbox: [x, top, x + SQUARE, top + SQUARE] }, () => {
    paper.tags.content();
    for (const [row, cells] of rows.entries())
      for (let column = 0; column < cells.length; column += 1) {
        let width = 0;
        while (cells[column + width]) width += 1;
        if (width) paper.doc.rect(x + column * side, top + row * side, width * side, side);
        column += width;
      }
    paper.doc.fillColor(INK.text).fill();
  });
}

function drawImage({ paper, images }: Draft, exhibit: ExhibitPart, image: NonNullable<ExhibitPart['image']>, x: number, top: number): void {
  const bytes = images.get(image.sha256);
  if (!bytes) throw new Error(`The image of exhibit ${exhibit.number} (${image.sha256}) was not passed to the report`);
  const [width, height] = [image.width * scale(image), image.height * scale(image)];
  paper.tags.within('Figure', { alt: `${exhibit.number}. ${exhibit.alt}`, bbox: [x, top, x + width, top + height] }, () => {
    paper.tags.content();
    paper.doc.image(bytes as never, x, top, { width, height });
    paper.doc.rect(x, top, width, height).lineWidth(0.4).strokeColor(INK.rule).stroke();
  });
}

function lines(draft: Draft, exhibit: ExhibitPart): { rich: Rich; style: TextStyle }[] {
  const { say, model } = draft;
  const words = say.exhibits;
  const { seen } = exhibit;
  const where = seen && [
    seen.cell && fill(words.cell, { cell: seen.cell }),
    block(draft, seen.blockStartsAt, seen.blockEndsAt),
    seen.looking && fill(words.looking, { direction: seen.looking }),
    seen.certainty,
  ];
  const bears = model.conditions.filter((condition) => exhibit.conditions.includes(condition.slug));
  const numbers = bears.map((condition) => `${draft.conditionNumber(condition)} ${condition.name}`).join('; ');
  return [
    {
      rich: [
        `${exhibit.number}  `,
        draft.link(exhibit.permalink),
        `  ${words.kinds[exhibit.kind]}${exhibit.publishedOn ? `, ${fill(words.published, { date: draft.date(exhibit.publishedOn) })}` : ''}`,
      ],
      style: head,
    },
    { rich: exhibit.caption, style: TEXT.table },
    ...(where ? [{ rich: where.filter(Boolean).join('; '), style: TEXT.table }] : []),
    ...(numbers ? [{ rich: fill(words.bearsOn, { conditions: numbers }), style: TEXT.table }] : []),
    ...(exhibit.image ? [{ rich: fill(words.sha256, { sha256: exhibit.image.sha256 }), style: small }] : []),
  ];
}

/** The block of six hours in the plant's standard time. */
function block({ say, lang, model }: Draft, startsAt: string, endsAt: string): string {
  const offset = model.facility.standardUtcOffset;
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const local = (instant: string) => new Date(Date.parse(instant) + sign * (hours * 60 + minutes) * 60_000).toISOString();
  const [from, to] = [local(startsAt), local(endsAt)];
  return fill(say.exhibits.block, {
    day: writeDate(from.slice(0, 10), lang),
    from: from.slice(11, 16),
    to: to.slice(11, 16),
    offset: offset.replace('-', '−'),
  });
}
