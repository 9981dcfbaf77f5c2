import type { ChangesPart } from '@fenceline/reports';
import { cohortName } from '../../dossiers/names.ts';
import { permalink } from '../../platform/lists/cite.ts';
import type { FindingState } from '../../rules/index.ts';
import type { Change, Since, Taken } from '../changes.queries.ts';
import { gatherWords } from '../words/index.ts';
import { type Gathering, statement } from './common.ts';
import { aboutOf } from './findings.ts';

/** What was recorded between the report before this one and this one. */
export interface Between {
  since: Since | null;
  changes: Change[];
  readings: Taken | null;
}

export function changesPart({ since, changes, readings }: Between, gathering: Gathering, publicUrl: string): ChangesPart {
  if (!since) return { since: null, items: [] };
  const { dossier, lang } = gathering;
  const say = gatherWords[lang];
  const titles = titlesOf(gathering);
  const items = changes.map((change): ChangesPart['items'][number] => {
    const withdrawn = change.state === 'withdrawn';
    return {
      change: withdrawn ? 'withdrawn' : change.known ? 'changed' : 'added',
      what: say.nouns[change.noun] ?? change.noun,
      name: (withdrawn ? undefined : titles.get(change.id)) ?? change.code,
      said: statement({ text: said(change, gathering), sources: [] }),
      on: change.recordedAt.toISOString(),
      permalink: permalink(publicUrl, change.code, withdrawn ? undefined : change.version),
    };
  });
  const taken = readings && {
    change: 'added' as const,
    what: say.nouns.reading!,
    name: dossier.monitors.map((monitor) => monitor.name).join(', '),
    said: { text: say.newReadings(readings.readings), sources: [] },
    on: readings.recordedAt.toISOString(),
    permalink: null,
  };
  return {
    since: { code: since.code, asOf: since.asOf.toISOString(), permalink: permalink(publicUrl, since.code) },
    items: [...items, ...(taken ? [taken] : [])],
  };
}

function said(change: Change, { lang }: Gathering): string {
  const say = gatherWords[lang];
  const word = (state: string | null) => say.states[state as FindingState] ?? String(state);
  if (change.state === 'withdrawn') return say.withdrawn;
  if (change.noun === 'finding') return change.known ? say.newState(word(change.stateBefore), word(change.state)) : say.newFinding(word(change.state));
  return change.known ? say.newVersion(change.version, change.reason) : say.isNew;
}

/** What each record is called in the table. */
function titlesOf(gathering: Gathering): Map<string, string> {
  const { dossier } = gathering;
  const titles: [string, string][] = [
    [dossier.facility.id, dossier.facility.name],
    ...dossier.units.map((unit): [string, string] => [unit.id, cohortName(unit)]),
    ...dossier.counts.map((count): [string, string] => [count.id, `${count.observer}, ${count.date ?? count.reportedOn}`]),
    ...dossier.permits.map((permit): [string, string] => [permit.id, `${permit.type}${permit.number ? ` ${permit.number}` : ''}`]),
    ...dossier.conditions.map((condition): [string, string] => [condition.id, condition.name]),
    ...dossier.inspections.map((visit): [string, string] => [visit.id, `${visit.type}, ${visit.date}`]),
    ...dossier.events.map((event): [string, string] => [event.id, event.title]),
    ...dossier.claims.map((claim): [string, string] => [claim.id, `${claim.statedBy}: ${claim.text}`]),
    ...dossier.draws.map((draw): [string, string] => [draw.id, `${draw.startsOn ?? draw.periodNote ?? ''}`]),
    ...dossier.conflicts.map((conflict): [string, string] => [conflict.id, conflict.topic]),
    ...dossier.wanted.map((document): [string, string] => [document.id, document.title]),
    ...dossier.searches.map((search): [string, string] => [search.id, search.about]),
    ...dossier.monitors.map((monitor): [string, string] => [monitor.id, monitor.name]),
    ...dossier.findings.map((finding): [string, string] => [finding.id, aboutOf(finding, gathering)]),
    ...[...dossier.sources.values()].map((source): [string, string] => [source.id, source.title]),
  ];
  return new Map(titles.filter(([, title]) => title));
}
