import { firstLines } from './head.ts';

/** What is known and is not taken in: how it begins, what it is, and what may be done instead. */
interface Known {
  is: RegExp;
  what: string;
  /** Half a sentence after the name. */
  why: string;
}

const notYet = 'cannot be taken in yet';

/** By the first 4,000 characters. */
const beginnings: Known[] = [
  { is: /^100\d{6}\s*\S|^1000/, what: 'EDR of the Clean Air Markets Division, before 2009', why: notYet },
  { is: /^(BEGIN_FILE|FILENAME|!)/, what: 'an AirNow .obs matrix', why: `${notYet}: HourlyData has the same hours` },
  { is: /^<\?xml[^>]*>\s*<[^>]*timeSeriesResponse|cuahsi\.org\/waterML|WaterML/i, what: 'WaterML as XML', why: `${notYet}: ask for format=json or rdb` },
  { is: /^\{"date":\{"utc"/, what: 'OpenAQ’s legacy format', why: `${notYet}: its archive has the same values` },
  { is: /^created_at,entry_id,/, what: 'a download of the old PurpleAir map', why: notYet },
  { is: /^[^\0]{1,100}\0{20,}0000[0-7]{3}\0/, what: 'a tar archive, such as one of days of Sensor.Community', why: notYet },
  { is: /^sensor_id;sensor_type;location;/, what: 'a file of Sensor.Community', why: notYet },
  { is: /^"?Agency"?,"?Site"?,"?Site AQS"?,/, what: 'an AirNow-Tech export', why: notYet },
  { is: /^"?State Code"?,.*"?Metric Used"?,/, what: 'an annual summary of AQS', why: `${notYet}: the daily and the hourly file of the year can` },
];

/** JSON documents by the names in them, the first that fits. */
const documents: [names: string[], what: string, why: string][] = [
  [['Header', 'metric_used', 'year'], 'an answer of the AQS API with annual data', `${notYet}: daily data and samples can`],
  [['Header', 'Data', 'assessment_date'], 'an answer of the AQS API with quality assurance', notYet],
  [['Header', 'Data', 'field_name'], 'a list of fields of the AQS API', 'holds no measurement'],
  [['Header', 'Data', 'value_represented'], 'a list of codes of the AQS API', 'holds no measurement'],
  [['Header', 'request_time'], 'an answer of the AQS API without data', 'holds no measurement'],
  [['UTC', 'Parameter', 'AQI', 'Latitude'], 'an answer of the AirNow API', `${notYet}: HourlyData has the same hours`],
  [['DateObserved', 'ReportingArea', 'AQI'], 'an answer of the AirNow API for a reporting area', `${notYet}: it names no instrument`],
  [['meta', 'results', 'sensorsId', 'datetime'], 'OpenAQ’s latest values', 'do not say of what parameter they are: ask for the measurements of the sensor'],
  [['meta', 'results', 'commercialUseAllowed'], 'OpenAQ’s list of licences', 'holds no measurement'],
  [['meta', 'results', 'datetimeFirst'], 'OpenAQ’s description of sensors', 'holds no measurement: ask for the measurements of the sensor'],
  [['meta', 'results', 'displayName'], 'a list of OpenAQ', 'holds no measurement'],
  [['features', 'computation_identifier'], 'a list of time series of USGS', 'holds no measurement: ask for the daily or continuous values'],
  [['monitoring-locations', 'combined-metadata'], 'a list of fields of USGS', 'holds no measurement'],
  [['Results', 'ResultColumns'], 'a list of fields of ECHO', 'holds no record'],
  [['Results', 'CAAPollRpt'], 'an air pollutant report of ECHO', notYet],
];

const tables: [names: RegExp, what: string, why: string][] = [
  [/state_cd\tstate_name\tcounty_cd/, 'the water use of counties (USGS)', 'is of no facility and no instrument, and is not taken in'],
  [/agency_cd\tsite_no\tpeak_dt/, 'yearly peaks of USGS', notYet],
  [/npdes_id.*dmr_value_nmbr/, 'a discharge monitoring chart of ECHO', notYet],
  [/^State,Facility Name,Facility ID \(ORISPL\),Unit ID,Caveat/, 'notes of the Clean Air Markets Division', 'holds no measurement'],
];

/** What a file is that is known here and not taken in, as `looks like X, which Y`; null where it is not known. */
export function knownLater(head: Buffer): { what: string; why: string } | null {
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  const start = text.slice(0, 4000);
  for (const { is, what, why } of beginnings) if (is.test(start)) return { what, why };
  if (/^[[{]/.test(text)) for (const [names, what, why] of documents) if (names.every((name) => text.includes(`"${name}"`))) return { what, why };
  const lines = firstLines(head, 1000).filter((line) => !line.startsWith('#') && line.trim() !== '');
  for (const [names, what, why] of tables) if (names.test(lines[0] ?? '')) return { what, why };
  return null;
}
