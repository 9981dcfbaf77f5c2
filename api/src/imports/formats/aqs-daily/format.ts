import { refuseFailure } from '../aqs/envelope.ts';
import type { Detection, ReadingsFormat, Sink, Span } from '../format.ts';
import { type Columns, detectColumns, detectJson, itemsParser, tableParser } from '../rows.ts';
import { type DailyColumn, readDays } from './days.ts';

/**
 * AQS daily summaries, `daily_88101_2024.csv`, and what the AQS API and the tools on top of it make of `dailyData`: the same under other names.
 *
 *     "24","005","3001","42101",1,39.31,-76.47,"WGS84","Carbon monoxide","1 HOUR","CO 1-hour 1971","2019-01-01","Parts per million","No Events",2,8.0,0.2415,0.248,1,…
 *
 * is the day of 1 January 2019 at 24-005-3001: of two one-hour values the mean is 0.2415 ppm and the highest 0.248 ppm, as the standard of 1971
 * counts them. One monitor has a row a day for each duration, standard and treatment of exceptional events; each of them is a series of its own.
 */
export const aqsDaily: ReadingsFormat = {
  id: 'aqs-daily',
  title: 'a daily summary of AQS',
  version: '1',
  fills: 'readings',
  kind: 'aqs',
  since: 1957,
  precedence: 6,
  flag: null,
  encoding: 'utf8',
  named: /^daily_[0-9A-Z_]+_\d{4}\.(csv|zip)/i,
  docs: 'aqs-daily/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: Sink, span: Span) => tableParser('a daily summary of AQS', columns, sink, readDays(sink, span)),
};

const columns: Columns<DailyColumn> = {
  needed: {
    state: 'State Code',
    county: 'County Code',
    site: ['Site Num', 'Site Number'],
    parameter: 'Parameter Code',
    poc: 'POC',
    duration: 'Sample Duration',
    standard: 'Pollutant Standard',
    event: 'Event Type',
    date: 'Date Local',
    unit: 'Units of Measure',
    mean: 'Arithmetic Mean',
    max: ['1st Max Value', 'First Max Value'],
  },
  optional: { lat: 'Latitude', lon: 'Longitude', name: 'Local Site Name', validity: 'Validity Indicator' },
};

const apiTitle = 'an answer of the AQS API with daily data';

/** The answer of the AQS API to `dailyData`. */
export const aqsApiDaily: ReadingsFormat = {
  ...aqsDaily,
  id: 'aqs-api-daily',
  title: apiTitle,
  precedence: 7,
  named: /^dailyData_/,
  docs: 'aqs-daily/README.md',
  detect: (head: Buffer): Detection =>
    detectJson(head, /^\{\s*"Header"/, ['Data', 'state_code', 'pollutant_standard', 'date_local', 'arithmetic_mean', 'first_max_value', 'event_type']),
  parser: (sink: Sink, span: Span) => itemsParser(apiTitle, ['Data'], names, sink, readDays(sink, span), { envelope: refuseFailure }),
};

const names: Record<DailyColumn, string> = {
  state: 'state_code',
  county: 'county_code',
  site: 'site_number',
  parameter: 'parameter_code',
  poc: 'poc',
  duration: 'sample_duration',
  standard: 'pollutant_standard',
  event: 'event_type',
  date: 'date_local',
  unit: 'units_of_measure',
  mean: 'arithmetic_mean',
  max: 'first_max_value',
  lat: 'latitude',
  lon: 'longitude',
  name: 'local_site_name',
  validity: 'validity_indicator',
};
