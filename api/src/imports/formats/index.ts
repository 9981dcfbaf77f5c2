import { airnowDailyData } from './airnow-daily-data/format.ts';
import { airnowHourlyAqobs } from './airnow-hourly-aqobs/format.ts';
import { airnowHourlyData } from './airnow-hourly-data/format.ts';
import { airnowSites } from './airnow-sites/format.ts';
import { aqsApiSamples } from './aqs-api-samples/format.ts';
import { aqsApiDaily, aqsDaily } from './aqs-daily/format.ts';
import { aqsDailyDownload } from './aqs-daily-download/format.ts';
import { aqsHourly } from './aqs-hourly/format.ts';
import { aqsApiMonitors, aqsSites } from './aqs-sites/format.ts';
import { aqsApiTransactions, aqsTransactions } from './aqs-transactions/format.ts';
import { campdFacilities } from './campd-facilities/format.ts';
import { campdApiHourly, campdHourly } from './campd-hourly/format.ts';
import { echoAir, echoAirCsv } from './echo-air/format.ts';
import { echoDfr } from './echo-dfr/format.ts';
import { eiaCoolingWater } from './eia-cooling-water/format.ts';
import { fencelineEmissions } from './fenceline-emissions/format.ts';
import { fencelineReadings } from './fenceline-readings/format.ts';
import { fencelineTables } from './fenceline-tables/format.ts';
import { fencelineUnitHours } from './fenceline-unit-hours/format.ts';
import { FileRefused, type Format } from './format.ts';
import { frsFacilities, frsProgramLinks } from './frs/format.ts';
import { looksLike } from './head.ts';
import { icisAir } from './icis-air/format.ts';
import { knownLater } from './later.ts';
import { openaqArchive } from './openaq-archive/format.ts';
import { openaqLocations } from './openaq-locations/format.ts';
import { openaqMeasurements } from './openaq-measurements/format.ts';
import { purpleairHistory } from './purpleair-history/format.ts';
import { purpleairSensors } from './purpleair-sensors/format.ts';
import { usgsOgc } from './usgs-ogc/format.ts';
import { usgsRdb } from './usgs-rdb/format.ts';
import { usgsOgcSites, usgsRdbSites } from './usgs-sites/format.ts';
import { usgsWaterml } from './usgs-waterml/format.ts';

/** Every format there is. A new one is a folder beside these and a line here. */
export const formats: readonly Format[] = [
  airnowHourlyData,
  airnowHourlyAqobs,
  airnowDailyData,
  aqsHourly,
  aqsDaily,
  aqsDailyDownload,
  aqsApiSamples,
  aqsApiDaily,
  aqsTransactions,
  aqsApiTransactions,
  openaqArchive,
  openaqMeasurements,
  purpleairHistory,
  purpleairSensors,
  usgsRdb,
  usgsWaterml,
  usgsOgc,
  campdHourly,
  campdApiHourly,
  campdFacilities,
  echoAir,
  echoAirCsv,
  echoDfr,
  ...icisAir,
  frsFacilities,
  frsProgramLinks,
  eiaCoolingWater,
  aqsSites,
  aqsApiMonitors,
  airnowSites,
  openaqLocations,
  usgsOgcSites,
  usgsRdbSites,
  fencelineReadings,
  fencelineEmissions,
  fencelineUnitHours,
  ...fencelineTables,
];

/** A file to begin one with, for the formats that people write themselves; null for the others. */
export const templateOf = (format: Format): string | null => ('template' in format ? (format.template as string) : null);

/** Somebody asked for a format that does not exist. */
export class UnknownFormat extends Error {
  override name = 'UnknownFormat';
}

/** @throws UnknownFormat with the formats there are. */
export function formatNamed(id: string): Format {
  const found = formats.find((format) => format.id === id);
  if (!found) throw new UnknownFormat(`There is no format "${id}": fenceline import --formats lists them.`);
  return found;
}

/**
 * Finds the format of a file by its first bytes (unpacked, at most 64 KiB), or holds it to the format it was said to have.
 * A name that claims another format than the bytes show is a mistake somewhere, and the file is not taken in on a guess.
 * @throws FileRefused in a sentence that says what the file looks like.
 */
export function detectFormat(head: Buffer, fileName: string, said?: Format): Format {
  if (head.length === 0) throw new FileRefused(`${fileName} is empty.`);
  if (said) {
    const { fits, why } = said.detect(head, fileName);
    if (fits) return said;
    throw new FileRefused(`${fileName} is not ${said.title}: ${why}. It looks like ${looksLike(head)}.`);
  }
  const found = formats.find((format) => format.detect(head, fileName).fits);
  const claimed = formats.find((format) => format.named?.test(fileName));
  if (found && (!claimed || claimed === found)) return found;
  if (found)
    throw new FileRefused(`${fileName} has the name of ${claimed?.title} and looks like ${found.title}: rename it, or say that its format is ${found.id}.`);
  const start = claimed ? `${fileName} has the name of ${claimed.title} and is not: ${claimed.detect(head, fileName).why}. It` : fileName;
  const later = knownLater(head);
  if (later) throw new FileRefused(`${start} looks like ${later.what}, which ${later.why}.`);
  throw new FileRefused(
    `${start} looks like ${looksLike(head)}, which is none of the ${formats.length} formats that can be taken in: fenceline import --formats lists them.`,
  );
}

/** Whether what a format fills is judged by the rules, so that findings are looked at again after it. */
export const isJudged = (id: string | null): boolean =>
  formats.some((format) => format.id === id && format.fills !== 'readings' && format.fills !== 'unit-hours');
