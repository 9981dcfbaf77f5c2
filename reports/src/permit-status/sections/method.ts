// How the verdicts are reached, which rules spoke, what people set, what the words mean, and what this report cannot say.
import { TEXT } from '../../pdf/style.ts';
import { drawTable } from '../../pdf/table.ts';
import type { Draft } from '../draft.ts';
import { sayOverride } from './conditions.ts';

const body = { ...TEXT.body, size: 9.5, leading: 12.8 };

export function method(draft: Draft): void {
  const { model, paper, say } = draft;
  const words = say.method;
  const part = (n: number, title: string) => paper.heading(2, `${draft.section}.${n} ${title}`, `method-${n}`);
  draft.begin('method');
  part(1, words.method);
  for (const key of model.method.texts) draft.body(words.texts[key], body);
  part(2, words.rules);
  if (model.method.rules.length > 0) {
    drawTable(paper, {
      caption: words.rulesCaption,
      columns: [
        { head: words.rule, width: 30 },
        { head: words.version, width: 14 },
        { head: words.citation, width: 42 },
        { head: words.verified, width: 14 },
      ],
      rows: model.method.rules.map((rule) => [
        [{ text: rule.title, font: 'bold' }, ` (${rule.id})`],
        rule.version,
        rule.citation,
        rule.verified ? say.yes : say.no,
      ]),
    });
  } else draft.body(say.none, body);
  part(3, words.overrides);
  const set = [...model.conditions.flatMap((condition) => (condition.finding ? [condition.finding] : [])), ...model.findings].filter(
    (finding) => finding.override,
  );
  if (set.length === 0) draft.body(words.noOverrides, body);
  for (const finding of set) draft.body([`${finding.about}. `, sayOverride(draft, finding.override!), ' ', draft.link(finding.permalink)], body);
  part(4, words.wording);
  draft.body(words.wordingText, body);
  part(5, words.notes);
  draft.body(draft.record(model.report.case.coverage), body);
  for (const note of model.method.notes) draft.body(draft.statement(note), body);
  part(6, words.attribution);
  draft.body(draft.record(model.report.case.attribution), body);
}
