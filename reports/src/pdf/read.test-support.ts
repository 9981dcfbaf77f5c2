// Reads a PDF back far enough to check it: texts with their places, drawn points, marked content, structure. It knows only what
// pdfkit writes, and stands on nothing of the code that drew the file.
import { inflateSync } from 'node:zlib';

export interface ReadText {
  text: string;
  x: number;
  /** Baseline from the top of the page. */
  y: number;
  width: number;
  size: number;
  /** The structure it is marked for. */
  tag: string;
  rotated: boolean;
  artifact: boolean;
}

export interface ReadPage {
  texts: ReadText[];
  /** Every point of every path, from the top left of the page. */
  points: { x: number; y: number }[];
  /** Operators that paint outside any marked content. */
  unmarked: string[];
  /** Tags of the marked content in reading order. */
  tags: string[];
}

export interface ReadPdf {
  raw: string;
  objects: Map<number, string>;
  pages: ReadPage[];
  /** Structure elements: type, and the dictionary as written. */
  elements: { type: string; dictionary: string }[];
  text: string;
}

type Matrix = [number, number, number, number, number, number];
const HEIGHT = 792;

export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const match of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(Number(match[1]), match[2]!);
  const kids = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(raw)![1]!;
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => readPage(objects, Number(id)));
  const elements = [...objects.values()].flatMap((dictionary) => {
    const type = /\/S \/(\w+)/.exec(dictionary);
    return type && /\/P \d+ 0 R/.test(dictionary) ? [{ type: type[1]!, dictionary }] : [];
  });
  const text = pages
    .map((page) =>
      page.texts
        .filter((each) => !each.artifact)
        .map((each) => each.text)
        .join(''),
    )
    .join('\n');
  return { raw, objects, pages, elements, text };
}

function stream(objects: Map<number, string>, id: number): string {
  const object = objects.get(id)!;
  const data = Buffer.from(object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream')), 'latin1');
  return inflateSync(data).toString('latin1');
}

interface ReadFont {
  widths: number[];
  unicode: Map<number, string>;
}

function readFont(objects: Map<number, string>, id: number): ReadFont {
  const font = objects.get(id)!;
  const descendant = objects.get(Number(/DescendantFonts \[(\d+) 0 R/.exec(font)![1]))!;
  const widths = /\/W \[0 \[([^\]]*)\]/.exec(descendant)![1]!.trim().split(/\s+/).map(Number);
  const unicode = new Map<number, string>();
  const map = stream(objects, Number(/ToUnicode (\d+) 0 R/.exec(font)![1]));
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes], index) => {
      unicode.set(
        Number.parseInt(first!, 16) + index,
        codes!
          .split(' ')
          .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
          .join(''),
      );
    });
  }
  return { widths, unicode };
}

function readPage(objects: Map<number, string>, id: number): ReadPage {
  const page = objects.get(id)!;
  const resources = objects.get(Number(/Resources (\d+) 0 R/.exec(page)![1]))!;
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, ref]) => [name!, readFont(objects, Number(ref))]));
  return readContent(stream(objects, Number(/Contents (\d+) 0 R/.exec(page)![1])), fonts);
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

function readContent(content: string, fonts: Map<string, ReadFont>): ReadPage {
  const out: ReadPage = { texts: [], points: [], unmarked: [], tags: [] };
  const saved: Matrix[] = [];
  const marked: string[] = [];
  let ctm: Matrix = [1, 0, 0, 1, 0, 0];
  let text: Matrix = ctm;
  let font: ReadFont | null = null;
  let size = 0;
  const place = (x: number, y: number, matrix: Matrix = ctm) => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: HEIGHT - (matrix[1] * x + matrix[3] * y + matrix[5]),
  });
  // Dictionaries are written over several lines.
  const lines = content.replace(/<<[^>]*>>/g, (dictionary) => dictionary.replaceAll('\n', ' ')).split('\n');
  for (const line of lines) {
    const operator = /(\S+)$/.exec(line)?.[1] ?? '';
    const numbers = line.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    if (/^(BT|S|f|f\*|B|B\*|Do)$/.test(operator) && marked.length === 0) out.unmarked.push(line);
    if (operator === 'q') saved.push(ctm);
    else if (operator === 'Q') ctm = saved.pop()!;
    else if (operator === 'cm') ctm = times(numbers as Matrix, ctm);
    else if (operator === 'BMC' || operator === 'BDC') {
      marked.push(line);
      out.tags.push(/^\/(\w+)/.exec(line)![1]!);
    } else if (operator === 'EMC') marked.pop();
    else if (operator === 'Tm') text = numbers as Matrix;
    else if (operator === 'Tf') {
      const [, name, points] = /\/(\w+) ([\d.]+) Tf/.exec(line)!;
      [font, size] = [fonts.get(name!)!, Number(points)];
    } else if (operator === 'TJ') {
      const matrix = times(text, ctm);
      let width = 0;
      let string = '';
      for (const part of line.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
        if (part[2] !== undefined) width -= Number(part[2]);
        for (const glyph of part[1]?.match(/.{4}/g) ?? []) {
          width += font!.widths[Number.parseInt(glyph, 16)]!;
          string += font!.unicode.get(Number.parseInt(glyph, 16)) ?? '';
        }
      }
      // The space at the end of a piece is not seen.
      if (string.endsWith(' ')) width -= font!.widths[[...font!.unicode].find(([, sign]) => sign === ' ')![0]]!;
      out.texts.push({
        text: string,
        ...place(0, 0, matrix),
        width: (width * size) / 1000,
        size,
        tag: /^\/(\w+)/.exec(marked.at(-1) ?? '')?.[1] ?? '',
        rotated: Math.abs(matrix[1]) > 0.01,
        artifact: marked.some((each) => each.startsWith('/Artifact')),
      });
    } else if (operator === 'm' || operator === 'l' || operator === 'c') {
      for (let index = 0; index + 1 < numbers.length; index += 2) out.points.push(place(numbers[index]!, numbers[index + 1]!));
    } else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      out.points.push(place(x, y), place(x + width, y + height));
    }
  }
  return out;
}
