import type pg from 'pg';
import { standardOffset } from '../formats/instants.ts';

/** Columns that every record of the registry has. */
export const blankRecord = { version: 1, sources: [] as string[], seen_through: [], see_also: [], unconfirmed: true, note: null as string | null };

/** A key out of a name: small letters, digits, dots and hyphens, at most 120. */
export const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|-+$/g, '')
    .slice(0, 120);

const zones: Record<number, string> = {
  [-240]: 'America/Puerto_Rico',
  [-300]: 'America/New_York',
  [-360]: 'America/Chicago',
  [-420]: 'America/Denver',
  [-480]: 'America/Los_Angeles',
  [-540]: 'America/Anchorage',
  [-600]: 'Pacific/Honolulu',
};

/** For showing times the zone of the name, for counting the standard offset. */
export const zoneOf = (minutes: number) => ({ iana: zones[minutes] ?? 'UTC', offset: standardOffset(String(minutes / 60)) ?? '+00:00' });

/** CAMPD's types of units: `Combustion turbine`, `Combined cycle`, `Internal combustion engine`, and boilers of many kinds. */
export function subjectOf(unitType: string): 'turbines' | 'engines' | 'boilers' {
  if (/turbine|combined cycle/i.test(unitType)) return 'turbines';
  return /engine|internal combustion/i.test(unitType) ? 'engines' : 'boilers';
}

/** Keys that nobody has: a wanted one that is taken gets the beginning of its record's id. */
export async function freeSlugs(client: pg.ClientBase, wanted: string[]): Promise<(slug: string, id: string) => string> {
  const { rows } = await client.query<{ slug: string }>('SELECT slug FROM record_name WHERE slug = ANY($1)', [wanted]);
  const taken = new Set(rows.map(({ slug }) => slug));
  return (slug, id) => (taken.has(slug) ? `${slug.slice(0, 110)}-${id.slice(0, 8)}` : slug);
}
