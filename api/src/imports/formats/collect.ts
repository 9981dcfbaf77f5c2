import { cutterFor } from '../reading/cutter.ts';
import type { AgencyFacility, AgencySink, Format, LineOutcome, Problem, RecordsFormat, Site, SiteDescription, UnitHour, UnitPlace, UnitRef } from './format.ts';
import { print } from './instants.ts';
import type { Quantity } from './quantities.ts';
import { aqsId } from './sites.ts';

export interface Collected {
  /** `47-157-0075 OZONE 2024-04-08T00:00Z 48 PPB`, and the POC where there is one, by line. */
  rows: Map<number, string[]>;
  outcomes: Map<number, LineOutcome>;
  problems: Problem[];
  blanks: Record<string, number>;
  sites: Map<string, SiteDescription>;
  said: { flag?: string | null; source?: string | null };
}

/** Runs a format over the bytes of a whole file, without a database: what its tests look at. */
export function collect(format: Exclude<Format, RecordsFormat>, file: Buffer, now = new Date('2026-11-24T00:00:00Z'), of: string | null = null): Collected {
  const collected: Collected = { rows: new Map(), outcomes: new Map(), problems: [], blanks: {}, sites: new Map(), said: {} };
  const take = (site: Site, quantity: Quantity, second: number, value: string, line: number) => {
    const { id } = site as unknown as { id: string };
    collected.rows.set(line, [
      ...(collected.rows.get(line) ?? []),
      `${id} ${quantity.parameter} ${begins(second, quantity)} ${value} ${quantity.unit}${told(quantity)}`,
    ]);
  };
  const since = 'since' in format ? (format.since as number) : 1990;
  const span = { first: Date.UTC(since, 0, 1) / 60_000, last: now.getTime() / 60_000 + 24 * 60 };
  const common = {
    blank(parameter: string) {
      collected.blanks[parameter] = (collected.blanks[parameter] ?? 0) + 1;
    },
    setAside: (problem: Problem) => collected.problems.push(problem),
  };
  const readings = {
    ...common,
    site(published: string) {
      const id = aqsId(published);
      const describe = (description: SiteDescription) => collected.sites.set(id, description);
      return Object.assign({ wants: collected.sites.has(id) ? ('nothing' as const) : ('all' as const), describe, standardUtcOffset: null }, { id });
    },
    value: (site: Site, quantity: Quantity, minute: number, value: string, line: number) => take(site, quantity, minute * 60, value, line),
    valueAt: take,
  };
  const unitHours = {
    ...common,
    unit: ({ oris, unit, standardMinutes }: UnitPlace) =>
      standardMinutes === null ? 'is in a state of two time zones' : Object.assign({ offsetMinutes: standardMinutes }, { id: `${oris} ${unit}` }),
    unitNamed: (slug: string) => Object.assign({ offsetMinutes: -360 }, { id: slug }),
    hour(ref: UnitRef, localMinute: number, hour: UnitHour, line: number) {
      const { id } = ref as unknown as { id: string };
      const cells = [hour.operatingTime, hour.grossLoadMw, hour.noxPound, hour.heatInputMmbtu, hour.so2Pound, hour.co2ShortTon, hour.basis];
      collected.rows.set(line, [`${id} ${print(localMinute - ref.offsetMinutes)} ${cells.map((cell) => cell || '-').join(' ')}`]);
    },
  };
  const say = (line: number, words: (string | null | undefined)[]) =>
    collected.rows.set(line, [...(collected.rows.get(line) ?? []), words.filter((word) => word !== '' && word !== null && word !== undefined).join(' ')]);
  const table = {
    ...common,
    record(fields: Record<string, unknown>, line: number) {
      say(line, [JSON.stringify(fields)]);
      return null;
    },
  };
  const agency: AgencySink = {
    ...common,
    facility: (facility, line) => say(line, ['facility', named(facility), facility.name, ...factsOf(facility.facts)]),
    unit: ({ facility, unit, type, fuel, facts }, line) =>
      say(line, ['unit', named(facility), unit, type, fuel, facility.countyFips, ...factsOf(facility.facts), ...factsOf(facts)]),
    act: ({ facility, key, noun, date, type, result, summary }, line) =>
      say(line, [noun, key, named(facility), date ?? 'no day', `"${type}"`, result, summary]),
    monitor: ({ site, description: { name, operator, lat, lon, state }, facts }, line) =>
      say(line, ['monitor', aqsId(site), name, operator, lat, lon, state, ...factsOf(facts)]),
    number: ({ facility, topic, value, unit, asOf }, line) => say(line, [topic, named(facility), asOf, value, unit]),
  };
  const parser = parserOf();
  function parserOf() {
    if (format.fills === 'readings') return format.parser(readings, span, of);
    if (format.fills === 'unit-hours') return format.parser(unitHours, span, of);
    return format.fills === 'records' ? format.parser(table) : format.parser(agency, span);
  }
  const cutter = cutterFor(parser, { line: (outcome, number) => collected.outcomes.set(number as number, outcome), setAside: () => {} });
  cutter.push(file);
  cutter.end();
  collected.said = parser.finish?.() ?? {};
  return collected;
}

const named = ({ ids }: AgencyFacility) => ids.map(({ system, id }) => `${system}:${id}`).join(' ');
const factsOf = (facts: [string, string][] | undefined) => (facts ?? []).filter(([, value]) => value !== '').map(([topic, value]) => `{${topic}: ${value}}`);

/** `2024-04-08T00:00Z`, `2025-07-07T23:52:04Z`, `2024-04-08` for a day of the place. */
function begins(second: number, { clock }: Quantity): string {
  if (clock === 'local_date') return print(second / 60).slice(0, 10);
  return second % 60 === 0 ? print(second / 60) : new Date(second * 1000).toISOString().replace('.000', '');
}

/** What tells it from others of its parameter: ` 1` for a POC, ` (atm-a)`, ` [max, CO 8-hour 1971]`, ` /60s`. */
const told = ({ poc, instrument, statistic, intervalSeconds, clock }: Quantity) =>
  `${poc === null ? '' : ` ${poc}`}${instrument === null ? '' : ` (${instrument})`}${statistic === null ? '' : ` [${statistic}]`}${
    clock === 'local_date' || intervalSeconds === 3600 ? '' : ` /${intervalSeconds}s`
  }`;

/** What became of a line, in the words of a fixture's `expect`: its rows, or `aside <column>`, or `no value`. */
export function fateOf({ rows, outcomes, problems }: Collected, line: number): string {
  const columns = problems.filter((problem) => problem.line === line).map((problem) => `aside ${problem.column ?? 'line'}`);
  const said = [...(rows.get(line) ?? []), ...columns];
  return said.length ? said.join('; ') : outcomes.get(line) === 'header' ? 'header' : 'no value';
}
