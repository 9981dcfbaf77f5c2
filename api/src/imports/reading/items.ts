import { FileRefused, type ItemParser, type LineOutcome } from '../formats/format.ts';

/** An item, and all of a document around its items, may be this long. */
const MOST = 64 * 1024 * 1024;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Cuts a JSON document into the elements of one of its arrays, as it comes: `Data` of `{"Header": […], "Data": [{…}, {…}]}` in pieces of any
 * size, so that a document of gigabytes costs the memory of its largest item. Numbers keep the digits they were printed with.
 * @throws FileRefused where the document ends in the middle, or is none.
 */
export class ItemCutter {
  private readonly parser: ItemParser;
  private readonly each: (outcome: LineOutcome, number: number) => void;
  /** Open arrays and objects, from the outside in, with the name under which the next value stands. */
  private readonly open: { isArray: boolean; name: string | null }[] = [];
  private number = 0;
  private begun = false;
  private inText = false;
  private escaped = false;
  private text = '';
  /** Depth of the array of items while inside it; else -1. */
  private items = -1;
  private current = '';
  private around = '';
  private closed = false;

  constructor(parser: ItemParser, each: (outcome: LineOutcome, number: number) => void) {
    this.parser = parser;
    this.each = each;
  }

  push(chunk: Buffer) {
    let text = chunk.toString('latin1');
    if (!this.begun) {
      text = text.replace(/^\u00ef\u00bb\u00bf/, '');
      this.begun = true;
    }
    if (this.parser.itemsAt === null) this.keep(text);
    else this.scan(text);
  }

  end() {
    if (this.parser.itemsAt === null) {
      this.give(this.around);
      return;
    }
    if (!this.closed)
      throw new FileRefused(
        `The document ends in the middle${this.number ? `, after item ${this.number.toLocaleString('en-US')}` : ''}: it was cut off on its way. Fetch it again.`,
      );
    this.parser.envelope?.(parse(this.around, 'around its items'));
  }

  private scan(text: string) {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inText = false;
        if (this.inText && this.text.length < 200) this.text += text[at];
        continue;
      }
      switch (text[at]) {
        case '"':
          this.inText = true;
          this.text = '';
          break;
        case ':':
          if (this.open.length) this.open[this.open.length - 1]!.name = this.text;
          break;
        case '{':
        case '[': {
          const isItems = this.items < 0 && text[at] === '[' && this.stands();
          this.open.push({ isArray: text[at] === '[', name: null });
          if (isItems) {
            this.keep(text.slice(from, at + 1));
            from = at + 1;
            this.items = this.open.length;
          }
          break;
        }
        case '}':
        case ']':
          if (this.items === this.open.length) {
            this.hold(text.slice(from, at));
            this.flush();
            from = at;
            this.items = -1;
          }
          this.open.pop();
          if (this.open.length === 0) this.closed = true;
          break;
        case ',':
          if (this.items === this.open.length) {
            this.hold(text.slice(from, at));
            this.flush();
            from = at + 1;
          }
          break;
      }
    }
    if (this.items >= 0) this.hold(text.slice(from));
    else this.keep(text.slice(from));
  }

  /** Whether the array that opens here is the one of the items. */
  private stands(): boolean {
    const names = this.parser.itemsAt as readonly string[];
    return this.open.length === names.length && names.every((name, i) => !this.open[i]!.isArray && this.open[i]!.name === name);
  }

  private hold(text: string) {
    this.current += text;
    if (this.current.length > MOST) throw new FileRefused(`Item ${this.number + 1} has more than ${MOST.toLocaleString('en-US')} characters.`);
  }

  private keep(text: string) {
    this.around += text;
    if (this.around.length > MOST) throw new FileRefused(`The document has more than ${MOST.toLocaleString('en-US')} characters beside its items: split it.`);
  }

  private flush() {
    const text = this.current.trim();
    this.current = '';
    if (text !== '') this.give(text);
  }

  private give(text: string) {
    const next = this.number + 1;
    const outcome = this.parser.item(parse(text, `in item ${next.toLocaleString('en-US')}`), next, text);
    for (const one of Array.isArray(outcome) ? outcome : [outcome]) this.each(one, ++this.number);
  }
}

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;
/** Numbers as they are printed: 42.10 stays 42.10. */
const asPrinted: Reviver = (_key, value, { source } = {}) => (typeof value === 'number' ? (source ?? String(value)) : value);

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString('utf8'), asPrinted as (key: string, value: unknown) => unknown);
  } catch (error) {
    throw new FileRefused(`This is no JSON document ${place}: ${(error as Error).message}.`);
  }
}
