// Each permit, order and determination with its dates, what it covers and what is known of its text; then all of them in time.
import { words as figureWords, fill, timelineDrawing, timelineFigure, timelineTable } from '../../figures/index.ts';
import { drawFigure } from '../../pdf/figure.ts';
import type { Rich } from '../../pdf/runs.ts';
import { FIGURE_FONT_SIZE, SPACE, TEXT, WIDTH } from '../../pdf/style.ts';
import { drawTable } from '../../pdf/table.ts';
import { type Draft, withSources } from '../draft.ts';
import { figureTable } from '../figure-table.ts';
import type { PermitPart } from '../model.ts';
import { timelineOf } from '../timeline.ts';

export function permits(draft: Draft): void {
  const { model, paper, say } = draft;
  draft.begin('permits', true);
  if (model.permits.some((permit) => permit.kind !== 'permit')) draft.lead(say.permits.intro);
  model.permits.forEach((permit, index) => {
    paper.together(() => one(draft, permit, index + 1));
  });
  timeline(draft);
}

function one(draft: Draft, permit: PermitPart, number: number): void {
  const { paper, say } = draft;
  const title = permitTitle(draft, permit);
  paper.heading(2, `${draft.section}.${number} ${title}`, `permit-${permit.code}`);
  drawTable(paper, {
    caption: fill(say.permits.caption, { title }),
    columns: [
      { head: say.permits.fact, width: 20 },
      { head: say.permits.value, width: 80 },
    ],
    rows: facts(draft, permit),
  });
  for (const remark of permit.remarks) draft.body(draft.statement(remark));
  if (permit.contested) {
    for (const each of permit.contested.statements) draft.body([{ text: `${say.permits.contested}: `, font: 'bold' }, ...draft.statement(each)]);
  }
}

export function permitTitle({ say }: Draft, permit: PermitPart): string {
  return `${fill(say.permits.title, { kind: say.permits.kinds[permit.kind], number: permit.number ?? '' }).trim()} (${permit.authorityShort})`;
}

function facts(draft: Draft, permit: PermitPart): Rich[][] {
  const { say } = draft;
  const words = say.permits;
  const { covers } = permit;
  const count =
    covers.count === null || permit.kind !== 'permit'
      ? null
      : fill(words.coversCount, { n: covers.count, permanence: covers.permanence ? figureWords(draft.lang).permanence[covers.permanence] : say.notKnown });
  const rows: (readonly [string, Rich] | null)[] = [
    [words.type, draft.record(permit.type)],
    [words.authority, draft.record(permit.authority)],
    [words.holder, permit.holder ? draft.record(permit.holder) : say.notKnown],
    [words.state, stateOf(draft, permit)],
    permit.kind === 'permit'
      ? [words.covers, [...(count ? [`${count}; `] : []), covers.text ? draft.record(covers.text) : say.notKnown]]
      : [words.covers, [fill(words.coversNothing, { kind: words.aKind[permit.kind] }), ...(covers.text ? [' (', draft.record(covers.text), ')'] : [])]],
    permit.appliedOn ? [words.applied, draft.date(permit.appliedOn)] : null,
    permit.draftOn ? [words.draft, draft.date(permit.draftOn)] : null,
    ...permit.versions.map((version): [string, Rich] => [
      fill(words.version, { n: version.number }),
      [
        fill(words.versionLine, {
          issued: draft.date(version.issuedOn),
          effective: draft.date(version.effectiveOn),
          until: version.expiresOn ? fill(words.untilKnown, { date: draft.date(version.expiresOn) }) : words.untilNotKnown,
        }),
        ...(version.endedOn ? [`; ${fill(words.ended, { date: draft.date(version.endedOn) })}`] : []),
        ...(version.change ? ['; ', draft.record(version.change)] : []),
      ],
    ]),
    [words.textRead, permit.textRead ? words.wasRead : [words.notRead, ...draft.cite(permit.seenThrough)]],
    permit.note ? [words.note, draft.record(permit.note)] : null,
    [say.sources, [...draft.cite(permit.sources), '  ', draft.link(permit.permalink)]],
  ];
  return rows.filter((row) => row !== null).map((row) => [...row]);
}

function stateOf(draft: Draft, permit: PermitPart): string {
  const state = figureWords(draft.lang).permitState[permit.state] ?? permit.state;
  return permit.stateAsOf ? fill(draft.say.permits.stateAsOf, { state, date: draft.date(permit.stateAsOf) }) : state;
}

function timeline(draft: Draft): void {
  const { paper, say, lang } = draft;
  const input = timelineOf(draft);
  if (input.entries.length === 0 && input.spans.length === 0) return;
  const figure = timelineFigure(input, { width: WIDTH, fontSize: FIGURE_FONT_SIZE }, lang);
  const number = `${draft.section}.${draft.model.permits.length + 1}`;
  paper.heading(2, `${number} ${say.permits.timeline}`, 'timeline');
  draft.figure += 1;
  drawFigure(paper, timelineDrawing(figure));
  const cited = [...input.spans, ...input.entries].flatMap((each) => each.sources.map((source) => source.slug));
  const caption = fill(say.ledger.caption, { n: draft.figure, title: figure.title });
  paper.text(withSources(draft, [`${caption} ${say.sourceOfFigure}`], cited), TEXT.caption, { after: SPACE.figure });
  for (const note of figure.notes) paper.text(note, TEXT.caption, { after: 2 });
  if (figure.notes.length > 0) paper.space(SPACE.figure);
  figureTable(draft, timelineTable(input, lang), [4, 17, 26, 38, 15]);
}
