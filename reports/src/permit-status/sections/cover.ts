// The cover: what this is, about whom, as of when, by whom, from how many sources, what it is not; and the contents.
import { fill } from '../../figures/index.ts';
import { join, type Rich } from '../../pdf/runs.ts';
import { INK, LEFT, SPACE, TEXT, WIDTH } from '../../pdf/style.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import { withSources } from '../draft.ts';

/** Draws the cover and answers how to fill in the contents once the pages are known. */
export function cover(draft: Draft): () => void {
  const { paper, say, model } = draft;
  paper.y += 26;
  paper.text('Fenceline', { ...TEXT.h3, size: 10.5, leading: 14, ink: INK.muted }, { after: 2 });
  paper.text([say.report, ': ', draft.record(model.facility.name)], TEXT.title, { tag: 'H1', after: 4 });
  paper.text(fill(say.cover.asOfExplained, { asOf: `${say.cover.asOf} ${draft.instant(model.report.asOf)}` }), TEXT.subtitle, { after: 16 });
  drawTable(paper, {
    caption: say.cover.facts,
    columns: [
      { head: say.permits.fact, width: 23 },
      { head: say.permits.value, width: 77 },
    ],
    rows: facts(draft),
  });
  paper.text(say.cover.isNot, { ...TEXT.h3, size: 10, leading: 14, ink: INK.heading }, { tag: 'P', after: 1 });
  paper.text(say.cover.isNotText, { ...TEXT.body, size: 9.5, leading: 12.5 }, { after: 12 });
  return contents(draft);
}

function facts(draft: Draft): Rich[][] {
  const { say, model, modelHash } = draft;
  const { report, facility, sources, exhibits } = model;
  const words = say.cover;
  const by = (access: string) => sources.filter((source) => source.access === access).length;
  const names = facility.otherNames.length > 0 ? [` (${fill(words.otherNames, { names: facility.otherNames.join(', ') })})`] : [];
  const rows: [string, Rich][] = [
    [words.about, withSources(draft, [draft.record(facility.name), ...names], facility.sources)],
    [words.operators, facility.operators.length > 0 ? draft.record(facility.operators.join('; ')) : say.notKnown],
    [words.address, facility.address ?? say.notKnown],
    [
      words.agencyIds,
      facility.agencyIds.length > 0
        ? join(
            facility.agencyIds.map((id) => [`${id.system} ${id.id}`, ...draft.cite(id.sources)]),
            '; ',
          )
        : say.none,
    ],
    [
      words.status,
      facility.status
        ? draft.record(facility.statusAsOf ? fill(words.statusAsOf, { status: facility.status, date: draft.date(facility.statusAsOf) }) : facility.status)
        : say.notKnown,
    ],
    [words.prepared, fill(words.preparedBy, { at: draft.instant(report.preparedAt), by: report.preparedBy })],
    [
      words.coverage,
      [
        fill(words.coverageSpan, {
          case: report.case.title,
          first: draft.date(report.case.firstFact),
          last: draft.date(report.case.lastFact),
          compiled: draft.date(report.case.compiledOn),
        }),
        ' ',
        draft.record(report.case.coverage),
      ],
    ],
    [
      words.restsOn,
      fill(words.restsOnSources, {
        total: sources.length,
        read: by('read'),
        readCopy: by('read_copy'),
        excerpt: by('excerpt'),
        notRead: by('not_read'),
        exhibits: exhibits.length,
      }),
    ],
    [words.code, [fill(words.codeVersion, { code: report.code, version: report.version }), ': ', { ...draft.link(report.permalink), text: report.permalink }]],
    [words.hash, modelHash],
    [words.standing, report.draft ? words.unsigned : fill(words.signedBy, { names: model.signatures.map((each) => each.name).join(', ') })],
  ];
  return rows;
}

function contents(draft: Draft): () => void {
  const { paper, say } = draft;
  paper.text(say.cover.contents, { ...TEXT.h3, size: 10, leading: 14, ink: INK.heading }, { tag: 'P', after: 2 });
  const element = paper.tags.reserve('TOC');
  const top = paper.y;
  const page = paper.page;
  return () => {
    const { tags } = paper;
    paper.doc.switchToPage(page - 1);
    const half = Math.ceil(paper.headings.length / 2);
    const width = (WIDTH - 24) / 2;
    tags.during(element, 'TOC', () => {
      paper.headings.forEach((heading, index) => {
        const x = LEFT + (index < half ? 0 : width + 24);
        const y = top + (index % half) * TEXT.muted.leading * 1.12;
        const number = String(heading.page);
        const line = { width, pieces: [] as never[] };
        tags.within('TOCI', {}, () => {
          const style = { ...TEXT.muted, ink: INK.text };
          const run = { text: `${heading.text}, ${say.footer.page.split(' ')[0]} ${number}`, goTo: heading.place };
          paper.drawLine(
            { ...line, pieces: [{ text: heading.text, x: 0, width: width - 22, font: style.font, size: style.size, ink: style.ink, run }] },
            x,
            y,
            style,
          );
          const end = { text: number };
          paper.drawLine(
            { ...line, pieces: [{ text: number, x: width - 16, width: 16, font: style.font, size: style.size, ink: INK.muted, run: end }] },
            x,
            y,
            style,
          );
        });
        paper.hairline(y + TEXT.muted.leading * 1.06, x, width, INK.rule, SPACE.hairline / 2);
      });
    });
    element.end();
  };
}
