import type pg from 'pg';

/** What is on record before a register is merged, as far as it is asked for. */
export interface Known {
  /** By `system|id`. */
  facilityBy: Map<string, KnownFacility>;
  /** By `facility id|CAMPD unit`. */
  unitBy: Map<string, { slug: string; technology: string | null; controls: string | null }>;
  monitorBy: Map<string, KnownMonitor>;
  /** Inspections and events that came from this format, by slug. */
  acts: Map<string, { date: string; type: string; result: string | null }>;
  /** Slugs of the claims that came from this format. */
  claims: Set<string>;
  /** Slugs of its numbers, without the value in them. */
  numbers: Set<string>;
}

export interface KnownFacility {
  id: string;
  slug: string;
  name: string;
  otherNames: string[];
  address: string | null;
  city: string | null;
  county: string | null;
  state: string | null;
  zip: string | null;
  version: number;
  /** Made by this file, so that its fields may still be filled. */
  fresh: boolean;
  idCount: number;
}

export interface KnownMonitor {
  id: string;
  slug: string;
  name: string;
  version: number;
  operator: string | null;
  lat: string | null;
  lon: string | null;
  state: string | null;
  offset: string | null;
  /** Named by a file and described by nobody. */
  own: boolean;
}

export async function loadKnown(client: pg.ClientBase, format: string): Promise<Known> {
  const { rows: facilities } = await client.query<KnownFacility & { system: string; outside: string }>(
    `SELECT f.id, f.slug, f.name, f.other_names AS "otherNames", f.address, f.city, f.county, f.state, f.zip, f.version, false AS fresh, 0 AS "idCount", a.system, a.outside_id AS outside
     FROM facility f JOIN facility_agency_id a ON a.facility_id = f.id AND a.record_version = f.version`,
  );
  const { rows: units } = await client.query<{ facility_id: string; campd_unit: string; slug: string; technology: string | null; controls: string | null }>(
    'SELECT facility_id, campd_unit, slug, technology, controls FROM unit WHERE campd_unit IS NOT NULL',
  );
  const { rows: monitors } = await client.query<KnownMonitor & { aqs: string }>(
    `SELECT id, slug, name, version, operator, lat::text, lon::text, state, standard_utc_offset AS offset, aqs_id AS aqs,
       slug ~ '^(airnow|aqs|openaq|purpleair|usgs)-' AS own FROM monitor WHERE aqs_id IS NOT NULL`,
  );
  const like = `${format}-%`;
  const { rows: acts } = await client.query<{ slug: string; date: string | null; type: string; result: string | null }>(
    `SELECT slug, date, type, result FROM inspection WHERE slug LIKE $1
     UNION ALL SELECT slug, date, type, coalesce(summary, outcome) FROM event WHERE slug LIKE $1`,
    [like],
  );
  const { rows: claims } = await client.query<{ slug: string }>('SELECT slug FROM claim WHERE slug LIKE $1', [like]);
  const byId = new Map<string, KnownFacility>();
  const facilityBy = new Map<string, KnownFacility>();
  for (const { system, outside, ...facility } of facilities) {
    const one = byId.get(facility.id) ?? facility;
    byId.set(facility.id, one);
    facilityBy.set(`${system}|${outside}`, one);
  }
  return {
    facilityBy,
    unitBy: new Map(units.map((unit) => [`${unit.facility_id}|${unit.campd_unit}`, unit])),
    monitorBy: new Map(monitors.map(({ aqs, ...monitor }) => [aqs, monitor])),
    acts: new Map(acts.map(({ slug, date, type, result }) => [slug, { date: date ?? '', type, result }])),
    claims: new Set(claims.map(({ slug }) => slug)),
    numbers: new Set(claims.map(({ slug }) => slug.replace(/-[0-9a-f]{8}$/, ''))),
  };
}
