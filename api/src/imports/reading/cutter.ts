import type { Parser } from '../formats/format.ts';
import { HEAD_BYTES } from '../formats/head.ts';
import type { Tally } from '../tally.ts';
import { ItemCutter } from './items.ts';
import { LineCutter } from './lines.ts';

/** What cuts a file into what its parser reads: lines, or the items of a document. */
export function cutterFor(parser: Parser, tally: Pick<Tally, 'line' | 'setAside'>): { push(chunk: Buffer): void; end(): void } {
  if ('item' in parser) return new ItemCutter(parser, (outcome, number) => tally.line(outcome, number));
  return new LineCutter(
    (text, number) => tally.line(parser.line(text, number), number),
    (start, number, length) => {
      tally.line('aside', number);
      const reason = `has ${length.toLocaleString('en-US')} characters, and a line has at most ${HEAD_BYTES.toLocaleString('en-US')}: line ends are missing, or this is no text`;
      tally.setAside({ line: number, column: null, value: null, reason, rawText: start, values: 0 });
    },
  );
}
