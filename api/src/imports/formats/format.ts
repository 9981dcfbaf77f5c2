import type { Quantity } from './quantities.ts';

/**
 * A format: how one kind of file is recognised and read. It knows text and nothing else: no database, no clock, no file.
 * To add one, make a folder beside the others and name it in `index.ts`.
 */
export type Format = ReadingsFormat | UnitHoursFormat | RecordsFormat | TableFormat | AgencyFormat;

interface FormatHead {
  /** The name on the command line and in the log, such as `airnow-hourly-data`. */
  readonly id: string;
  readonly title: string;
  /** Goes up when the same file would be read differently. */
  readonly version: string;
  /** Which value stands where two formats hold the same hour of the same series: the lower rank. 0 for records, which keep both. */
  readonly precedence: number;
  /** What all its values are marked with, or null where the file says it row by row. */
  readonly flag: string | null;
  readonly encoding: 'latin1' | 'utf8';
  /** What its publisher calls such files, where the name is a claim. */
  readonly named: RegExp | null;
  /** Path of its documentation, from this folder. */
  readonly docs: string;
  /** Whether these first bytes (unpacked, at most 64 KiB) are of this format. The name is a hint for the wording, never proof. */
  detect(head: Buffer, fileName: string): Detection;
}

/** Values of instruments, by the hour. */
export interface ReadingsFormat extends FormatHead {
  readonly fills: 'readings';
  /** Which kind of series it fills. */
  readonly kind: string;
  /** `of`: what the file is of, from whoever sent it, for formats that do not say it themselves. */
  parser(sink: Sink, span: Span, of: string | null): Parser;
  /** First year in which such things were measured; else 1990. */
  readonly since?: number;
}

/** Hours of units, from their continuous monitors. */
export interface UnitHoursFormat extends FormatHead {
  readonly fills: 'unit-hours';
  parser(sink: UnitHourSink, span: Span, of: string | null): Parser;
  readonly since?: number;
}

/** Records of the registry, each with its own versions: masses by the month. */
export interface RecordsFormat extends FormatHead {
  readonly fills: 'emissions';
  /** `month`: the last one that has begun, `2026-11`. */
  parser(sink: RecordSink, month: string): LineParser;
}

/** A table of Fenceline's own: records as a person would type them in. */
export interface TableFormat extends FormatHead {
  readonly fills: 'records';
  /** File of a case whose records these are. */
  readonly file: 'permits.json' | 'conditions.json' | 'unit-counts.json' | 'water-draws.json' | 'events.json';
  /** First line and an example, for whoever begins one. */
  readonly template: string;
  parser(sink: TableSink): LineParser;
}

/** What an agency's register says of facilities, units, inspections, actions and monitors. */
export interface AgencyFormat extends FormatHead {
  readonly fills: 'registry';
  /** Whose words they are, such as `U.S. EPA, ECHO`. */
  readonly publisher: string;
  parser(sink: AgencySink, span: Span): Parser;
}

export type Parser = LineParser | ItemParser;

export interface Detection {
  fits: boolean;
  /** Half a sentence: what was found or missing, such as `its first line lacks the column "AQSID"`. */
  why: string;
}

/** Minutes since 1970-01-01 00:00 UTC. A reading outside of it cannot be right. */
export interface Span {
  first: number;
  last: number;
}

/** Reads a file line by line. */
export interface LineParser {
  /**
   * Reads one line, without its line end, one character a byte. `number` counts from 1.
   * Hands values, blanks and problems to the sink and says what the line was.
   * @throws FileRefused when the whole file cannot be of this format.
   */
  line(text: string, number: number): LineOutcome;
  /** What the rows said of the whole file, asked after the last line. */
  finish?(): { flag?: string | null; source?: string | null };
}

/** Reads a JSON document item by item. What counts as a line of other files is an item here. */
export interface ItemParser {
  /** Names of the array whose elements are the items, from the outside in; none where the document is that array. Null: the document is one item. */
  readonly itemsAt: readonly string[] | null;
  /**
   * Reads one item; its numbers are texts, the digits as printed. `number` counts from 1.
   * Answers several outcomes where one item holds several records.
   * @throws FileRefused when the whole file cannot be of this format.
   */
  item(item: unknown, number: number, raw: string): LineOutcome | LineOutcome[];
  /** Reads the document without its items, after the last of them. */
  envelope?(document: unknown): void;
  finish?(): { flag?: string | null; source?: string | null };
}

/** `aside`: nothing on the line could be taken in. */
export type LineOutcome = 'header' | 'values' | 'without values' | 'aside';

/** Where a parser puts what it reads. */
export interface Sink {
  /** The site of an id as the file prints it. */
  site(publishedId: string): Site;
  /** One measured value: `minute` is the beginning of its interval, `value` the digits as printed. */
  value(site: Site, quantity: Quantity, minute: number, value: string, line: number): void;
  /** The same for a source that knows seconds. */
  valueAt(site: Site, quantity: Quantity, second: number, value: string, line: number): void;
  /** An instrument that is there and says nothing this hour. */
  blank(parameter: string): void;
  setAside(problem: Problem): void;
}

/** A unit as CAMPD names it. */
export interface UnitPlace {
  /** Number of its facility at the Energy Information Administration. */
  oris: string;
  unit: string;
  facilityName: string;
  /** Postal code. */
  state: string;
  /** Minutes from UTC in standard time, by what the file says; null where that cannot be told. */
  standardMinutes: number | null;
  unitType: string;
  fuel: string;
  controls: string;
}

export interface UnitRef {
  readonly offsetMinutes: number;
}

/** One hour of a unit, the digits as printed; empty where nothing is said. Masses are those of the hour. */
export interface UnitHour {
  operatingTime: string;
  grossLoadMw: string;
  noxPound: string;
  heatInputMmbtu: string;
  so2Pound: string;
  co2ShortTon: string;
  /** A letter each for NOx, heat input, SO2 and CO2. */
  basis: string;
}

/** Where a parser of unit hours puts what it reads. */
export interface UnitHourSink {
  /** The unit of a row, or why it cannot be taken in. One that is not on record is made. */
  unit(place: UnitPlace): UnitRef | string;
  /** A unit by its key here. */
  unitNamed(slug: string): UnitRef | string;
  /** `localMinute`: minutes since 1970 of the hour's beginning in local standard time. */
  hour(unit: UnitRef, localMinute: number, hour: UnitHour, line: number): void;
  blank(parameter: string): void;
  setAside(problem: Problem): void;
}

/** Mass of one pollutant in one month, as a row says it. */
export interface MonthlyMass {
  facility: string;
  unit: string | null;
  pollutant: string;
  /** `2026-07`. */
  month: string;
  /** US short tons, the digits as printed. */
  mass: string;
  method: string | null;
  source: string;
  note: string | null;
}

/** Where a parser of records puts what it reads. */
export interface RecordSink {
  /** What is wrong with a name in a row, in words, or null where the record is there. `facility` narrows units to its own. */
  faultOf(noun: 'facility' | 'unit' | 'source', slug: string, facility?: string): string | null;
  /** Takes one row, or says which line of the file it repeats or contradicts. */
  mass(row: MonthlyMass, line: number): string | null;
  setAside(problem: Problem): void;
}

/** Where the rows of a table go. */
export interface TableSink {
  /** Takes one record in the shape of a case's file, or says in which field it is wrong and why. */
  record(fields: Record<string, unknown>, line: number): { field: string; reason: string } | null;
  setAside(problem: Problem): void;
}

/** The number an outside register gives something: `{ system: 'EPA FRS', id: '110000350174' }`. */
export interface AgencyId {
  system: string;
  id: string;
}

/** A facility as a register has it. What it does not say is left out. */
export interface AgencyFacility {
  ids: AgencyId[];
  name?: string;
  address?: string;
  city?: string;
  county?: string;
  countyFips?: string;
  state?: string;
  zip?: string;
  lat?: string;
  lon?: string;
  kind?: 'power_plant' | 'industrial_plant';
  /** Other things it says, by topic: `['operating status', 'Operating']`. */
  facts?: [topic: string, value: string][];
}

/** A machine as a register has it. */
export interface AgencyUnit {
  facility: AgencyFacility;
  /** Id under which CAMPD reports it. */
  unit: string;
  type?: string;
  fuel?: string;
  controls?: string;
  facts?: [topic: string, value: string][];
}

/** An inspection, a review, a stack test; or an action of an agency. `key` tells it from all others of its register. */
export interface AgencyAct {
  facility: AgencyFacility;
  key: string;
  noun: 'inspection' | 'event';
  /** `2024-04-08`; null where the register has none. */
  date: string | null;
  type: string;
  result?: string;
  summary?: string;
}

/** A place with instruments. */
export interface AgencyMonitor {
  /** As a file prints it, or `openaq-7727`. */
  site: string;
  kind: string;
  description: SiteDescription & { county?: string; ianaTimeZone?: string };
  facts?: [topic: string, value: string][];
}

/** A number that a register states of a facility for a time. */
export interface AgencyNumber {
  facility: AgencyFacility;
  key: string;
  topic: string;
  value: string;
  unit: string;
  asOf: string;
  text: string;
}

export interface AgencySink {
  facility(facility: AgencyFacility, line: number): void;
  unit(unit: AgencyUnit, line: number): void;
  act(act: AgencyAct, line: number): void;
  monitor(monitor: AgencyMonitor, line: number): void;
  number(number: AgencyNumber, line: number): void;
  setAside(problem: Problem): void;
}

/** A place that reports. It is described only when somebody wants to know, so that a known site costs nothing. */
export interface Site {
  wants: 'all' | 'place' | 'nothing';
  /** As it is on record, such as -06:00; null where it is not. */
  readonly standardUtcOffset: string | null;
  describe(site: SiteDescription): void;
}

/** What a file says about a site; what it does not say is left out. */
export interface SiteDescription {
  name?: string;
  operator?: string;
  /** `+05:30` */
  standardUtcOffset?: string;
  /** Degrees, WGS 84. */
  lat?: string;
  lon?: string;
  /** Postal code of a US state. */
  state?: string;
  /** What a reading can support; else near_reference. Only a person makes a monitor regulatory. */
  class?: 'near_reference' | 'low_cost_raw' | 'water_station';
}

/** Something on a line that cannot be right. */
export interface Problem {
  line: number;
  column: string | null;
  value: string | null;
  /** What is wrong, the bound, and how to mend it. */
  reason: string;
  rawText: string;
  /** How many values are set aside with it. */
  values: number;
  /** How many lines were waited on as lines without values, before they were seen to be wrong. */
  late?: number;
}

/** The file as a whole is not taken in. The message is a full sentence for the person who sent it. */
export class FileRefused extends Error {
  override name = 'FileRefused';
}

/** `line 12, column "value", "abc": reason` */
export const describeProblem = ({ line, column, value, reason }: Pick<Problem, 'line' | 'column' | 'value' | 'reason'>) =>
  `line ${line}${column ? `, column "${column}"` : ''}${value === null ? '' : `, "${value}"`}: ${reason}`;
