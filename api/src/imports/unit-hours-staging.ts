import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { insertRows } from '@fenceline/prisma';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { FileRefused, type Problem, type UnitHour, type UnitHourSink, type UnitPlace, type UnitRef } from './formats/format.ts';
import { offsetMinutes } from './formats/instants.ts';
import type { Named, Staged } from './merge.ts';
import { freeSlugs, slugOf, subjectOf, zoneOf } from './registry/words.ts';
import type { Tally } from './tally.ts';

/** How much text is gathered before it goes to the server. */
const BATCH = 64 * 1024;

/** The whole country has some 5,000 units that report to CAMPD. */
const MOST_UNKNOWN = 20_000;

const ORIS = 'ORIS';

interface BookUnit extends UnitRef {
  id: string;
  name: string;
  /** What makes it, where it is not on record. */
  fresh: UnitPlace | null;
  newest: number;
}

interface Plant {
  id: string;
  offsetMinutes: number;
  fresh: UnitPlace | null;
}

/** Takes hours of units to the temporary table `import_staged_hours`; a unit that is not on record gets its id when it is first named. */
export class UnitHourStaging implements UnitHourSink, Staged {
  rows = 0;
  first = Number.MAX_SAFE_INTEGER;
  last = Number.MIN_SAFE_INTEGER;
  mayRepeat = false;
  readonly months = new Set<number>();
  private readonly plants = new Map<string, Plant>();
  private readonly units = new Map<string, BookUnit>();
  private readonly bySlug = new Map<string, BookUnit>();
  private out = '';

  private constructor(private readonly tally: Tally) {}

  static async open(client: pg.ClientBase, tally: Tally): Promise<UnitHourStaging> {
    const staging = new UnitHourStaging(tally);
    const { rows } = await client.query<{
      facility: string;
      offset: string;
      oris: string | null;
      id: string | null;
      slug: string | null;
      campd_unit: string | null;
    }>(
      `SELECT f.id AS facility, f.standard_utc_offset AS offset, a.outside_id AS oris, u.id, u.slug, u.campd_unit
       FROM facility f LEFT JOIN facility_agency_id a ON a.facility_id = f.id AND a.record_version = f.version AND a.system = $1 LEFT JOIN unit u ON u.facility_id = f.id`,
      [ORIS],
    );
    for (const row of rows) {
      const minutes = offsetMinutes(row.offset);
      if (row.oris) staging.plants.set(row.oris, { id: row.facility, offsetMinutes: minutes, fresh: null });
      if (!row.id || !row.slug) continue;
      const unit: BookUnit = { id: row.id, name: row.slug, offsetMinutes: minutes, fresh: null, newest: Number.MIN_SAFE_INTEGER };
      staging.bySlug.set(row.slug, unit);
      if (row.oris && row.campd_unit) staging.units.set(`${row.oris}|${row.campd_unit}`, unit);
    }
    return staging;
  }

  unit(place: UnitPlace): UnitRef | string {
    const key = `${place.oris}|${place.unit}`;
    const known = this.units.get(key);
    if (known) return known;
    let plant = this.plants.get(place.oris);
    if (!plant) {
      if (place.standardMinutes === null)
        return 'is a facility that is not on record, in a state of two time zones: add it with its offset and the agency id ORIS first, or take in its attributes';
      plant = { id: randomUUID(), offsetMinutes: place.standardMinutes, fresh: place };
      this.plants.set(place.oris, plant);
    }
    if (this.units.size > MOST_UNKNOWN)
      throw new FileRefused(`The file names more than ${MOST_UNKNOWN.toLocaleString('en-US')} units: this is no file of hours.`);
    const unit: BookUnit = {
      id: randomUUID(),
      name: `campd-${place.oris}-${place.unit}`,
      offsetMinutes: plant.offsetMinutes,
      fresh: place,
      newest: Number.MIN_SAFE_INTEGER,
    };
    this.units.set(key, unit);
    return unit;
  }

  unitNamed(slug: string): UnitRef | string {
    return this.bySlug.get(slug) ?? 'names no unit that is on record';
  }

  hour(ref: UnitRef, localMinute: number, hour: UnitHour, line: number) {
    const unit = ref as BookUnit;
    const second = (localMinute - unit.offsetMinutes) * 60;
    if (unit.newest >= second) this.mayRepeat = true;
    else unit.newest = second;
    if (second < this.first) this.first = second;
    if (second > this.last) this.last = second;
    const day = new Date(second * 1000);
    this.months.add(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) / 1000);
    this.rows++;
    const { operatingTime, grossLoadMw, noxPound, heatInputMmbtu, so2Pound, co2ShortTon, basis } = hour;
    const cells = [operatingTime, grossLoadMw, noxPound, heatInputMmbtu, so2Pound, co2ShortTon, basis].map((cell) => (cell === '' ? '\\N' : cell));
    this.out += `${unit.id}\t${second}\t${cells.join('\t')}\t${line}\n`;
  }

  blank(parameter: string) {
    this.tally.blank(parameter);
  }

  setAside(problem: Problem) {
    this.tally.setAside(problem);
  }

  take(all = false): Buffer | null {
    if (this.out === '' || (!all && this.out.length < BATCH)) return null;
    const batch = Buffer.from(this.out, 'latin1');
    this.out = '';
    return batch;
  }

  /** Makes the facilities and units that are missing, in the transaction of the merge. They are unreviewed until somebody looked. */
  async resolve(
    client: pg.ClientBase,
    { fileName, now, caseSlug, actorId }: { fileName: string; now: Date; caseSlug: string | null; actorId: string | null },
    write: boolean,
  ) {
    await this.meet(client);
    const plants = [...this.plants].filter(([, plant]) => plant.fresh);
    const units = [...this.units.values()].filter((unit) => unit.fresh);
    if (write && units.length > 0) {
      await client.query("SELECT set_config('app.reason', $1, true), set_config('app.actor', $2, true)", [`Named by ${fileName}.`, actorId ?? '']);
      const free = await freeSlugs(client, [
        ...plants.map(([oris]) => `campd-${oris}`),
        ...units.map(({ fresh }) => slugOf(`campd-${fresh?.oris}-${fresh?.unit}`)),
      ]);
      const common = { case_slug: caseSlug, version: 1, recorded_at: now, sources: [], unconfirmed: true };
      await insertRows(
        client,
        'facility',
        plants.map(([oris, { id, offsetMinutes: minutes, fresh }]) => ({
          ...common,
          id,
          slug: free(`campd-${oris}`, id),
          name: fresh?.facilityName || `ORIS ${oris}`,
          kind: 'power_plant',
          state: fresh?.state || null,
          iana_time_zone: zoneOf(minutes).iana,
          standard_utc_offset: zoneOf(minutes).offset,
          other_names: [],
          seen_through: [],
          see_also: [],
          note: 'Known from files of CAMPD only: nobody has looked at it yet.',
        })),
      );
      await insertRows(
        client,
        'facility_agency_id',
        plants.map(([oris, { id }]) => ({ facility_id: id, record_version: 1, position: 1, system: ORIS, outside_id: oris, sources: [] })),
      );
      await insertRows(
        client,
        'unit',
        units.map(({ id, fresh }) => ({
          ...common,
          id,
          slug: free(slugOf(`campd-${fresh?.oris}-${fresh?.unit}`), id),
          facility_id: this.plants.get(fresh?.oris ?? '')?.id,
          subject: subjectOf(fresh?.unitType ?? ''),
          campd_unit: fresh?.unit,
          technology: [fresh?.unitType, fresh?.fuel].filter(Boolean).join(', ') || null,
          controls: fresh?.controls || null,
          permanence: 'unknown',
          seen_through: [],
          see_also: [],
          note: 'Known from files of CAMPD only: nobody has looked at it yet.',
        })),
      );
    }
    return { newFacilities: plants.length, newUnits: units.length };
  }

  /** Plants and units that somebody else put on record since the file began to be read are those, and not made twice. */
  private async meet(client: pg.ClientBase) {
    const fresh = [...this.units.values()].filter((unit) => unit.fresh);
    if (fresh.length === 0) return;
    const { rows } = await client.query<{ oris: string; id: string; offset: string; unit_id: string | null; campd_unit: string | null }>(
      `SELECT a.outside_id AS oris, f.id, f.standard_utc_offset AS offset, u.id AS unit_id, u.campd_unit FROM facility_agency_id a
       JOIN facility f ON f.id = a.facility_id AND f.version = a.record_version LEFT JOIN unit u ON u.facility_id = f.id WHERE a.system = $1 AND a.outside_id = ANY($2)`,
      [ORIS, [...new Set(fresh.map((unit) => unit.fresh?.oris ?? ''))]],
    );
    const from: string[] = [];
    const to: string[] = [];
    for (const { oris, id, offset, unit_id, campd_unit } of rows) {
      const plant = this.plants.get(oris) as Plant;
      if (plant.offsetMinutes !== offsetMinutes(offset))
        throw new Error(`the facility ORIS ${oris} got another offset while the file was read, so import it again`);
      Object.assign(plant, { id, fresh: null });
      const unit = this.units.get(`${oris}|${campd_unit}`);
      if (!unit?.fresh || unit_id === null) continue;
      from.push(unit.id);
      to.push(unit_id);
      Object.assign(unit, { id: unit_id, fresh: null });
    }
    if (from.length)
      await client.query('UPDATE import_staged_hours s SET unit = x.to FROM unnest($1::uuid[], $2::uuid[]) AS x("from", "to") WHERE s.unit = x."from"', [
        from,
        to,
      ]);
  }

  naming(): Named {
    const names = new Map([...this.units.values(), ...this.bySlug.values()].map(({ id, name }) => [id, name]));
    return (owner) => ({ column: 'Hour', before: names.get(owner) ?? owner, after: '' });
  }
}

/** Makes the staging table of hours of this connection, empty. */
export async function openHours(client: pg.ClientBase) {
  await client.query(
    `CREATE TEMP TABLE IF NOT EXISTS import_staged_hours (unit uuid NOT NULL, second int NOT NULL, operating_time numeric, gross_load_mw numeric, nox_pound numeric,
       heat_input_mmbtu numeric, so2_pound numeric, co2_short_ton numeric, basis text, line int NOT NULL); TRUNCATE import_staged_hours`,
  );
}

export async function copyHours(client: pg.ClientBase, batches: AsyncIterable<Buffer>, signal?: AbortSignal) {
  const copy = client.query(copyFrom('COPY import_staged_hours FROM STDIN', { highWaterMark: 4 * BATCH }));
  await pipeline(batches, copy, { signal });
}
