import { METHOD_TEXTS, type MethodPart } from '@fenceline/reports';
import { rules } from '../../rules/index.ts';
import { gatherWords } from '../words/index.ts';
import type { Gathering } from './common.ts';

export function methodPart({ dossier, lang }: Gathering, publicUrl: string): MethodPart {
  const say = gatherWords[lang];
  const spoke = new Set(dossier.findings.map((finding) => finding.rule));
  const notes = [
    say.asRecorded,
    ...(dossier.leftOut ? [say.leftOut(dossier.leftOut)] : []),
    ...(dossier.case ? [say.accessDays] : []),
    say.byHand(`${publicUrl}/#/calculations`),
  ];
  return {
    texts: METHOD_TEXTS.filter((text) => text !== 'exhibits' || dossier.evidence.length > 0),
    rules: rules.filter((rule) => spoke.has(rule.id)).map(({ id, version, title, citation, verified }) => ({ id, version, title, citation, verified })),
    notes: notes.map((text) => ({ text, sources: [] })),
  };
}
