// Records of the registry out of a file: gathered while it is read, and merged in one transaction. A mass that stands in a record
// already is left alone; another one from the same source is a new version of that record; everything else is a new record.
import { insertRows, updateRow } from '@fenceline/prisma';
import type pg from 'pg';
import { FileRefused, type MonthlyMass, type Problem, type RecordSink } from './formats/format.ts';
import type { Merged } from './merge.ts';
import type { Tally } from './tally.ts';

/** A file with more rows than this is no registry file. */
const MOST_ROWS = 200_000;

interface Names {
  /** Facilities with their id, case and units. */
  facilities: Map<string, { id: string; caseSlug: string | null; units: Map<string, string> }>;
  sources: Set<string>;
}

async function loadNames(client: pg.ClientBase): Promise<Names> {
  const { rows: units } = await client.query<{ facility: string; id: string; case_slug: string | null; unit: string | null; unit_id: string | null }>(
    'SELECT f.slug AS facility, f.id, f.case_slug, u.slug AS unit, u.id AS unit_id FROM facility f LEFT JOIN unit u ON u.facility_id = f.id',
  );
  const facilities: Names['facilities'] = new Map();
  for (const { facility, id, case_slug, unit, unit_id } of units) {
    const known = facilities.get(facility) ?? { id, caseSlug: case_slug, units: new Map<string, string>() };
    if (unit !== null && unit_id !== null) known.units.set(unit, unit_id);
    facilities.set(facility, known);
  }
  const { rows: sources } = await client.query<{ slug: string }>('SELECT slug FROM source');
  return { facilities, sources: new Set(sources.map(({ slug }) => slug)) };
}

const keyOf = ({ facility, unit, pollutant, month, source }: MonthlyMass) => JSON.stringify([facility, unit, pollutant, month, source]);

export class RecordStaging implements RecordSink {
  private readonly masses = new Map<string, MonthlyMass & { line: number }>();

  private constructor(
    private readonly names: Names,
    private readonly tally: Tally,
  ) {}

  static async open(client: pg.ClientBase, tally: Tally): Promise<RecordStaging> {
    return new RecordStaging(await loadNames(client), tally);
  }

  get rows(): number {
    return this.masses.size;
  }

  /** Nothing goes to a staging table: the rows are few, and held here. */
  take(): Buffer | null {
    return null;
  }

  faultOf(noun: 'facility' | 'unit' | 'source', slug: string, facility?: string): string | null {
    if (slug === '') return `is empty: name the ${noun} by its key`;
    if (noun === 'facility') return this.names.facilities.has(slug) ? null : 'names no facility that is on record';
    if (noun === 'source') return this.names.sources.has(slug) ? null : 'names no source that is on record: add the document first';
    return this.names.facilities.get(facility ?? '')?.units.has(slug) ? null : `names no unit of ${facility}`;
  }

  mass(row: MonthlyMass, line: number): string | null {
    const before = this.masses.get(keyOf(row));
    if (before) {
      return sameNumber(before.mass, row.mass)
        ? `repeats line ${before.line}: a month stands once in a file, so leave one of the two out`
        : `contradicts line ${before.line}, which says ${before.mass} for the same month: one of the two is wrong, and the first stands until the file is corrected`;
    }
    if (this.masses.size === MOST_ROWS) throw new FileRefused(`The file has more than ${MOST_ROWS.toLocaleString('en-US')} masses: split it.`);
    this.masses.set(keyOf(row), { ...row, line });
    return null;
  }

  setAside(problem: Problem) {
    this.tally.setAside(problem);
  }

  /** First day of its first month and the day after its last, or null where it has no row. */
  span(): { startsAt: Date; endsAt: Date } | null {
    const months = [...this.masses.values()].map(({ month }) => month).sort();
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last) return null;
    const [year = 0, month = 0] = last.split('-').map(Number);
    return { startsAt: new Date(`${first}-01T00:00:00Z`), endsAt: new Date(Date.UTC(year, month, 1)) };
  }

  /** Writes what is new or different, in the transaction of the caller; in a dry run it only says what would come of it. */
  async merge(client: pg.ClientBase, now: Date, dryRun: boolean): Promise<Merged> {
    const merged: Merged = { inserted: 0, changed: 0, unchanged: 0, yielded: 0, takenOver: 0 };
    const held = await this.held(client, dryRun);
    const fresh: Record<string, unknown>[] = [];
    for (const [key, row] of this.masses) {
      const before = held.get(key);
      if (!before) {
        fresh.push({ ...this.columns(row), version: 1, recorded_at: now });
        merged.inserted += 1;
      } else if (sameNumber(before.mass, row.mass)) merged.unchanged += 1;
      else {
        const version = before.version + 1;
        const { mass_short_ton, raw_text, raw_unit } = this.columns(row);
        if (!dryRun) await updateRow(client, 'emission', before.id, version, { mass_short_ton, raw_text, raw_unit, version, recorded_at: now });
        merged.changed += 1;
      }
    }
    if (!dryRun) await insertRows(client, 'emission', fresh);
    return merged;
  }

  private columns({ facility, unit, pollutant, month, mass, method, source, note }: MonthlyMass): Record<string, unknown> {
    const place = this.names.facilities.get(facility)!;
    return {
      id: crypto.randomUUID(),
      case_slug: place.caseSlug,
      facility_id: place.id,
      unit_id: unit === null ? null : place.units.get(unit)!,
      pollutant,
      starts_on: month,
      mass_short_ton: mass,
      raw_text: mass,
      raw_unit: 'short_ton',
      method,
      sources: [source],
      note,
    };
  }

  /** Records of the same facilities that name one source, by the key of a row; the newest where several do. */
  private async held(client: pg.ClientBase, dryRun: boolean): Promise<Map<string, { id: string; version: number; mass: string }>> {
    const facilities = [...new Set([...this.masses.values()].map(({ facility }) => facility))];
    const { rows } = await client.query<MonthlyMass & { id: string; version: number }>(
      `SELECT e.id, e.version, f.slug AS facility, u.slug AS unit, e.pollutant, e.starts_on AS month, e.mass_short_ton::text AS mass, e.sources[1] AS source
       FROM emission e JOIN facility f ON f.id = e.facility_id LEFT JOIN unit u ON u.id = e.unit_id
       WHERE f.slug = ANY($1) AND cardinality(e.sources) = 1 AND length(e.starts_on) = 7 AND coalesce(e.ends_on, e.starts_on) = e.starts_on
       ORDER BY e.recorded_at, e.id ${dryRun ? '' : 'FOR UPDATE OF e'}`,
      [facilities],
    );
    return new Map(rows.map((row) => [keyOf(row), { id: row.id, version: row.version, mass: row.mass }]));
  }
}

/** 5.1 and 5.100 are one mass. */
function sameNumber(a: string, b: string): boolean {
  const bare = (text: string) => {
    const [integer = '', decimals = ''] = text.replace(/^-(?=0*(\.0*)?$)/, '').split('.');
    return `${integer.replace(/^0+(?=\d)/, '')}.${decimals.replace(/0+$/, '')}`;
  };
  return bare(a) === bare(b);
}
