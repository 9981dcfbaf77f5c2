import { type Draft, momentOf } from './draft.ts';

/** The corner of the 0.01 degree cell, as the server names it: down, not towards zero, from millionths of a degree. */
export const cellOf = ({ lat, lon }: { lat: number; lon: number }) => {
  const floorTo = (degrees: number) => (Math.floor(Math.round(degrees * 1e6) / 1e4) / 100).toFixed(2);
  return `${floorTo(lat)}/${floorTo(lon)}`;
};

const hourMs = 3_600_000;

/** Six hours of local standard time: by the facility's offset, else by longitude, else UTC. */
export function blockOf(at: Date, standardUtcOffset: string | undefined, lon: number | undefined) {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(standardUtcOffset ?? '') ?? [];
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : Math.round((lon ?? 0) / 15) * hourMs;
  const start = Math.floor((at.getTime() + offset) / (6 * hourMs)) * 6 * hourMs - offset;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + 6 * hourMs).toISOString() };
}

/** What the public would see, worked out on the phone; the server's own answer replaces it at the preview. */
export function publicPart(draft: Draft): Record<string, unknown> {
  const place = draft.placeHow === 'device' ? draft.place : undefined;
  return {
    kind: draft.kind ?? null,
    senses: draft.senses,
    certainty: draft.certainty ?? null,
    countLow: draft.countLow ?? null,
    countBest: draft.countBest ?? null,
    countHigh: draft.countHigh ?? null,
    text: draft.text.trim() || null,
    cell: place ? cellOf(place) : null,
    block: blockOf(momentOf(draft), draft.facility ? draft.facilityOffset : undefined, place?.lon),
    minutes: draft.minutes ?? null,
    looking: draft.looking ?? null,
    facility: draft.facility ?? null,
    shownName: draft.anonymity === 'named' ? draft.name.trim() || null : null,
  };
}
