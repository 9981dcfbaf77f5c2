// Breaks runs of text into lines of a width, measuring each word once.
import { wordWidth } from './fonts.ts';
import { type Rich, type Run, runs } from './runs.ts';
import type { FontName, TextStyle } from './style.ts';

/** Words on a line that look alike. */
export interface Piece {
  text: string;
  x: number;
  width: number;
  font: FontName;
  size: number;
  ink: string;
  run: Run;
}

export interface Line {
  pieces: Piece[];
  width: number;
}

interface Word {
  text: string;
  /** Width with the space after it, and without. */
  width: number;
  bare: number;
  run: Run;
  font: FontName;
  size: number;
  /** No break before it: it follows the last word without a space. */
  glued: boolean;
}

export function breakLines(rich: Rich, width: number, style: TextStyle): Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  const flush = () => {
    if (current.length > 0) lines.push(toLine(current, style));
    current = [];
    used = 0;
  };
  for (const unit of units(words(rich, style, width))) {
    const bare = unit.reduce((sum, word, index) => sum + (index === unit.length - 1 ? word.bare : word.width), 0);
    if (current.length > 0 && used + bare > width + 0.01) flush();
    current.push(...unit);
    used += unit.reduce((sum, word) => sum + word.width, 0);
  }
  flush();
  return lines.length > 0 ? lines : [{ pieces: [], width: 0 }];
}

/** Words that must stay together: those joined without a space, such as a full stop after a bold word. */
function units(all: Word[]): Word[][] {
  const out: Word[][] = [];
  for (const word of all) {
    if (word.glued && out.length > 0) out.at(-1)!.push(word);
    else out.push([word]);
  }
  return out;
}

function words(rich: Rich, style: TextStyle, width: number): Word[] {
  const out: Word[] = [];
  let spaceBefore = true;
  for (const run of runs(rich)) {
    const font = run.font ?? style.font;
    const size = style.size * (run.scale ?? 1);
    const space = wordWidth(' ', font, size);
    for (const token of run.text.split(/( +)/)) {
      if (token === '') continue;
      if (token[0] === ' ') {
        if (!spaceBefore && out.length > 0) {
          const last = out.at(-1)!;
          last.text += ' ';
          last.width = last.bare + wordWidth(' ', last.font, last.size);
        }
        spaceBefore = true;
        continue;
      }
      const bareWidth = (text: string) => wordWidth(`${text} `, font, size) - space;
      breakable(token, bareWidth, width).forEach((text, index) => {
        const bare = bareWidth(text);
        out.push({ text, width: bare, bare, run, font, size, glued: index === 0 && !spaceBefore });
      });
      spaceBefore = false;
    }
  }
  return out;
}

/** A word wider than the line is cut: after a sign that joins, else between letters. Long addresses may break earlier. */
function breakable(word: string, bareWidth: (text: string) => number, width: number): string[] {
  if (bareWidth(word) <= width) return word.length > 24 ? word.split(/(?<=[/?&=_,;])/) : [word];
  const out: string[] = [];
  let part = '';
  let used = 0;
  for (const piece of word.split(/(?<=[/?&=_.:,;-])/)) {
    for (const char of piece) {
      const step = bareWidth(char);
      if (part !== '' && used + step > width) {
        out.push(part);
        part = '';
        used = 0;
      }
      part += char;
      used += step;
    }
    if (used > width * 0.75) {
      out.push(part);
      part = '';
      used = 0;
    }
  }
  if (part !== '') out.push(part);
  return out;
}

function toLine(all: Word[], style: TextStyle): Line {
  const pieces: Piece[] = [];
  let x = 0;
  all.forEach((word) => {
    const last = pieces.at(-1);
    if (last && last.run === word.run) {
      last.text += word.text;
      last.width += word.width;
    } else pieces.push({ text: word.text, x, width: word.width, font: word.font, size: word.size, ink: word.run.ink ?? style.ink, run: word.run });
    x += word.width;
  });
  const last = all.at(-1);
  return { pieces, width: last ? x - last.width + last.bare : 0 };
}
