// The numbered list every footnote leads to: what it is, whether it was read, and on what terms it may be used again.
import { fill } from '../../figures/index.ts';
import { TEXT } from '../../pdf/style.ts';
import { type Cell, drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { SourcePart } from '../model.ts';

const small = { ...TEXT.table, size: 7.5, leading: 9.8, ink: TEXT.muted.ink };

export function sources(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('sources', true);
  draft.lead(say.sourceList.intro);
  drawTable(paper, {
    caption: say.sourceList.caption,
    columns: [
      { head: say.sourceList.number, width: 28 },
      { head: say.sourceList.source, width: 282 },
      { head: say.sourceList.access, width: 104 },
      { head: say.sourceList.licence, width: 90 },
    ],
    rows: model.sources.map((source, index) => row(draft, source, index)),
    places: model.sources.map((_, index) => `source-${index + 1}`),
  });
}

function row(draft: Draft, source: SourcePart, index: number): Cell[] {
  const { say } = draft;
  const words = say.sourceList;
  const published = source.publishedOn ? draft.date(source.publishedOn) : words.undated;
  return [
    String(index + 1),
    {
      blocks: [
        {
          rich: [
            draft.record(source.title),
            /[.?!]$/.test(source.title) ? ' ' : '. ',
            draft.record(source.publisher),
            `, ${published} (${words.kind[source.kind] ?? source.kind}). `,
            draft.link(source.permalink),
          ],
        },
        ...(source.url ? [{ rich: source.url, style: small }] : []),
      ],
    },
    [
      words.kinds[source.access],
      ...(source.accessedOn && source.access !== 'not_read' ? [` ${fill(words.accessedOn, { date: draft.date(source.accessedOn) })}`] : []),
      ...(source.seenThrough.length > 0 ? [`; ${words.through}`, ...draft.cite(source.seenThrough)] : []),
    ],
    words.licences[source.licence] ?? source.licence,
  ];
}
