import type { LedgerPart } from '@fenceline/reports';
import { cohortsOf, marksOf, spansOf } from '../../dossiers/fleet.ts';
import { gatherWords } from '../words/index.ts';
import type { Gathering } from './common.ts';

export function ledgerPart({ dossier, lang }: Gathering): LedgerPart {
  const say = gatherWords[lang];
  const proxies = dossier.counts.filter((count) => count.subject === 'stacks' || count.subject === 'modules');
  const notSplit = dossier.counts.some((count) => count.cohort === null && count.subject === 'turbines');
  return {
    cohorts: cohortsOf(dossier),
    counts: marksOf(dossier),
    spans: spansOf(dossier),
    notes: [
      ...(proxies.length ? [{ text: say.proxies, sources: [...new Set(proxies.flatMap((count) => count.sources))] }] : []),
      ...(notSplit ? [{ text: say.notSplit, sources: [] }] : []),
    ],
  };
}
