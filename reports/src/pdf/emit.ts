// Writes text and page content with less work than pdfkit's own way, which shapes, measures and converts every line anew.
// A word is encoded once a document; a page is turned into bytes once. What is used here of pdfkit's insides is pinned with its
// version and held by the tests, which read every page back.
import type { EmbeddedFont } from './fonts.ts';
import type { FontName } from './style.ts';
import type { Doc } from './tags.ts';

export class Emitter {
  private readonly doc: Doc;
  private readonly fonts: Record<FontName, EmbeddedFont>;
  private readonly encoded: Record<FontName, Map<string, string>> = { regular: new Map(), italic: new Map(), bold: new Map() };

  constructor(doc: Doc, fonts: Record<FontName, EmbeddedFont>) {
    this.doc = doc;
    this.fonts = fonts;
  }

  /** A string with its baseline at `y`, in the coordinates of the page, which run downward: hence the turned text matrix. */
  text(text: string, x: number, y: number, font: FontName, size: number, ink: string): void {
    const { id } = this.fonts[font];
    this.doc.page.fonts[id] ??= this.fonts[font].ref();
    this.doc.addContent(`BT\n${rgb(ink)} rg\n/${id} ${short(size)} Tf\n1 0 0 -1 ${short(x)} ${short(y)} Tm\n[${this.glyphs(text, font)}] TJ\nET`);
  }

  private glyphs(text: string, font: FontName): string {
    const known = this.encoded[font];
    let out = '';
    for (const word of text.split(/(?<= )/)) {
      let glyphs = known.get(word);
      if (glyphs === undefined) {
        glyphs = this.encode(word, font);
        known.set(word, glyphs);
      }
      out += glyphs;
    }
    return out;
  }

  /** Glyphs in hex, with the kerning between them in thousandths. */
  private encode(word: string, font: FontName): string {
    const [glyphs, positions] = this.fonts[font].encode(word);
    let out = '';
    let run = '';
    glyphs.forEach((glyph, index) => {
      run += glyph;
      const { xAdvance, advanceWidth } = positions[index]!;
      if (xAdvance === advanceWidth) return;
      out += `<${run}> ${short(advanceWidth - xAdvance)} `;
      run = '';
    });
    return run === '' ? out : `${out}<${run}> `;
  }
}

/** Keeps what is written on a page as text and turns it into bytes when the page ends. */
export function collectContent({ content }: Doc['page']): void {
  const parts: string[] = [];
  const { end } = content;
  const { write } = content;
  content.write = (chunk) => {
    parts.push(String(chunk));
  };
  content.end = () => {
    write.call(content, Buffer.from(`${parts.join('\n')}\n`, 'latin1'));
    end.call(content);
  };
}

/** Takes the bytes of the file as they are written, past the stream that pdfkit would push each of them through. */
export function collectBytes(doc: Doc): Uint8Array[] {
  // The first line of the file stands in the stream already.
  const parts: Uint8Array[] = [doc.read() as unknown as Uint8Array];
  doc._write = (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    parts.push(bytes);
    doc._offset += bytes.length;
  };
  return parts;
}

const short = (n: number): number => Math.round(n * 100) / 100;

const inks = new Map<string, string>();
function rgb(hex: string): string {
  let known = inks.get(hex);
  if (known === undefined) {
    known = [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(' ');
    inks.set(hex, known);
  }
  return known;
}
