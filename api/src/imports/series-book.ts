import type pg from 'pg';
import type { Site, SiteDescription } from './formats/format.ts';
import { isQuantity, type Measured, measured, type Quantity } from './formats/quantities.ts';
import { aqsId } from './formats/sites.ts';

/** A series as the importer knows it: `number` is 0 while it is not in the database. */
export interface SeriesRef {
  /** Its place in the book, from 0. */
  index: number;
  number: number;
  site: BookSite;
  quantity: Quantity;
}

export class BookSite implements Site {
  readonly aqsId: string;
  wants: Site['wants'];
  known: boolean;
  description: SiteDescription = {};
  /** By the index of the quantity. */
  readonly refs: (SeriesRef | undefined)[] = [];

  constructor(
    id: string,
    known: boolean,
    placed: boolean,
    readonly standardUtcOffset: string | null = null,
  ) {
    this.aqsId = id;
    this.known = known;
    this.wants = !known ? 'all' : placed ? 'nothing' : 'place';
  }

  describe(description: SiteDescription) {
    this.description = { ...this.description, ...description };
    this.wants = this.description.lat === undefined ? 'place' : 'nothing';
  }
}

/**
 * All series of one kind by site and quantity, so that a line finds the number of its series without asking the database.
 * It is loaded once and kept as long as `state` says that nobody else added, changed or removed a monitor or a series.
 */
export class SeriesBook {
  readonly kind: string;
  readonly sites = new Map<string, BookSite>();
  readonly refs: SeriesRef[] = [];
  state: BookState = { series: 0, newest: 0, versions: 0, monitors: 0, monitorVersions: 0 };
  private readonly published = new Map<string, BookSite>();

  constructor(kind: string) {
    this.kind = kind;
  }

  static async load(db: pg.ClientBase, kind: string): Promise<SeriesBook> {
    const book = new SeriesBook(kind);
    book.state = await stateOfBook(db);
    const { rows } = await db.query<{
      aqs_id: string;
      placed: boolean;
      own: boolean;
      offset: string | null;
      number: number | null;
      measured: Measured;
    }>(
      `SELECT m.aqs_id, m.lat IS NOT NULL AS placed, m.slug LIKE 'airnow-%' AS own, m.standard_utc_offset AS offset, s.number,
         jsonb_build_object('parameter', s.parameter, 'unit', s.unit, 'poc', s.poc, 'statistic', s.statistic, 'instrument', s.instrument,
           'intervalSeconds', s.interval_seconds, 'clock', s.clock) AS measured
       FROM monitor m LEFT JOIN series s ON s.monitor_id = m.id AND s.kind = $1 WHERE m.aqs_id IS NOT NULL`,
      [kind],
    );
    for (const row of rows) {
      let site = book.sites.get(row.aqs_id);
      if (!site) {
        // A place that a person left open stays open: only what AirNow named gets its place from AirNow.
        site = new BookSite(row.aqs_id, true, row.placed || !row.own, row.offset);
        book.sites.set(row.aqs_id, site);
      }
      const quantity = row.number === null ? null : measured(row.measured);
      if (row.number !== null && quantity && isQuantity(quantity)) book.add(site, quantity).number = row.number;
    }
    return book;
  }

  /** The site of an id as a file prints it; a new one where it is not known. */
  site(published: string): BookSite {
    let site = this.published.get(published);
    if (!site) {
      const id = aqsId(published);
      site = this.sites.get(id);
      if (!site) {
        site = new BookSite(id, false, false);
        this.sites.set(id, site);
      }
      this.published.set(published, site);
    }
    return site;
  }

  add(site: BookSite, quantity: Quantity): SeriesRef {
    const ref = { index: this.refs.length, number: 0, site, quantity };
    this.refs.push(ref);
    site.refs[quantity.index] = ref;
    return ref;
  }
}

/** Differs as soon as a monitor or series was added, changed or removed: numbers are never used twice and each change is a version. */
export interface BookState {
  series: number;
  newest: number;
  versions: number;
  monitors: number;
  monitorVersions: number;
}

export const sameState = (a: BookState, b: BookState) => (Object.keys(a) as (keyof BookState)[]).every((key) => a[key] === b[key]);

export async function stateOfBook(db: pg.ClientBase): Promise<BookState> {
  const { rows } = await db.query<BookState>({
    name: 'imports-state-of-book',
    text: `SELECT series, newest, versions, monitors, "monitorVersions"
      FROM (SELECT count(*)::int AS series, coalesce(max(number), 0) AS newest, coalesce(sum(version), 0)::int AS versions FROM series) s,
           (SELECT count(*)::int AS monitors, coalesce(sum(version), 0)::int AS "monitorVersions" FROM monitor) m`,
  });
  return rows[0] as BookState;
}

/** The books of each database handle, kept from one import to the next. */
const books = new WeakMap<object, Map<string, SeriesBook>>();

export function shelfOf(db: object): Map<string, SeriesBook> {
  const shelf = books.get(db) ?? new Map<string, SeriesBook>();
  books.set(db, shelf);
  return shelf;
}

/** The book as it was left, unless somebody else changed a monitor or series since: then what it knows of sites is old, too. */
export async function bookOf(db: object, client: pg.ClientBase, kind: string): Promise<SeriesBook> {
  const kept = shelfOf(db).get(kind);
  const book = kept && sameState(kept.state, await stateOfBook(client)) ? kept : await SeriesBook.load(client, kind);
  shelfOf(db).set(kind, book);
  return book;
}
