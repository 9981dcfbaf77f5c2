// What a register of an agency says, taken in the way a careful reader would: what is not on record yet becomes a record that nobody has reviewed;
// what is on record is never overwritten: a fact that differs, and every fact that has no field here, is a claim of the register with the file as its
// source. New outside ids are added to the facility, so that it is found by them.
import { createHash, randomUUID } from 'node:crypto';
import { insertRows, updateRow } from '@fenceline/prisma';
import type pg from 'pg';
import {
  type AgencyAct,
  type AgencyFacility,
  type AgencyMonitor,
  type AgencyNumber,
  type AgencySink,
  type AgencyUnit,
  FileRefused,
  type Problem,
} from '../formats/format.ts';
import { aqsId, countyFips, postalCode } from '../formats/sites.ts';
import { standardMinutes } from '../formats/zones.ts';
import type { Merged } from '../merge.ts';
import type { Tally } from '../tally.ts';
import { type Known, loadKnown } from './known.ts';
import { blankRecord, freeSlugs, slugOf, subjectOf, zoneOf } from './words.ts';

/** A register of a county, a state or a search has fewer rows; a national file is cut to the place that is looked at first. */
const MOST_ROWS = 200_000;
const MOST_NEW = 20_000;

type Said =
  | { is: 'facility'; said: AgencyFacility }
  | { is: 'unit'; said: AgencyUnit }
  | { is: 'act'; said: AgencyAct }
  | { is: 'monitor'; said: AgencyMonitor }
  | { is: 'number'; said: AgencyNumber };

export interface Register {
  /** Id of the format, the beginning of every slug. */
  format: string;
  publisher: string;
  fileName: string;
  sha256: string;
  now: Date;
  caseSlug: string | null;
}

type Fields = Record<string, unknown>;

/** Gathers the rows of a register while the file is read. */
export class AgencyStaging implements AgencySink {
  private readonly said: Said[] = [];

  constructor(private readonly tally: Tally) {}

  get rows(): number {
    return this.said.length;
  }

  take(): Buffer | null {
    return null;
  }

  facility(said: AgencyFacility) {
    this.keep({ is: 'facility', said });
  }

  unit(said: AgencyUnit) {
    this.keep({ is: 'unit', said });
  }

  act(said: AgencyAct) {
    this.keep({ is: 'act', said });
  }

  monitor(said: AgencyMonitor) {
    this.keep({ is: 'monitor', said });
  }

  number(said: AgencyNumber) {
    this.keep({ is: 'number', said });
  }

  setAside(problem: Problem) {
    this.tally.setAside(problem);
  }

  private keep(said: Said) {
    if (this.said.length === MOST_ROWS)
      throw new FileRefused(`The register has more than ${MOST_ROWS.toLocaleString('en-US')} rows: cut it to the counties you look at, and import that.`);
    this.said.push(said);
  }

  /** Writes what is new, in the transaction of the caller; in a dry run it only says what would come of it. */
  async merge(client: pg.ClientBase, register: Register, dryRun: boolean): Promise<{ merged: Merged; news: Record<string, number> }> {
    const known = await loadKnown(client, register.format);
    const book = new RegisterBook(known, register);
    const merged: Merged = { inserted: 0, changed: 0, unchanged: 0, yielded: 0, takenOver: 0 };
    for (const row of this.said) merged[book.take(row)] += 1;
    if (book.made > MOST_NEW)
      throw new FileRefused(
        `The register names ${book.made.toLocaleString('en-US')} facilities and monitors that are not on record, more than ${MOST_NEW.toLocaleString('en-US')}: cut it to the counties you look at.`,
      );
    if (!dryRun) await book.write(client);
    return { merged, news: book.news() };
  }
}

type Outcome = 'inserted' | 'changed' | 'unchanged';

class RegisterBook {
  private readonly rows = new Map<string, Fields[]>();
  /** Facilities that get more ids, by their id. */
  private readonly moreIds = new Map<string, { system: string; id: string }[]>();
  private readonly filled = new Map<string, Fields>();
  /** Claims, ids and fields that were added to records that stood. */
  private additions = 0;

  constructor(
    private readonly known: Known,
    private readonly register: Register,
  ) {}

  get made(): number {
    return this.count('facility') + this.count('monitor');
  }

  news() {
    return { newFacilities: this.count('facility'), newUnits: this.count('unit'), newMonitors: this.count('monitor'), placed: this.filled.size };
  }

  take(row: Said): Outcome {
    const before = this.additions;
    const made = this.takeOne(row);
    if (made) return 'inserted';
    return this.additions > before ? 'changed' : 'unchanged';
  }

  /** Answers whether a record was made. */
  private takeOne(row: Said): boolean {
    if (row.is === 'facility') return this.facility(row.said).isNew;
    if (row.is === 'monitor') return this.monitor(row.said);
    const { id: facilityId, isNew, slug } = this.facility(row.said.facility);
    if (row.is === 'unit') return this.unit(row.said, facilityId, slug) || isNew;
    if (row.is === 'act') return this.act(row.said, facilityId, slug) || isNew;
    return this.number(row.said, facilityId) || isNew;
  }

  private facility(said: AgencyFacility): { id: string; slug: string; isNew: boolean } {
    const found = said.ids.map(({ system, id }) => this.known.facilityBy.get(`${system}|${id}`)).find((one) => one !== undefined);
    if (!found) return { ...this.makeFacility(said), isNew: true };
    for (const { system, id } of said.ids) {
      if (this.known.facilityBy.has(`${system}|${id}`)) continue;
      this.known.facilityBy.set(`${system}|${id}`, found);
      this.additions += 1;
      if (found.fresh) this.add('facility_agency_id', this.idRow(found.id, 1, ++found.idCount, system, id));
      else this.moreIds.set(found.id, [...(this.moreIds.get(found.id) ?? []), { system, id }]);
    }
    for (const field of ['name', 'address', 'city', 'county', 'state', 'zip'] as const) {
      const value = said[field];
      const held = found[field];
      const same = [held, ...(field === 'name' ? found.otherNames : [])].some((one) => one !== null && alike(one, value ?? ''));
      if (value && held !== null && !same) this.claim(found, field, value, `the ${field} of ${found.name} as ${value}; the record here says ${held}`);
      else if (value && held === null && found.fresh) this.setField(found, field, value);
      else if (value && held === null) this.claim(found, field, value, `the ${field} of ${found.name} as ${value}`);
    }
    this.facts(found, said.facts ?? []);
    return { id: found.id, slug: found.slug, isNew: false };
  }

  private makeFacility(said: AgencyFacility): { id: string; slug: string } {
    const [first] = said.ids;
    if (!first) throw new Error('A facility without an id was handed on.');
    const id = randomUUID();
    const slug = slugOf(`${this.register.format.split('-')[0]}-${first.id}`);
    const fips = stateFips.get(said.state ?? '') ?? '';
    const sure = said.countyFips ? standardMinutes(said.countyFips.slice(0, 2), said.countyFips.slice(2)) : null;
    const minutes = sure ?? standardMinutes(fips, '') ?? -300;
    const note = `Known from ${this.register.publisher} only: nobody has looked at it yet.${sure === null && isDivided(fips) ? ' Its state has two time zones; the offset is that of most of the state, so check it.' : ''}`;
    const { iana, offset } = zoneOf(minutes);
    this.add('facility', {
      ...this.unreviewed(id, slug, note),
      name: said.name || `${first.system} ${first.id}`,
      other_names: [],
      kind: said.kind ?? 'industrial_plant',
      address: said.address || null,
      city: said.city || null,
      county: said.county || null,
      county_fips: said.countyFips || null,
      state: said.state || null,
      zip: said.zip || null,
      iana_time_zone: iana,
      standard_utc_offset: offset,
    });
    const entry = { ...fieldsOf(said), id, slug, name: said.name || slug, otherNames: [], fresh: true, idCount: 0, version: 1 };
    for (const { system, id: outside } of said.ids) {
      this.add('facility_agency_id', this.idRow(id, 1, ++entry.idCount, system, outside));
      this.known.facilityBy.set(`${system}|${outside}`, entry);
    }
    if (said.lat && said.lon)
      this.add('facility_place', {
        facility_id: id,
        record_version: 1,
        position: 1,
        lat: said.lat,
        lon: said.lon,
        how: `As ${this.register.publisher} gives it.`,
        preferred: true,
        sources: [this.source],
      });
    this.facts(entry, said.facts ?? []);
    return { id, slug };
  }

  private setField(found: { id: string }, field: string, value: string) {
    const row = this.rows.get('facility')?.find((one) => one.id === found.id);
    if (row) row[field] = value;
    Object.assign(found, { [field]: value });
  }

  private unit({ unit, type, fuel, controls, facts }: AgencyUnit, facilityId: string, facilitySlug: string): boolean {
    const key = `${facilityId}|${unit}`;
    const found = this.known.unitBy.get(key);
    const technology = [type, fuel].filter(Boolean).join(', ');
    if (found) {
      const facility = { id: facilityId, slug: facilitySlug, name: found.slug };
      if (technology && found.technology !== null && !alike(found.technology, technology))
        this.claim(facility, `technology of ${unit}`, technology, `the technology of unit ${unit} as ${technology}; the record here says ${found.technology}`);
      if (controls && found.controls !== null && !alike(found.controls, controls))
        this.claim(facility, `controls of ${unit}`, controls, `the controls of unit ${unit} as ${controls}; the record here says ${found.controls}`);
      this.facts(
        facility,
        (facts ?? []).map(([topic, value]) => [`${topic} of ${unit}`, value]),
      );
      return false;
    }
    const slug = slugOf(`${facilitySlug}-${unit}`);
    this.add('unit', {
      ...this.unreviewed(randomUUID(), slug, `Known from ${this.register.publisher} only: nobody has looked at it yet.`),
      facility_id: facilityId,
      subject: subjectOf(type ?? ''),
      campd_unit: unit,
      technology: technology || null,
      controls: controls || null,
      permanence: 'unknown',
    });
    this.known.unitBy.set(key, { slug, technology: technology || null, controls: controls || null });
    this.facts(
      { id: facilityId, slug: facilitySlug, name: slug },
      (facts ?? []).map(([topic, value]) => [`${topic} of ${unit}`, value]),
    );
    return true;
  }

  private act({ key, noun, date, type, result, summary, facility }: AgencyAct, facilityId: string, facilitySlug: string): boolean {
    const slug = slugOf(`${this.register.format}-${key}`);
    const held = this.known.acts.get(slug);
    const said = noun === 'inspection' ? { date: date ?? '', type, result: result || null } : { date: date ?? '', type, result: summary || result || null };
    if (held) {
      if (held.date !== said.date || held.type !== said.type || held.result !== said.result) {
        const words = [said.date, said.type, said.result].filter(Boolean).join(', ');
        this.claim(
          { id: facilityId, slug: facilitySlug, name: facility.name ?? facilitySlug },
          `${noun} ${key}`,
          words,
          `the ${noun} ${key} now as: ${words}; the record here says ${[held.date, held.type, held.result].filter(Boolean).join(', ')}`,
        );
      }
      return false;
    }
    this.known.acts.set(slug, said);
    const common = {
      ...this.unreviewed(randomUUID(), slug, `As ${this.register.publisher} has it: nobody has looked at it yet.`),
      facility_id: facilityId,
      type,
    };
    if (noun === 'inspection') this.add('inspection', { ...common, date, result: result || null });
    else this.add('event', { ...common, date, title: type, summary: summary || null, outcome: result || null, permits: [], organizations: [] });
    return true;
  }

  private monitor({ site, kind, description, facts }: AgencyMonitor): boolean {
    const id = aqsId(site);
    const found = this.known.monitorBy.get(id);
    const { name, operator, lat, lon, state, standardUtcOffset, county, ianaTimeZone } = description;
    if (!found) {
      const slug = id.startsWith(`${kind}-`) ? id : `${kind}-${slugOf(id)}`;
      const fresh: Fields = {
        ...this.unreviewed(randomUUID(), slug, `Known from ${this.register.publisher} only: somebody has yet to look up what kind of instruments it has.`),
        name: name || id,
        aqs_id: id,
        class: description.class ?? 'near_reference',
        operator: operator || null,
        county: county || null,
        county_fips: countyFips(id),
        state: state ?? null,
        lat: lat ?? null,
        lon: lon ?? null,
        parameters: [],
        distances: [],
        iana_time_zone: ianaTimeZone ?? null,
        standard_utc_offset: standardUtcOffset ?? null,
      };
      this.add('monitor', fresh);
      this.known.monitorBy.set(id, {
        id: fresh.id as string,
        slug,
        name: name || id,
        version: 1,
        operator: operator || null,
        lat: lat ?? null,
        lon: lon ?? null,
        state: state ?? null,
        offset: standardUtcOffset ?? null,
        own: true,
      });
      this.facts({ monitor: slug, name: name || id }, facts ?? []);
      return true;
    }
    // What a file of values named and nobody described gets its place and state; what stands is not overwritten.
    if (found.own) {
      const fill: Fields = {};
      if (found.lat === null && lat !== undefined && lon !== undefined) Object.assign(fill, { lat, lon });
      if (found.state === null && state) fill.state = state;
      if (found.operator === null && operator) fill.operator = operator;
      if (found.name === id && name && name !== id) fill.name = name;
      if (Object.keys(fill).length) this.additions += 1;
      if (Object.keys(fill).length && !this.isFresh(found.id)) this.filled.set(found.id, { ...this.filled.get(found.id), ...fill, from: found.version });
      Object.assign(found, {
        lat: fill.lat ?? found.lat,
        lon: fill.lon ?? found.lon,
        state: fill.state ?? found.state,
        operator: fill.operator ?? found.operator,
        name: fill.name ?? found.name,
      });
    }
    const about = { monitor: found.slug, name: found.name };
    if (lat !== undefined && lon !== undefined && found.lat !== null && found.lon !== null && distance(found.lat, found.lon, lat, lon) > 0.001)
      this.claim(about, 'place', `${lat}, ${lon}`, `the place of ${found.name} as ${lat}, ${lon}; the record here says ${found.lat}, ${found.lon}`);
    this.facts(about, facts ?? []);
    return false;
  }

  private number({ key, topic, value, unit, asOf, text }: AgencyNumber, facilityId: string): boolean {
    const slug = slugOf(`${this.register.format}-${key}-${hash(`${value}|${unit}`)}`);
    if (this.known.claims.has(slug)) return false;
    this.known.claims.add(slug);
    const again = this.known.numbers.has(slugOf(`${this.register.format}-${key}`));
    this.known.numbers.add(slugOf(`${this.register.format}-${key}`));
    this.add('claim', { ...this.claimRow(slug, topic, text, facilityId), value, unit, as_of: asOf, wording: 'estimated' });
    if (again) this.additions += 1;
    return !again;
  }

  private facts(about: About, facts: [string, string][]) {
    for (const [topic, value] of facts) if (value !== '') this.claim(about, topic, value, `the ${topic} of ${about.name} as ${value}`);
  }

  private claim(about: About, topic: string, value: string, words: string) {
    const slug = slugOf(`${this.register.format}-${about.slug ?? about.monitor}-${topic}`).slice(0, 105);
    const whole = `${slug}-${hash(value)}`;
    if (this.known.claims.has(whole)) return;
    this.known.claims.add(whole);
    this.additions += 1;
    this.add('claim', {
      ...this.claimRow(whole, topic, `${this.register.publisher} gives ${words}.`, about.id ?? null),
      area: about.monitor ? `monitor ${about.monitor}` : null,
      wording: 'reported',
    });
  }

  private claimRow(slug: string, topic: string, text: string, facilityId: string | null): Fields {
    return { ...this.unreviewed(randomUUID(), slug, null), facility_id: facilityId, topic, text, stated_by: this.register.publisher };
  }

  private get source(): string {
    return `file-${this.register.sha256.slice(0, 12)}`;
  }

  private unreviewed(id: string, slug: string, note: string | null): Fields {
    return { ...blankRecord, id, slug, case_slug: this.register.caseSlug, recorded_at: this.register.now, sources: [this.source], unconfirmed: true, note };
  }

  private idRow(facilityId: string, version: number, position: number, system: string, id: string): Fields {
    return { facility_id: facilityId, record_version: version, position, system, outside_id: id, sources: [this.source] };
  }

  private isFresh(id: string) {
    return this.rows.get('monitor')?.some((row) => row.id === id) ?? false;
  }

  private add(table: string, row: Fields) {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }

  private count(table: string) {
    return this.rows.get(table)?.length ?? 0;
  }

  async write(client: pg.ClientBase) {
    const { register } = this;
    if (this.rows.size === 0 && this.moreIds.size === 0 && this.filled.size === 0) return;
    if (!(await client.query('SELECT FROM source WHERE slug = $1', [this.source])).rowCount)
      await insertRows(client, 'source', [
        {
          id: randomUUID(),
          slug: this.source,
          case_slug: register.caseSlug,
          version: 1,
          recorded_at: register.now,
          title: `${register.fileName}, as it was taken in on ${register.now.toISOString().slice(0, 10)}`,
          publisher: register.publisher,
          kind: 'official_data',
          access: 'read',
          licence: register.publisher.startsWith('U.S.') ? 'us_government' : 'not_stated',
          licence_basis: 'Data of the publisher; the file itself is not kept, its SHA-256 stands on the import.',
          seen_through: [],
          note: `SHA-256 ${register.sha256}`,
        },
      ]);
    for (const table of ['facility', 'unit', 'monitor']) {
      const rows = this.rows.get(table) ?? [];
      const free = await freeSlugs(
        client,
        rows.map(({ slug }) => slug as string),
      );
      for (const row of rows) row.slug = free(row.slug as string, row.id as string);
    }
    for (const table of ['facility', 'facility_agency_id', 'facility_place', 'unit', 'monitor', 'inspection', 'event', 'claim'])
      await insertRows(client, table, this.rows.get(table) ?? []);
    for (const [id, ids] of this.moreIds) await this.addIds(client, id, ids);
    for (const [id, { from, ...fill }] of this.filled)
      await updateRow(client, 'monitor', id, (from as number) + 1, { ...fill, version: (from as number) + 1, recorded_at: register.now });
  }

  /** The next version of a facility, with its parts as they are and the new ids. */
  private async addIds(client: pg.ClientBase, id: string, ids: { system: string; id: string }[]) {
    const { rows } = await client.query<{ version: number }>('SELECT version FROM facility WHERE id = $1 FOR UPDATE', [id]);
    const from = rows[0]?.version as number;
    const version = from + 1;
    await updateRow(client, 'facility', id, version, { version, recorded_at: this.register.now });
    for (const part of ['facility_operator', 'facility_place', 'facility_agency_id'])
      await client.query(
        `INSERT INTO ${part} SELECT (jsonb_populate_record(p, jsonb_build_object('record_version', $3::int))).* FROM ${part} p WHERE facility_id = $1 AND record_version = $2`,
        [id, from, version],
      );
    const { rows: held } = await client.query<{ last: number }>(
      'SELECT coalesce(max(position), 0)::int AS last FROM facility_agency_id WHERE facility_id = $1 AND record_version = $2',
      [id, version],
    );
    await insertRows(
      client,
      'facility_agency_id',
      ids.map((one, i) => this.idRow(id, version, (held[0]?.last ?? 0) + i + 1, one.system, one.id)),
    );
  }
}

interface About {
  id?: string;
  slug?: string;
  monitor?: string;
  name: string;
}

const stateFips = new Map([...postalCode].map(([fips, code]) => [code, fips]));
/** States of two zones that `zones.ts` does not divide by county count as divided, too. */
const isDivided = (fips: string) => ['12', '18', '20', '26', '47', '48'].includes(fips) || standardMinutes(fips, '') === null;

const fieldsOf = ({ address, city, county, state, zip }: AgencyFacility) => ({
  address: address || null,
  city: city || null,
  county: county || null,
  state: state || null,
  zip: zip || null,
});

/** Capitals, blanks, commas and dots make no difference of fact. */
const alike = (a: string, b: string) => bare(a) === bare(b);
const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Degrees apart, roughly: enough to tell another place from another rounding. */
const distance = (lat: string, lon: string, otherLat: string, otherLon: string) =>
  Math.max(Math.abs(Number(lat) - Number(otherLat)), Math.abs(Number(lon) - Number(otherLon)));
