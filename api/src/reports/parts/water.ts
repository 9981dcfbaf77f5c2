import type { WaterPart } from '@fenceline/reports';
import { organizationName } from '../../dossiers/names.ts';
import { type Gathering, named } from './common.ts';

/** Draws; and apart from them what is forecast, planned or claimed. */
export const waterPart = ({ dossier }: Gathering): WaterPart => ({
  draws: dossier.draws.map((draw) => ({
    ...named(draw),
    sourceClass: draw.sourceClass,
    supplier: draw.supplier === null ? null : organizationName(dossier, draw.supplier),
    startsOn: draw.startsOn,
    endsOn: draw.endsOn,
    periodNote: draw.periodNote,
    statistic: draw.statistic,
    value: draw.value,
    unit: draw.unit,
    qualifier: draw.qualifier,
    note: draw.note,
    sources: draw.sources,
  })),
  claims: dossier.claims
    .filter((claim) => claim.topic.startsWith('water'))
    .map(({ text, statedBy, statedOn, wording, permalink, sources }) => ({ text, statedBy, statedOn, wording, permalink, sources })),
  notes: [],
});
