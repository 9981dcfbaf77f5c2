// Each condition answers four questions: what does it say, what do we know, what follows, what is missing.
import { fill } from '../../figures/index.ts';
import { badgeHeight, drawBadge } from '../../pdf/badge.ts';
import { join, type Run, runs } from '../../pdf/runs.ts';
import { LEFT, QUESTION_WIDTH, TEXT, WIDTH } from '../../pdf/style.ts';
import type { Draft } from '../draft.ts';
import type { ConditionPart, FindingPart, LimitPart } from '../model.ts';
import { sayWith } from '../said.ts';
import { wordsOf } from './matrix.ts';
import { permitTitle } from './permits.ts';

const body = { ...TEXT.body, size: 9.5, leading: 12.8 };
const fine = TEXT.muted;

export function conditions(draft: Draft): void {
  if (draft.model.conditions.length === 0) return;
  draft.begin('conditions');
  for (const condition of draft.model.conditions) draft.paper.together(() => one(draft, condition));
}

function one(draft: Draft, condition: ConditionPart): void {
  const { paper, model, say } = draft;
  const permit = model.permits.find((each) => each.slug === condition.permit);
  paper.heading(2, `${draft.section}.${draft.conditionNumber(condition)} ${condition.name}`, `condition-${condition.code}`);
  paper.text([...(permit ? [`${permitTitle(draft, permit)} · `] : []), draft.link(condition.permalink)], fine, { after: 4 });
  draft.question(say.conditions.says, (text) => {
    for (const block of wordsOf(draft, condition)) if ('rich' in block) text(block.rich, body);
    for (const limit of condition.limits) {
      text(
        [
          { text: `${say.conditions.limit} `, font: 'bold' },
          limit.said,
          ...(limit.approximate ? [` (${say.matrix.approximate})`] : []),
          ...toWhat(draft, condition, limit),
        ],
        body,
      );
    }
    const why = condition.due === null && condition.dueUnknown ? ['. ', draft.record(condition.dueUnknown)] : [];
    const applies = condition.appliesTo ? [' ', ...sayWith(say.conditions.appliesTo, '{what}', draft.record(condition.appliesTo))] : [];
    text([say.conditions.force[condition.force], ...applies, { text: ` ${say.conditions.due} `, font: 'bold' }, draft.date(condition.due), ...why], body);
    const read = condition.confirmed
      ? say.conditions.confirmed
      : condition.textKind === 'verbatim'
        ? say.conditions.quotedNotConfirmed
        : say.conditions.notConfirmed;
    const note = condition.note ? [` ${say.conditions.note} `, draft.record(condition.note)] : [];
    text([read, ...draft.cite(condition.sources), ...through(draft, condition), ...note], fine);
  });
  draft.question(say.conditions.know, (text) => {
    const held = condition.finding?.completeness;
    if (held) text(fill(say.conditions.heldLine, { held: held.held, needed: held.needed, of: held.of }), body);
    for (const each of condition.known) text(draft.statement(each), body);
    if (!held && condition.known.length === 0) text(say.conditions.nothingHeld, body);
    if (condition.exhibits.length > 0) text([say.conditions.exhibits, ...draft.citeExhibits(condition.exhibits)], body);
  });
  draft.question(say.conditions.follows, (text) => (condition.finding ? follows(draft, condition.finding, text) : text(say.noFinding, body)), 70);
  draft.question(say.conditions.missing, (text) => {
    const { finding } = condition;
    if (finding) text(finding.settledBy ? [{ text: `${say.conditions.settles} `, font: 'bold' }, finding.settledBy] : say.conditions.settled, body);
    for (const each of condition.missing) text(draft.statement(each), body);
    const wanted = condition.wanted.map((slug) => model.wanted.find((each) => each.slug === slug)).filter((each) => each !== undefined);
    if (wanted.length > 0) {
      text(
        [
          { text: `${say.conditions.wanted} `, font: 'bold' },
          ...runs(
            join(
              wanted.map((each) => [draft.record(each.title), ' ', draft.link(each.permalink)]),
              '; ',
            ),
          ),
        ],
        body,
      );
    }
  });
}

/** What one of several limits applies to, where that is not what the condition applies to. */
function toWhat(draft: Draft, condition: ConditionPart, limit: LimitPart): Run[] {
  if (!limit.appliesTo || limit.appliesTo === condition.appliesTo) return [];
  return [{ text: '. ' }, ...sayWith(draft.say.conditions.appliesTo, '{what}', draft.record(limit.appliesTo))];
}

const through = (draft: Draft, condition: ConditionPart) =>
  condition.seenThrough.length > 0 ? [` ${draft.say.conditions.seenThrough}`, ...draft.cite(condition.seenThrough), '.'] : [];

type Text = Parameters<Parameters<Draft['question']>[1]>[0];

/** The verdict with its sentence, its arithmetic, its rule, and the other side beside it. */
export function follows(draft: Draft, finding: FindingPart, text: Text): void {
  const { paper, say } = draft;
  const words = say.conditions;
  const badge = draft.badge(finding);
  const room = WIDTH - QUESTION_WIDTH;
  paper.room(badgeHeight(badge, room) + 30);
  paper.tags.within('P', {}, () => drawBadge(paper, badge, LEFT + QUESTION_WIDTH, paper.y, room));
  paper.y += badgeHeight(badge, room) + 4;
  text([finding.summary, ...draft.cite(finding.sources), ' ', draft.link(finding.permalink)], body);
  for (const step of finding.steps) text(step, { ...TEXT.code, ink: TEXT.body.ink });
  for (const each of finding.beside) text([{ text: `${words.beside} `, font: 'bold' }, ...draft.statement(each)], body);
  if (finding.reviewReason) text([{ text: `${words.review} `, font: 'bold' }, finding.reviewReason], body);
  if (finding.override) text(sayOverride(draft, finding.override), body);
  text(provenance(draft, finding), fine);
}

export function sayOverride(draft: Draft, override: NonNullable<FindingPart['override']>): string {
  const { say } = draft;
  return fill(say.conditions.override, {
    state: say.state[override.state],
    ruleState: say.state[override.ruleState],
    // The sentence goes on with a stop of its own.
    reason: override.reason.replace(/\.$/, ''),
    scope: override.scope,
    by: override.by.join(', '),
    on: draft.date(override.on),
    until: override.until ? draft.date(override.until) : say.conditions.noEnd,
  });
}

export function provenance({ say }: Draft, finding: FindingPart): string {
  const words = say.conditions;
  return [
    fill(words.rule, { rule: finding.rule, version: finding.ruleVersion }),
    ...(finding.ruleVerified ? [] : [words.ruleNotVerified]),
    fill(words.inputs, { count: finding.inputs.count, sha256: finding.inputs.sha256.slice(0, 16) }),
  ].join(' ');
}
