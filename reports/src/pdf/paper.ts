// A document under construction: pages of one column, a place on the page, text that flows from one page to the next.
import PDFDocument from 'pdfkit';
import { collectBytes, collectContent, Emitter } from './emit.ts';
import { registerFonts } from './fonts.ts';
import { breakLines, type Line, type Piece } from './lines.ts';
import type { Rich } from './runs.ts';
import { BOTTOM, INK, LEFT, PAGE, SPACE, TEXT, type TextStyle, TOP, WIDTH } from './style.ts';
import { type Doc, type Tag, type TagOptions, Tags } from './tags.ts';

export interface PaperOptions {
  title: string;
  author: string;
  subject: string;
  lang: string;
  /** Written into the file as its date; the same model gives the same bytes. */
  date: Date;
  /** Word that crosses every page until the report is signed. */
  watermark: string | null;
  /** Line at the head of every page, where a case is invented for practice. */
  banner: string | null;
  /** Links may only lead here. */
  publicUrl: string;
}

interface Heading {
  level: 1 | 2;
  text: string;
  place: string;
}

const HEADING = {
  1: { style: TEXT.h1, before: SPACE.beforeH1, after: SPACE.afterH1 },
  2: { style: TEXT.h2, before: SPACE.beforeH2, after: SPACE.afterH2 },
} as const;

function headingHeight({ level, text }: Heading): number {
  const { style, before, after } = HEADING[level];
  return before + breakLines(text, WIDTH, style).length * style.leading + after;
}

export class Paper {
  private readonly waiting: { height: number; draw: () => void }[] = [];
  readonly doc: Doc;
  readonly tags: Tags;
  readonly emitter: Emitter;
  private readonly options: PaperOptions;
  private readonly pieces: Uint8Array[];
  private readonly finished: Promise<void>;
  y: number = TOP;
  /** Headings with their pages, for the contents. */
  readonly headings: { text: string; page: number; place: string }[] = [];

  constructor(options: PaperOptions) {
    this.options = options;
    this.doc = new PDFDocument({
      size: 'LETTER',
      margin: 0,
      tagged: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      lang: options.lang,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      font: null as unknown as string,
      info: {
        Title: plain(options.title),
        Author: plain(options.author),
        Subject: plain(options.subject),
        Creator: 'Fenceline',
        Producer: 'pdfkit',
        CreationDate: options.date,
        ModDate: options.date,
      },
    } as unknown as PDFKit.PDFDocumentOptions) as Doc;
    this.pieces = collectBytes(this.doc);
    this.finished = new Promise((resolve, reject) => {
      this.doc.resume();
      this.doc.on('end', () => resolve());
      this.doc.on('error', reject);
    });
    this.tags = new Tags(this.doc);
    this.emitter = new Emitter(this.doc, registerFonts(this.doc));
    this.newPage();
    this.tags.open('Document');
  }

  get page(): number {
    return this.doc.bufferedPageRange().count;
  }

  newPage(): void {
    if (this.tags.dry) return;
    this.tags.pause();
    this.doc.addPage();
    collectContent(this.doc.page);
    this.y = TOP;
    const { watermark, banner } = this.options;
    if (!watermark && !banner) return;
    this.tags.artifact('Pagination', () => {
      if (watermark) this.drawWatermark(watermark);
      if (banner) this.drawString(banner, LEFT, TOP - 14, { ...TEXT.footer, font: 'bold', ink: INK.invented });
    });
  }

  private drawWatermark(word: string): void {
    const size = 150;
    this.doc.save();
    this.doc.font('bold').fontSize(size).fillColor(INK.draft);
    const width = this.doc.widthOfString(word);
    this.doc.rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] });
    this.doc.text(word, PAGE.width / 2 - width / 2, PAGE.height / 2, { lineBreak: false, baseline: 'middle' });
    this.doc.restore();
  }

  /** Begins a new page where less than this is left, and draws what waits: a heading stands with what it heads. */
  room(height: number): void {
    if (this.tags.dry) return;
    const waiting = this.waiting.reduce((sum, each) => sum + each.height, 0);
    if (this.y + waiting + height > BOTTOM && this.y > TOP) this.newPage();
    for (const each of this.waiting.splice(0)) each.draw();
  }

  /** How high something will be, without drawing it. */
  measure(draw: () => void): number {
    const { y } = this;
    this.tags.dry = true;
    this.y = TOP + 1;
    draw();
    const height = this.y - TOP - 1;
    this.tags.dry = false;
    this.y = y;
    return height;
  }

  /** Draws on one page what fits on one. */
  together(draw: () => void): void {
    const height = this.measure(draw);
    if (height <= BOTTOM - TOP) this.room(height);
    draw();
  }

  space(height: number): void {
    if (this.y > TOP) this.y += height;
  }

  /** A paragraph that flows over pages. */
  text(
    rich: Rich,
    style: TextStyle,
    { tag = 'P', x = LEFT, width = WIDTH, after = SPACE.paragraph, ...options }: TagOptions & { tag?: Tag; x?: number; width?: number; after?: number } = {},
  ): void {
    const lines = breakLines(rich, width, style);
    // Two lines together at the foot of a page and at the head of the next.
    this.room(Math.min(lines.length, lines.length === 3 ? 3 : 2) * style.leading);
    this.tags.within(tag, options, () => {
      lines.forEach((line, index) => {
        const widow = index === lines.length - 2 && lines.length > 2;
        this.room(style.leading * (widow ? 2 : 1));
        this.drawLine(line, x, this.y, style);
        this.y += style.leading;
      });
    });
    this.y += after;
  }

  /** One line of an open element, with its top at `y`. Links become elements of their own. */
  drawLine(line: Line, x: number, y: number, style: TextStyle): void {
    if (this.tags.dry) return;
    const baseline = y + (style.leading - style.size) / 2 + style.size * 0.8;
    for (const piece of line.pieces) {
      const { run } = piece;
      if (run.goTo || run.link) this.drawLink(piece, x, y, baseline, style.leading);
      else if (run.lang) this.tags.within('Span', { lang: run.lang }, () => this.drawPiece(piece, x, baseline));
      else this.drawPiece(piece, x, baseline);
    }
  }

  private drawPiece(piece: Piece, x: number, baseline: number): void {
    this.tags.content();
    // A space at the end keeps words of neighbouring lines apart when the page is read or copied.
    const text = piece.text.endsWith(' ') ? piece.text : `${piece.text} `;
    this.emitter.text(text, x + piece.x, baseline, piece.font, piece.size, piece.ink);
  }

  private drawLink(piece: Piece, x: number, y: number, baseline: number, leading: number): void {
    const { goTo, link } = piece.run;
    if (link && !link.startsWith(`${this.options.publicUrl}/`)) throw new Error(`A report links only to its own host, not to ${link}`);
    const text = piece.text.trim();
    this.tags.within('Link', {}, () => {
      this.drawPiece(piece, x, baseline);
      this.tags.pause();
      const target = goTo ? { Dest: goTo } : { A: { S: 'URI', URI: new String(link) } };
      this.doc.annotate(x + piece.x, y, piece.width, leading, { Subtype: 'Link', Contents: new String(text), structParent: this.tags.innermost, ...target });
    });
  }

  /** A single string outside the flow; the caller has marked it. */
  drawString(text: string, x: number, baseline: number, style: TextStyle): void {
    if (this.tags.dry) return;
    this.emitter.text(text, x, baseline, style.font, style.size, style.ink);
  }

  hairline(y: number = this.y, x: number = LEFT, width: number = WIDTH, ink: string = INK.rule, thickness: number = SPACE.hairline): void {
    this.tags.artifact('Layout', () => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .strokeColor(ink)
        .stroke();
    });
  }

  /** A numbered heading. It waits for what it heads and never stands alone at the foot of a page. */
  heading(level: 1 | 2, text: string, place: string): void {
    const heading = { level, text, place };
    if (this.tags.dry) this.y += headingHeight(heading);
    else this.waiting.push({ height: headingHeight(heading), draw: () => this.drawHeading(heading) });
  }

  /** A sentence that leads to what follows it, and waits for it as a heading does. */
  lead(rich: Rich, style: TextStyle): void {
    const height = breakLines(rich, WIDTH, style).length * style.leading + SPACE.paragraph;
    this.waiting.push({ height, draw: () => this.text(rich, style) });
  }

  private drawHeading({ level, text, place }: Heading): void {
    const look = HEADING[level];
    this.space(look.before);
    this.destination(place);
    if (level === 1) this.headings.push({ text, page: this.page, place });
    this.outline(level, text);
    this.text(text, look.style, { tag: level === 1 ? 'H1' : 'H2', after: look.after });
  }

  private lastTop: PDFKit.PDFOutline | null = null;
  private outline(level: 1 | 2, text: string): void {
    const parent = level === 1 ? this.doc.outline : (this.lastTop ?? this.doc.outline);
    const item = parent.addItem(text) as unknown as PDFKit.PDFOutline;
    if (level === 1) this.lastTop = item;
  }

  destination(place: string): void {
    if (this.tags.dry) return;
    this.doc.addNamedDestination(place, 'XYZ', LEFT, this.y - 4, null);
  }

  /** Puts a JSON file into the PDF, with the date of the report: the same report has the same bytes. */
  attach({ name, text, about }: { name: string; text: string; about: string }): void {
    const { date } = this.options;
    this.doc.file(Buffer.from(text), {
      name,
      description: about,
      type: 'application/json',
      creationDate: date,
      modifiedDate: date,
    });
  }

  /** Calls back for every page to draw its footer, then closes the file. */
  async finish(footer: (page: number, pages: number) => void): Promise<Uint8Array> {
    this.room(0);
    const { count } = this.doc.bufferedPageRange();
    this.tags.close();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.tags.artifact('Pagination', () => footer(page + 1, count), ['Bottom']);
    }
    this.doc.end();
    await this.finished;
    return Buffer.concat(this.pieces);
  }
}

/** The metadata of the file is XML that pdfkit does not escape. */
const plain = (text: string): string => text.replace(/&/g, '+').replace(/[<>]/g, '');
