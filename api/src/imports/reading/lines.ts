import { HEAD_BYTES } from '../formats/head.ts';

/** How much of a line that is too long is kept to show. */
const SHOWN = 200;

/**
 * Cuts chunks of bytes into lines, one character a byte: the parser decides how a name is spelt. Takes LF and CRLF, and leaves
 * a byte order mark out. A line of more than 64 KiB is dropped as it comes, so that a file without line ends costs no memory.
 */
export class LineCutter {
  private readonly each: (text: string, number: number) => void;
  private readonly tooLong: (start: string, number: number, length: number) => void;
  private rest = '';
  private number = 0;
  private begun = false;
  /** Bytes dropped of the line that is too long; 0 while no such line is being skipped. */
  private dropped = 0;

  constructor(each: (text: string, number: number) => void, tooLong: (start: string, number: number, length: number) => void) {
    this.each = each;
    this.tooLong = tooLong;
  }

  push(chunk: Buffer) {
    const text = this.rest + chunk.toString('latin1');
    if (this.begun || text.length >= 3) this.cutAll(this.begin(text));
    else this.rest = text;
  }

  /** The last line, which may lack its line end. */
  end() {
    if (!this.begun) this.cutAll(this.begin(this.rest));
    if (this.rest !== '') this.cut(this.rest, 0, this.rest.length);
    this.rest = '';
  }

  get lines(): number {
    return this.number;
  }

  private begin(text: string): string {
    if (this.begun) return text;
    this.begun = true;
    return text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
  }

  private cutAll(text: string) {
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      this.cut(text, at, end);
      at = end + 1;
    }
    this.rest = at === 0 ? text : text.slice(at);
    if (this.rest.length > HEAD_BYTES) {
      this.dropped += this.rest.length - SHOWN;
      this.rest = copy(this.rest.slice(0, SHOWN));
    }
  }

  private cut(text: string, from: number, to: number) {
    this.number++;
    const end = to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to;
    const length = end - from;
    if (this.dropped > 0 || length > HEAD_BYTES) {
      this.tooLong(copy(text.slice(from, from + SHOWN)), this.number, length + this.dropped);
      this.dropped = 0;
    } else this.each(text.slice(from, end), this.number);
  }
}

/** A slice keeps the whole text it was cut from alive; a copy does not. */
const copy = (text: string) => Buffer.from(text, 'latin1').toString('latin1');
