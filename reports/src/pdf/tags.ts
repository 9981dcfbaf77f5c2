// The structure that makes the document readable aloud: elements nest as they are opened, content is marked inside the innermost.
// Whatever is not marked as content is an artifact, so that nothing on a page is without a role.

export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Div'
  | 'Span';

export interface TagOptions {
  alt?: string;
  lang?: string;
  title?: string;
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
}

type Element = PDFKit.PDFStructureElement;
/** Parts of pdfkit that its typings leave out. */
export type Doc = PDFKit.PDFDocument & {
  struct(type: string, options?: object): Element;
  addStructure(element: Element): void;
  markStructureContent(tag: string, options?: object): unknown;
  markContent(tag: string, options?: object): void;
  endMarkedContent(): void;
  addContent(content: string): void;
  _write(data: string | Uint8Array): void;
  _offset: number;
  page: { fonts: Record<string, unknown>; content: { write(chunk: string | Uint8Array): void; end(): void } };
  annotate(x: number, y: number, width: number, height: number, options: object): void;
};

export class Tags {
  private readonly doc: Doc;
  private readonly stack: { element: Element; tag: Tag }[] = [];
  private marked: 'content' | 'artifact' | null = null;
  /** Nothing is written while a height is only measured. */
  dry = false;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  open(tag: Tag, options: TagOptions = {}): void {
    if (this.dry) return;
    this.pause();
    const element = this.doc.struct(tag, options);
    const parent = this.stack.at(-1);
    if (parent) parent.element.add(element as never);
    else this.doc.addStructure(element);
    this.stack.push({ element, tag });
  }

  close(): void {
    if (this.dry) return;
    this.pause();
    this.stack.pop()!.element.end();
  }

  within(tag: Tag, options: TagOptions, draw: () => void): void {
    if (this.dry) {
      draw();
      return;
    }
    this.open(tag, options);
    draw();
    this.close();
  }

  /** Everything drawn from here belongs to the innermost open element, until it is paused or another one opens. */
  content(): void {
    if (this.dry || this.marked === 'content') return;
    this.pause();
    const { element, tag } = this.stack.at(-1)!;
    element.add(this.doc.markStructureContent(tag) as never);
    this.marked = 'content';
  }

  artifact(type: 'Layout' | 'Pagination', draw: () => void, attached?: string[]): void {
    if (this.dry) return;
    this.pause();
    this.doc.markContent('Artifact', { type, ...(attached && { attached }) });
    this.marked = 'artifact';
    draw();
    this.pause();
  }

  /** Ends the marking; must stand before a new page. */
  pause(): void {
    if (this.marked === null) return;
    this.doc.endMarkedContent();
    this.marked = null;
  }

  get innermost(): Element {
    return this.stack.at(-1)!.element;
  }

  /** Adds an element now to be filled later: a table of contents whose page numbers are not known yet, a cell cut by a page. */
  reserve(tag: Tag, options: TagOptions = {}): Element {
    this.pause();
    const element = this.doc.struct(tag, options);
    this.stack.at(-1)!.element.add(element as never);
    return element;
  }

  /** Draws inside a reserved element; whoever reserved it ends it. */
  during(element: Element, tag: Tag, draw: () => void): void {
    this.pause();
    this.stack.push({ element, tag });
    draw();
    this.pause();
    this.stack.pop();
  }
}
