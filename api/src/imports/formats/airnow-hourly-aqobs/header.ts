import { columnsOf } from '../cells.ts';

/** A parameter's value, its unit and whether its instrument exists, by the number of their column; -1 where there is none. */
export interface Pair {
  name: string;
  parameter: string;
  value: number;
  unit: number;
  measured: number;
}

export interface Header {
  count: number;
  id: number;
  date: number;
  time: number;
  pairs: Pair[];
  /** First column that belongs to a parameter: from here on a line says all it has to say. */
  first: number;
  /** Columns that only describe the site; -1 where missing. */
  site: { name: number; lat: number; lon: number; offset: number; country: number; state: number; source: number };
}

/** HourlyData and the world write PM2.5; the column is called PM25. */
const parameters: Record<string, string> = { PM25: 'PM2.5' };

/**
 * Binds the columns by name. Their order changed between 2024 and 2026 and new ones may come; a column X with a column X_Unit
 * is a parameter. Answers half a sentence where a needed name is missing.
 */
export function bindHeader(line: string): Header | string {
  const { columns, fault } = columnsOf(line);
  if (fault) return `in its first line ${fault}`;
  const missing = ['AQSID', 'ValidDate', 'ValidTime'].filter((name) => !columns.has(name));
  if (missing.length) return `its first line lacks the column ${missing.map((name) => `"${name}"`).join(' and ')}`;
  const at = (name: string) => columns.get(name) ?? -1;
  const pairs = [...columns.keys()]
    .filter((name) => columns.has(`${name}_Unit`))
    .map((name) => ({ name, parameter: parameters[name] ?? name, value: at(name), unit: at(`${name}_Unit`), measured: at(`${name}_Measured`) }));
  if (!pairs.length) return 'its first line has no parameter, that is no column X with a column X_Unit beside it';
  const lonely = [...columns.keys()].find((name) => name.endsWith('_Unit') && !columns.has(name.slice(0, -5)));
  const twice = pairs.find((pair, at) => pairs.findIndex((other) => other.parameter === pair.parameter) < at);
  if (twice) return `its first line has ${twice.parameter} twice`;
  if (lonely) return `its first line has the column "${lonely}" without "${lonely.slice(0, -5)}"`;
  return {
    count: Math.max(...columns.values()) + 1,
    id: at('AQSID'),
    date: at('ValidDate'),
    time: at('ValidTime'),
    pairs,
    first: Math.min(...pairs.flatMap((pair) => [pair.value, pair.unit, pair.measured]).filter((column) => column >= 0)),
    site: {
      name: at('SiteName'),
      lat: at('Latitude'),
      lon: at('Longitude'),
      offset: at('GMTOffset'),
      country: at('CountryCode'),
      state: at('StateName'),
      source: at('DataSource'),
    },
  };
}
