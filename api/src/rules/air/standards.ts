// The national ambient air quality standards, each level with where it was read. What was recalled and not read says so.
export type StandardKey =
  | 'PM25_ANNUAL'
  | 'PM25_ANNUAL_2012'
  | 'PM25_ANNUAL_SECONDARY'
  | 'PM25_24H'
  | 'PM10_24H'
  | 'O3_8H'
  | 'NO2_1H'
  | 'NO2_ANNUAL'
  | 'SO2_1H'
  | 'SO2_ANNUAL_SECONDARY'
  | 'CO_8H'
  | 'CO_1H'
  | 'PB_3M';
export type StandardPollutant = 'PM2.5' | 'PM10' | 'O3' | 'NO2' | 'SO2' | 'CO' | 'Pb';

export interface Standard {
  key: StandardKey;
  pollutant: StandardPollutant;
  /** Primary protects health, secondary welfare. */
  type: 'primary' | 'secondary' | 'both';
  level: string;
  unit: string;
  form: string;
  source: string;
  verified: boolean;
  /** First and last day of the level; null where none was read, or none has come. */
  since: string | null;
  until: string | null;
  /** What of the row was not read. */
  check?: string;
}

const mean3 = 'mean of three annual means, each of four quarterly means';

export const standards: readonly Standard[] = [
  row('PM25_ANNUAL', 'PM2.5', 'primary', '9.0', 'ug/m3', mean3, '40 CFR 50.20 (89 FR 16202); App. N', { since: '2024-05-06' }),
  row('PM25_ANNUAL_2012', 'PM2.5', 'primary', '12.0', 'ug/m3', mean3, '40 CFR 50.18 (78 FR 3277); App. N', {
    since: '2013-03-18',
    until: '2024-05-05',
    check: 'the day from which it was in force was recalled',
  }),
  row('PM25_ANNUAL_SECONDARY', 'PM2.5', 'secondary', '15.0', 'ug/m3', mean3, '40 CFR 50.13; App. N'),
  row('PM25_24H', 'PM2.5', 'both', '35', 'ug/m3', 'mean of three annual 98th percentiles of 24-hour means', '40 CFR 50.18 and 50.20; App. N 4.2 and 4.5'),
  row('PM10_24H', 'PM10', 'both', '150', 'ug/m3', 'at most 1.0 expected exceedances a year, as a mean of three years', '40 CFR 50.6; App. K'),
  row('O3_8H', 'O3', 'both', '0.070', 'ppm', 'mean of three annual fourth-highest daily maximum 8-hour means', '40 CFR 50.19 (80 FR 65292); App. U'),
  row('NO2_1H', 'NO2', 'primary', '100', 'ppb', 'mean of three annual 98th percentiles of daily maxima', '40 CFR 50.11; App. S'),
  row('NO2_ANNUAL', 'NO2', 'both', '53', 'ppb', 'mean of all hours of a year', '40 CFR 50.11; App. S 5.1'),
  row('SO2_1H', 'SO2', 'primary', '75', 'ppb', 'mean of three annual 99th percentiles of daily maxima', '40 CFR 50.17; App. T'),
  row('SO2_ANNUAL_SECONDARY', 'SO2', 'secondary', '10', 'ppb', 'mean of three annual means of daily means', '40 CFR 50.21 (89 FR 105692); App. T', {
    since: '2025-01-27',
  }),
  row('CO_8H', 'CO', 'primary', '9', 'ppm', 'second maximum of a year', '40 CFR 50.8', { check: 'that periods may not overlap is a convention' }),
  row('CO_1H', 'CO', 'primary', '35', 'ppm', 'second maximum of a year', '40 CFR 50.8'),
  row('PB_3M', 'Pb', 'both', '0.15', 'ug/m3', 'largest of 36 means of three months', '40 CFR 50.16; App. R 4 and 5', {
    check: 'the substitution tests of App. R are not modelled',
  }),
];

function row(
  key: StandardKey,
  pollutant: StandardPollutant,
  type: Standard['type'],
  level: string,
  unit: string,
  form: string,
  source: string,
  rest: Partial<Pick<Standard, 'since' | 'until' | 'check'>> = {},
): Standard {
  return { key, pollutant, type, level, unit, form, source, verified: true, since: null, until: null, ...rest };
}

export function standard(key: StandardKey): Standard {
  const found = standards.find((one) => one.key === key);
  if (!found) throw new RangeError(`no standard has the key ${key}`);
  return found;
}

/** Those of a pollutant that were in force on the last day of a year. A level whose first day was not read counts as in force. */
export const inForce = (pollutant: StandardPollutant, year: number): Standard[] =>
  standards.filter(
    ({ pollutant: of, since, until }) => of === pollutant && (since === null || since <= `${year}-12-31`) && (until === null || until >= `${year}-12-31`),
  );
