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
