// One row a condition: what it says, its limit, the verdict, how much is held, and what would settle it.
import { fill } from '../../figures/index.ts';
import type { Rich } from '../../pdf/runs.ts';
import { TEXT } from '../../pdf/style.ts';
import { type Block, type Cell, drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import type { ConditionPart } from '../model.ts';
import { sayDue, sayHeld, sayWith } from '../said.ts';
import { permitTitle } from './permits.ts';

const small = { ...TEXT.table, ink: TEXT.muted.ink };

export function matrix(draft: Draft): void {
  const { model, say } = draft;
  draft.begin('matrix', true);
  if (model.conditions.length === 0) {
    draft.body(say.matrix.none);
    return;
  }
  draft.lead(say.matrix.intro);
  for (const permit of model.permits) {
    const conditions = model.conditions.filter((condition) => condition.permit === permit.slug);
    if (conditions.length === 0) continue;
    drawTable(draft.paper, {
      caption: `${say.matrix.caption}: ${permitTitle(draft, permit)}`,
      columns: [
        { head: say.matrix.number, width: 25 },
        { head: say.matrix.condition, width: 132 },
        { head: say.matrix.limit, width: 92 },
        { head: say.matrix.state, width: 92 },
        { head: say.matrix.held, width: 58 },
        { head: say.matrix.settles, width: 105 },
      ],
      rowHead: 0,
      rows: conditions.map((condition) => row(draft, condition)),
    });
  }
}

function row(draft: Draft, condition: ConditionPart): Cell[] {
  const { say } = draft;
  const { finding } = condition;
  const limits: Block[] = condition.limits.map((limit) => ({
    rich: [limit.said, ...(limit.approximate ? [{ text: ` (${say.matrix.approximate})`, ink: TEXT.muted.ink }] : [])],
  }));
  const applies = condition.appliesTo ?? condition.limits[0]?.appliesTo;
  if (applies && limits.length > 0) limits.push({ rich: sayWith(say.conditions.appliesTo, '{what}', draft.record(applies)), style: small });
  return [
    { text: draft.conditionNumber(condition), goTo: `condition-${condition.code}` },
    { blocks: [{ rich: draft.record(condition.name, { font: 'bold' }) }, ...wordsOf(draft, condition), { rich: draft.cite(condition.sources) }] },
    limits.length > 0 ? { blocks: limits } : { text: say.matrix.noLimit, ink: TEXT.muted.ink },
    finding ? { blocks: [{ badge: draft.badge(finding) }] } : say.noFinding,
    { blocks: [{ rich: held(draft, condition) }, { rich: sayDue(draft, condition), style: small }] },
    finding ? (finding.settledBy ?? say.matrix.settled) : say.notKnown,
  ];
}

/** How much is held; where nothing is counted, whether anything is said of it in its own section. */
function held(draft: Draft, condition: ConditionPart): Rich {
  const counted = sayHeld(draft, condition.finding);
  if (counted) return counted;
  const { say } = draft;
  const section = `${draft.section + 1}.${draft.conditionNumber(condition)}`;
  return condition.known.length + condition.exhibits.length > 0 ? fill(say.matrix.see, { section }) : say.matrix.noneHeld;
}

/** The quote with its place where the document was read; otherwise our summary, and said to be ours. */
export function wordsOf(draft: Draft, condition: ConditionPart): Block[] {
  const { say } = draft;
  const place = [condition.clause && fill(say.clause, { clause: condition.clause }), condition.page !== null && fill(say.page, { page: condition.page })]
    .filter(Boolean)
    .join(', ');
  // Nothing is printed as verbatim without its page.
  if (condition.textKind === 'verbatim' && condition.quote && condition.page !== null) {
    return [{ rich: [draft.record(`“${condition.quote}”`, { font: 'italic' }), ` (${place})`] }];
  }
  return [{ rich: [{ text: `${say.ourSummary}${place ? `, ${place}` : ''}: `, ink: TEXT.muted.ink }, draft.record(condition.text)] }];
}
