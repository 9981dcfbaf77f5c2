// Files of the formats of measurements as they lie beside this clone where it was made: they are not part of it. Each goes in with the counts of the
// list that came with them, and once more brings nothing; or it is refused, and says why.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportSummary } from '@fenceline/api/imports/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

const samples = path.resolve(root, '../shared/data/samples');

/** Lines with and without values and set aside, headers, and values. */
type Counts = [format: string, withValues: number, without: number, aside: number, headers: number, values: number];
const taken: Record<string, Counts> = {
  'airnow_daily_data/daily_data_20240416.dat': ['airnow-daily-data', 5024, 0, 0, 0, 5024],
  'airnow_daily_data/daily_data_v2_20240416.dat': ['airnow-daily-data', 5024, 0, 0, 0, 5024],
  'aqs_airdata_daily/daily_42101_Baltimore_2019-2024_DERIVED.csv.gz': ['aqs-daily', 4082, 0, 0, 1, 8164],
  'aqs_airdata_daily_download/ad_viz_plotval_data_44201_NY_2023.csv': ['aqs-daily-download', 7707, 0, 0, 1, 7707],
  // Re-saved by a spreadsheet: 143 of its dates have lost which number is the month.
  'aqs_airdata_daily_download/ad_viz_plotval_data_42101_NY_2023_resaved.csv': ['aqs-daily-download', 221, 0, 143, 1, 364],
  'aqs_airdata_hourly/hourly_DERIVED_from_api.csv': ['aqs-hourly', 263, 0, 0, 1, 263],
  'aqs_airdata_hourly/hourly_rows_quoted_in_public_test.csv': ['aqs-hourly', 2, 0, 0, 1, 2],
  'aqs_api_flat_csv/aqs_co.csv.gz': ['aqs-daily', 4082, 0, 0, 1, 8164],
  'aqs_api_json/sampleData_byBox-797bad.json': ['aqs-api-samples', 238, 2, 0, 0, 238],
  'aqs_api_json/sampleData_byCounty-26f4f0.json': ['aqs-api-samples', 25, 0, 0, 0, 25],
  'aqs_api_json/dailyData_byCounty-0cf2da.json': ['aqs-api-daily', 750, 0, 0, 0, 1500],
  'aqs_api_json/transactionsSample_byMA-115e45.json': ['aqs-api-transactions', 572, 91, 0, 0, 572],
  'aqs_rd_transaction/rd_44201_20150515.txt': ['aqs-transactions', 572, 91, 0, 0, 572],
  'campd_hourly_csv/emissions-hourly-2002q2-co_492_5_DERIVED.csv': ['campd-hourly', 2184, 0, 0, 1, 2184],
  'campd_hourly_csv/emissions-hourly-2002q2-co_492_7_DERIVED.csv': ['campd-hourly', 2184, 0, 0, 1, 2184],
  'campd_api_json/emissions_apportioned_hourly_Barry_20190101.json': ['campd-api-hourly', 2, 0, 0, 0, 2],
  'openaq_s3_csv/location-7727-20221101_excerpt.csv': ['openaq-archive', 6, 0, 0, 1, 6],
  'openaq_v3_json/list_sensor_measurements_3.json': ['openaq-measurements', 48, 0, 0, 0, 48],
  'purpleair_api_json/get_sensor_response.json': ['purpleair-sensors', 1, 0, 0, 0, 54],
  'purpleair_history_csv/274866_history_excerpt.csv': ['purpleair-history', 2, 0, 0, 1, 32],
  'usgs_ogc_geojson/daily.geojson': ['usgs-ogc', 2, 0, 0, 0, 2],
  'usgs_ogc_geojson/field-measurements.geojson': ['usgs-ogc', 2, 0, 0, 0, 2],
  'usgs_rdb/gwlevels_434400121275801.rdb': ['usgs-rdb', 1, 0, 0, 73, 1],
  'usgs_rdb/measurements_01594440.rdb': ['usgs-rdb', 142, 0, 0, 16, 284],
  // Ten series, of which eight hold nothing.
  'usgs_waterml_json/waterservices_dv_01491000.json': ['usgs-waterml', 4, 8, 0, 0, 4],
};

const registers: Record<string, Counts> = {
  'airnow_site_locations/monitoring_site_locations_20240417.dat.gz': ['airnow-sites', 19906, 0, 0, 0, 19906],
  'aqs_api_flat_csv/aqs_monitors.csv': ['aqs-sites', 21, 0, 0, 1, 21],
  'aqs_api_json/monitors_byState-478e0e.json': ['aqs-api-monitors', 30, 0, 0, 0, 30],
  'aqs_sites/aqs_sites_Shelby_TN_excerpt.csv': ['aqs-sites', 26, 0, 0, 1, 26],
  'camd_facility_attributes_ampd/facility_TN_MS_1980-2021.csv.gz': ['campd-facilities', 3428, 0, 0, 1, 3428],
  'echo_dfr_json/dfr_composite_annotations_removed.json': ['echo-dfr', 599, 0, 0, 0, 599],
  'echo_rest/air_get_download.csv': ['echo-air-csv', 1, 0, 0, 1, 1],
  'echo_rest/air_get_facility_info_1.json': ['echo-air', 1, 0, 0, 0, 1],
  'eia_cooling_water/powerplant_water_2016_TN_MS.csv.gz': ['eia-cooling-water', 1427, 0, 39, 1, 2932],
  'openaq_v3_json/list_locations.json': ['openaq-locations', 6, 0, 0, 0, 6],
  'usgs_ogc_geojson/monitoring-locations.geojson': ['usgs-ogc-sites', 2, 0, 0, 0, 2],
  'usgs_rdb/sites.rdb': ['usgs-rdb-sites', 206, 0, 0, 32, 206],
};

/** What is refused, by the beginning of its path, and what is said of it. */
const refused: [string, string][] = [
  ['airnow_api_json/', 'looks like an answer of the AirNow API, which cannot be taken in yet'],
  ['airnow_obs_matrix/', 'looks like an AirNow .obs matrix, which cannot be taken in yet'],
  ['airnowtech_csv/', 'looks like an AirNow-Tech export, which cannot be taken in yet'],
  ['aqs_api_json/annualData', 'with annual data, which cannot be taken in yet'],
  ['aqs_api_json/qa', 'with quality assurance, which cannot be taken in yet'],
  ['aqs_api_json/list_', 'looks like a list of codes of the AQS API, which holds no measurement'],
  ['aqs_api_json/metaData_fields', 'looks like a list of fields of the AQS API, which holds no measurement'],
  ['aqs_api_json/metaData_isAvailable', 'looks like an answer of the AQS API without data, which holds no measurement'],
  ['camd_edr_v21/', 'looks like EDR of the Clean Air Markets Division, before 2009, which cannot be taken in yet'],
  ['camd_facility_attributes_ampd/data_caveats', 'looks like notes of the Clean Air Markets Division, which holds no measurement'],
  ['echo_rest/air_rest_services.metadata', 'looks like a list of fields of ECHO, which holds no record'],
  ['echo_rest/caa_poll_rpt', 'looks like an air pollutant report of ECHO, which cannot be taken in yet'],
  ['echo_rest/eff_', 'looks like a discharge monitoring chart of ECHO, which cannot be taken in yet'],
  ['openaq_realtime_ndjson/', 'which cannot be taken in yet: its archive has the same values'],
  ['openaq_v3_json/list_location_latest', 'do not say of what parameter they are'],
  ['openaq_v3_json/', 'which holds no measurement'],
  ['purpleair_api_json/error', 'PurpleAir answered ApiKeyInvalidError: The provided api_key was not valid.'],
  ['purpleair_legacy_csv/', 'looks like a download of the old PurpleAir map, which cannot be taken in yet'],
  ['reference_tables/', 'which is none of the'],
  ['sensor_community_csv/', 'Sensor'],
  ['usgs_ogc_geojson/queryables', 'looks like a list of fields of USGS, which holds no measurement'],
  ['usgs_ogc_geojson/time-series', 'looks like a list of time series of USGS, which holds no measurement'],
  ['usgs_rdb/water_use', 'looks like the water use of counties (USGS), which is of no facility'],
  ['usgs_waterml_xml/', 'looks like WaterML as XML, which cannot be taken in yet'],
];

/** The same values again in another form. */
const again = new Set([
  'aqs_api_json/sampleData_byBox-797bad.json',
  'airnow_daily_data/daily_data_v2_20240416.dat',
  'aqs_api_flat_csv/aqs_co.csv.gz',
  'aqs_rd_transaction/rd_44201_20150515.txt',
]);

if (!existsSync(samples)) {
  describe('files of measurements', () => {
    it(`were not taken in: ${samples} is not here`, () => expect(existsSync(samples)).toBe(false));
  });
} else {
  describe('files of measurements', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await openDesk();
    });
    afterAll(() => desk.close());
    const take = (name: string): Promise<ImportSummary> =>
      desk.take(path.basename(name), readFileSync(path.join(samples, name)), name.includes('sensor_measurements') ? { of: '3' } : {});

    it.each(Object.entries({ ...taken, ...registers }))(
      '%s goes in, and once more brings nothing',
      async (name, [format, withValues, without, aside, headers, values]) => {
        const first = await take(name);
        expect([first.reason, first.inserted + first.changed === 0]).toEqual([null, again.has(name)]);
        expect([first.format, first.linesWithValues, first.linesWithoutValues, first.linesSetAside, first.headerLines, first.values]).toEqual([
          format,
          withValues,
          without,
          aside,
          headers,
          values,
        ]);
        expect(await take(name)).toMatchObject({ state: 'unchanged', inserted: 0, changed: 0, values });
      },
    );

    it('every other sample is refused in a sentence that says what it is', async () => {
      for (const folder of readdirSync(samples, { withFileTypes: true })) {
        if (!folder.isDirectory() || folder.name === 'airnow_hourlydata' || folder.name === 'airnow_hourlyaqobs') continue;
        for (const file of readdirSync(path.join(samples, folder.name))) {
          const name = `${folder.name}/${file}`;
          if (name in taken || name in registers) continue;
          const { state, reason } = await desk.take(file, readFileSync(path.join(samples, name)), { dryRun: true });
          const [, sentence] = refused.find(([start]) => name.startsWith(start)) ?? [name, 'is in no list of this test'];
          expect([name, state, reason]).toEqual([name, 'refused', expect.stringContaining(sentence)]);
        }
      }
    });
  });
}
