// What every section has at hand: the page, the model, the words, and the way to a footnote.
import { fill, type Lang, writeDate, writeInstant } from '../figures/index.ts';
import type { Badge } from '../pdf/badge.ts';
import { Paper } from '../pdf/paper.ts';
import { type Rich, type Run, runs } from '../pdf/runs.ts';
import { CITE, LEFT, QUESTION_WIDTH, SPACE, TEXT, type TextStyle, WIDTH } from '../pdf/style.ts';
import type { ConditionPart, FindingPart, PermitStatusModel, Statement } from './model.ts';
import { type ReportWords, reportWords } from './words/index.ts';

export interface ReportOptions {
  /** SHA-256 of the model's canonical form, hex; printed on the cover and with the signatures. */
  modelHash: string;
  /** Put into the file as they are: proofs of exhibits, and the keys to check them with. */
  attachments?: Attachment[];
}

export interface Attachment {
  name: string;
  text: string;
  about: string;
}

export class Draft {
  readonly model: PermitStatusModel;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly modelHash: string;
  readonly paper: Paper;
  readonly say: ReportWords;
  readonly lang: Lang;
  /** Set where records are not in the language of the report. */
  readonly recordLang: string | undefined;
  private readonly numbers: Map<string, number>;
  private readonly exhibits: Set<string>;
  section = 0;
  figure = 0;

  constructor(model: PermitStatusModel, images: ReadonlyMap<string, Uint8Array>, { modelHash }: ReportOptions) {
    this.model = model;
    this.images = images;
    this.modelHash = modelHash;
    this.lang = model.lang;
    this.say = reportWords(model.lang);
    this.recordLang = model.recordLang === model.lang ? undefined : model.recordLang;
    this.numbers = new Map(model.sources.map((source, index) => [source.slug, index + 1]));
    this.exhibits = new Set(model.exhibits.map((exhibit) => exhibit.number));
    const { report, facility } = model;
    this.paper = new Paper({
      title: `${this.say.report} ${report.code}: ${facility.name}`,
      author: report.preparedBy,
      subject: fill(this.say.subject, { asOf: writeInstant(report.asOf, model.lang) }),
      lang: model.lang,
      date: new Date(report.preparedAt),
      watermark: report.draft ? this.say.draft : null,
      banner: report.case.invented ? this.say.inventedBanner : null,
      publicUrl: report.publicUrl,
    });
  }

  /** ` [3, 7]`: numbers of the source list, each a link to its place there. */
  cite(slugs: string[]): Run[] {
    if (slugs.length === 0) return [];
    const numbers = [...new Set(slugs)].map((slug) => {
      const number = this.numbers.get(slug);
      if (number === undefined) throw new Error(`Source ${slug} is cited but is not in the list of sources`);
      return number;
    });
    return this.bracketed(numbers.sort((a, b) => a - b).map((number) => ({ text: String(number), goTo: `source-${number}` })));
  }

  /** ` [E-1, E-2]` */
  citeExhibits(exhibits: string[]): Run[] {
    for (const exhibit of exhibits) if (!this.exhibits.has(exhibit)) throw new Error(`Exhibit ${exhibit} is named but is not among the exhibits`);
    return this.bracketed(exhibits.map((exhibit) => ({ text: exhibit, goTo: exhibit })));
  }

  private bracketed(links: Run[]): Run[] {
    if (links.length === 0) return [];
    const look = { scale: CITE.scale, ink: CITE.ink };
    return [
      { text: ' [', ...look },
      ...links.flatMap((link, index): Run[] => [...(index > 0 ? [{ text: ', ', ...look }] : []), { ...link, ...look }]),
      { text: ']', ...look },
    ];
  }

  /** Text of a record, tagged with its language where that is not the report's. */
  record(text: string, more: Partial<Run> = {}): Run {
    return { text, ...(this.recordLang && { lang: this.recordLang }), ...more };
  }

  statement({ text, lang, sources, exhibits, permalink }: Statement): Run[] {
    const said: Run = { text, ...(lang && lang !== this.lang && { lang }) };
    return [said, ...this.cite(sources), ...this.citeExhibits(exhibits ?? []), ...(permalink ? [{ text: ' ' }, this.link(permalink)] : [])];
  }

  /** A page on our own host, by its code. */
  link(permalink: string): Run {
    const code = permalink.split('/').at(-1)!;
    return { text: code, link: permalink, ink: CITE.ink };
  }

  date(date: string | null): string {
    return date === null ? this.say.notKnown : writeDate(date, this.lang);
  }

  instant(instant: string): string {
    return writeInstant(instant, this.lang);
  }

  badge(finding: Pick<FindingPart, 'state' | 'disputed'>): Badge {
    return { state: finding.state, word: this.say.state[finding.state], contested: finding.disputed ? this.say.contested : null };
  }

  /** Begins a section: `4 Conditions, one by one`. */
  begin(key: keyof ReportWords['sections'], onNewPage = false): void {
    this.section += 1;
    if (onNewPage && this.paper.y > 54) this.paper.newPage();
    this.paper.heading(1, `${this.section} ${this.say.sections[key]}`, `section-${key}`);
  }

  body(rich: Rich, style: TextStyle = TEXT.body): void {
    this.paper.text(rich, style);
  }

  lead(rich: Rich): void {
    this.paper.lead(rich, TEXT.body);
  }

  /** A question in the left column and its answer beside it, under a hairline. */
  question(label: string, answer: (text: (rich: Rich, style?: TextStyle, lang?: string) => void) => void, needs: number = 44): void {
    const { paper } = this;
    paper.room(needs);
    paper.hairline(paper.y);
    paper.y += 5;
    const { y: top, page } = paper;
    paper.text(label, TEXT.h3, { tag: 'H3', width: QUESTION_WIDTH - 10, after: 0 });
    const labelBottom = paper.y;
    paper.y = top - 1;
    answer((rich, style = TEXT.body, lang) =>
      paper.text(rich, style, { x: LEFT + QUESTION_WIDTH, width: WIDTH - QUESTION_WIDTH, after: 3, ...(lang && { lang }) }),
    );
    if (paper.page === page) paper.y = Math.max(paper.y, labelBottom);
    paper.y += SPACE.paragraph - 2;
  }

  conditionNumber(condition: ConditionPart): string {
    return String(this.model.conditions.indexOf(condition) + 1);
  }
}

/** Places where a run of words is followed by its sources. */
export const withSources = (draft: Draft, rich: Rich, sources: string[]): Run[] => [...runs(rich), ...draft.cite(sources)];
