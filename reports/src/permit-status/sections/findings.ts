// Findings that are not about one condition: what stood or ran on a day against the permits that covered those machines.
import { TEXT } from '../../pdf/style.ts';
import { type Block, type Cell, drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { FindingPart } from '../model.ts';
import { provenance, sayOverride } from './conditions.ts';

const small = { ...TEXT.table, size: 8, leading: 10.5, ink: TEXT.muted.ink };

export function findings(draft: Draft): void {
  const { model, say, paper } = draft;
  draft.begin('findings');
  if (model.findings.length === 0) {
    draft.body(say.findings.none);
    return;
  }
  drawTable(paper, {
    caption: say.findings.caption,
    columns: [
      { head: say.findings.about, width: 118 },
      { head: say.findings.state, width: 100 },
      { head: say.findings.follows, width: 286 },
    ],
    rows: model.findings.map((finding) => row(draft, finding)),
  });
}

function row(draft: Draft, finding: FindingPart): Cell[] {
  const { say } = draft;
  const words = say.conditions;
  const follows: Block[] = [
    { rich: [finding.summary, ...draft.cite(finding.sources)] },
    ...finding.steps.map((step): Block => ({ rich: step, style: small, before: 1 })),
    ...finding.beside.map((each): Block => ({ rich: [{ text: `${words.beside} `, font: 'bold' }, ...draft.statement(each)], before: 2 })),
    ...(finding.settledBy ? [{ rich: [{ text: `${words.settles} `, font: 'bold' as const }, finding.settledBy], before: 2 }] : []),
    ...(finding.reviewReason ? [{ rich: [{ text: `${words.review} `, font: 'bold' as const }, finding.reviewReason], before: 2 }] : []),
    ...(finding.override ? [{ rich: sayOverride(draft, finding.override), before: 2 }] : []),
    { rich: provenance(draft, finding), style: small, before: 2 },
  ];
  return [
    { blocks: [{ rich: finding.about }, { rich: draft.link(finding.permalink), before: 1 }] },
    { blocks: [{ badge: draft.badge(finding) }] },
    { blocks: follows },
  ];
}
