// Lines of AirNow files in the layout of their publisher. A test says what matters; the rest is an hour at Shelby Farms,
// site 471570075, that begins at 2024-04-08T00:00Z.
import { Readable } from 'node:stream';

interface Hour {
  site: string;
  /** MM/DD/YY */
  day: string;
  /** HH:MM */
  time: string;
  parameter: string;
  unit: string;
}

/** A line of HourlyData: 48 ppb of ozone, or what is said. */
export function hour(
  value: string | number = '48',
  { site = '471570075', day = '04/08/24', time = '00:00', parameter = 'OZONE', unit = 'PPB' }: Partial<Hour> = {},
) {
  return `${day}|${time}|${site}|SHELBY FARMS|-6|${parameter}|${unit}|${value}|Shelby County Health Department`;
}

/** A file of such lines. */
export const hourlyData = (...lines: string[]) => `${lines.join('\n')}\n`;

const parameters = ['PM25', 'OZONE', 'NO2', 'CO', 'SO2', 'PM10'] as const;
const units: Record<(typeof parameters)[number], string> = { PM25: 'UG/M3', OZONE: 'PPB', NO2: 'PPB', CO: 'PPM', SO2: 'PPB', PM10: 'UG/M3' };
const measured = ['OZONE', 'PM10', 'PM25', 'NO2'] as const;

const columns = [
  ...['AQSID', 'SiteName', 'Status', 'EPARegion', 'Latitude', 'Longitude', 'Elevation', 'GMTOffset', 'CountryCode', 'StateName'],
  ...['ValidDate', 'ValidTime', 'DataSource', 'ReportingArea_PipeDelimited'],
  ...measured.map((name) => `${name}_AQI`),
  ...measured.map((name) => `${name}_Measured`),
  ...parameters.flatMap((name) => [name, `${name}_Unit`]),
];

const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** The first line of HourlyAQObs, without the columns named. */
export const obsHeader = (...without: string[]) => quoted(columns.filter((name) => !without.includes(name)));

type Obs = Partial<Record<(typeof parameters)[number], string>> & {
  site?: string;
  day?: string;
  time?: string;
  lat?: string;
  lon?: string;
  has?: readonly string[];
};

/** A line of HourlyAQObs: the values that are said, of instruments that are there for ozone and fine particles, or for `has`. */
export function obs({ site = '471570075', day = '04/08/2024', time = '00:00', lat = '35.15', lon = '-89.85', has = ['OZONE', 'PM25'], ...values }: Obs = {}) {
  return quoted([
    ...[site, 'Shelby Farms', 'Active', 'R4', lat, lon, '80.0', '-6', 'US', 'TN', day, time, 'Shelby County Health Department', 'Memphis'],
    ...measured.map(() => ''),
    ...measured.map((name) => (has.includes(name) ? '1' : '0')),
    ...parameters.flatMap((name) => [values[name] ?? '', values[name] === undefined ? '' : units[name]]),
  ]);
}

/** A file of such lines, with its header. */
export const hourlyAqobs = (...lines: string[]) => `${obsHeader()}\n${lines.map((line) => `${line}\n`).join('')}`;

/** A file as it streams in: text in one byte a character, as HourlyData is, or bytes. */
export const streamed = (file: string | Buffer) => Readable.from([typeof file === 'string' ? Buffer.from(file, 'latin1') : file]);
