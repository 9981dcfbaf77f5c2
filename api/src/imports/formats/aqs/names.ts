/** The parameters that a national standard is told of, by AQS's code; 88502 is PM2.5 that no reference method measured, and stays apart. */
const parameters: Record<string, string> = { 44201: 'OZONE', 88101: 'PM2.5', 81102: 'PM10', 42602: 'NO2', 42401: 'SO2', 42101: 'CO' };

export const parameterOf = (code: string): string => parameters[code] ?? `AQS-${code}`;

/** AQS's words for a unit. LC is local conditions, 25 C the standard ones: the standard of each parameter asks for one of them. */
export const unitNames: Readonly<Record<string, string>> = {
  'Parts per million': 'PPM',
  'Parts per billion': 'PPB',
  'Micrograms/cubic meter (LC)': 'UG/M3',
  'Micrograms/cubic meter (25 C)': 'UG/M3',
  'Degrees Centigrade': 'C',
  'Percent relative humidity': 'PERCENT',
  'Degrees Compass': 'DEGREES',
  'Meters/second': 'M/S',
  Knots: 'KNOTS',
  Millibars: 'MILLIBAR',
};
