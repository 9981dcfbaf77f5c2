import type { PublicObservation } from './observations.schema.ts';

interface Row {
  kind: PublicObservation['kind'];
  senses: string[];
  certainty: string | null;
  countLow: number | null;
  countBest: number | null;
  countHigh: number | null;
  text: string | null;
  cell: string | null;
  blockStartsAt: Date;
  blockEndsAt: Date;
  minutes: number | null;
  looking: string | null;
  shownName: string | null;
  facility: { slug: string } | null;
}

/** What anybody may see of an observation once it is published: what its submitter is shown, and what the custody log commits to. */
export const publicOf = (row: Row): PublicObservation => ({
  kind: row.kind,
  senses: row.senses,
  certainty: row.certainty,
  countLow: row.countLow,
  countBest: row.countBest,
  countHigh: row.countHigh,
  text: row.text,
  cell: row.cell,
  block: { startsAt: row.blockStartsAt.toISOString(), endsAt: row.blockEndsAt.toISOString() },
  minutes: row.minutes,
  looking: row.looking,
  facility: row.facility?.slug ?? null,
  shownName: row.shownName,
});
