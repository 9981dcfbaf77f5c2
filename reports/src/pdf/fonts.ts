// Source Sans 3, read and parsed once a process. pdfkit keeps what it has shaped with each document; sharing that across
// documents saves most of the time a page takes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { FontName } from './style.ts';

const FILES: Record<FontName, string> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** What of pdfkit's embedded font is used here; its typings do not name it. */
export interface EmbeddedFont {
  id: string;
  font: { hasGlyphForCodePoint(code: number): boolean };
  layoutCache?: Record<string, unknown>;
  widthOfString(text: string, size: number): number;
  /** Glyphs of this document's subset in hex, and where they stand. */
  encode(text: string): [string[], { xAdvance: number; advanceWidth: number }[]];
  ref(): unknown;
}

type WithFont = PDFKit.PDFDocument & { _font: EmbeddedFont };

interface Loaded {
  font: EmbeddedFont;
  /** Widths at one point, by word. */
  widths: Map<string, number>;
}

/** A long-lived server would otherwise keep every word it has ever printed. */
const MOST_WORDS = 60_000;

let loaded: Record<FontName, Loaded> | null = null;

function load(): Record<FontName, Loaded> {
  if (loaded) return loaded;
  const scratch = new PDFDocument({ autoFirstPage: false, font: null as unknown as string }) as WithFont;
  const one = (name: FontName): Loaded => {
    scratch.font(readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${FILES[name]}`))));
    return { font: scratch._font, widths: new Map() };
  };
  loaded = { regular: one('regular'), italic: one('italic'), bold: one('bold') };
  return loaded;
}

/** Makes the three fonts known to a document by name, and answers them as the document embeds them. */
export function registerFonts(doc: PDFKit.PDFDocument): Record<FontName, EmbeddedFont> {
  const out = {} as Record<FontName, EmbeddedFont>;
  for (const [name, { font, widths }] of Object.entries(load())) {
    if (widths.size > MOST_WORDS) {
      widths.clear();
      font.layoutCache = Object.create(null) as Record<string, unknown>;
    }
    doc.registerFont(name, font.font as unknown as string);
    doc.font(name);
    out[name as FontName] = (doc as WithFont)._font;
    out[name as FontName].layoutCache = font.layoutCache;
  }
  return out;
}

export function wordWidth(word: string, font: FontName, size: number): number {
  const { font: shaped, widths } = load()[font];
  let width = widths.get(word);
  if (width === undefined) {
    width = shaped.widthOfString(word, 1000) / 1000;
    widths.set(word, width);
  }
  return width * size;
}

const drawable = new Map<number, boolean>();

/** Whether all three fonts have a sign for it. */
export function canDraw(code: number): boolean {
  let can = drawable.get(code);
  if (can === undefined) {
    can = Object.values(load()).every(({ font }) => font.font.hasGlyphForCodePoint(code));
    drawable.set(code, can);
  }
  return can;
}
