import type { ConflictPart, WantedPart } from '@fenceline/reports';
import { cohortName } from '../../dossiers/names.ts';
import { gatherWords } from '../words/index.ts';
import { type Gathering, named } from './common.ts';

export function conflictParts({ dossier }: Gathering): ConflictPart[] {
  const places = new Map([...dossier.claims, ...dossier.counts, ...dossier.events, ...dossier.permits].map((record) => [record.slug, record.permalink]));
  return [...dossier.conflicts]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((conflict) => ({
      ...named(conflict),
      topic: conflict.topic,
      sides: conflict.claims.map(({ text, sources, ref }) => ({ text, sources, permalink: (ref && places.get(ref)) ?? null })),
      reading: conflict.reading,
    }));
}

export function wantedParts({ dossier, lang }: Gathering): WantedPart[] {
  const names = new Map<string, string>([
    [dossier.facility.slug, dossier.facility.name],
    ...dossier.units.map((unit) => [unit.slug, cohortName(unit)] as const),
    ...dossier.permits.map((permit) => [permit.slug, permit.number ?? permit.type] as const),
    ...dossier.conditions.map((condition) => [condition.slug, condition.name] as const),
    ...dossier.events.map((event) => [event.slug, event.title] as const),
    ...dossier.conflicts.map((conflict) => [conflict.slug, conflict.topic] as const),
    ...dossier.counts.map((count) => [count.slug, gatherWords[lang].nouns.unit_count!] as const),
    ...dossier.claims.map((claim) => [claim.slug, gatherWords[lang].nouns.claim!] as const),
    ...dossier.draws.map((draw) => [draw.slug, gatherWords[lang].nouns.water_draw!] as const),
  ]);
  return [...dossier.wanted]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((document) => ({
      ...named(document),
      title: document.title,
      holder: document.holder,
      identifier: document.identifier,
      howToAsk: document.howToAsk,
      upgrades: [...new Set(document.upgrades.map((slug) => names.get(slug)).filter((name) => name !== undefined))],
    }));
}
