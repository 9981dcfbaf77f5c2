// Which series are hours of a pollutant that has a daily value, and in which whole numbers its hours are counted.

export type Pollutant = 'PM2.5' | 'PM10' | 'O3' | 'NO2' | 'SO2' | 'CO';

export interface Quantity {
  pollutant: Pollutant;
  /** Decimals of the unit that an hour keeps; the others are dropped, as the appendices say of reported hours. */
  decimals: number;
  /** Decimals of the daily value in the unit of the standard. */
  places: number;
  /** Unit of the standard. */
  unit: 'ug/m3' | 'ppm' | 'ppb';
}

/** By parameter and unit as AirNow names them. Thousandths of a ppm are ppb: the same whole numbers. */
const quantities: Record<string, Quantity> = {
  'PM2.5|UG/M3': { pollutant: 'PM2.5', decimals: 1, places: 1, unit: 'ug/m3' },
  'PM10|UG/M3': { pollutant: 'PM10', decimals: 1, places: 1, unit: 'ug/m3' },
  'OZONE|PPB': { pollutant: 'O3', decimals: 0, places: 3, unit: 'ppm' },
  'OZONE|PPM': { pollutant: 'O3', decimals: 3, places: 3, unit: 'ppm' },
  'NO2|PPB': { pollutant: 'NO2', decimals: 1, places: 1, unit: 'ppb' },
  'NO2|PPM': { pollutant: 'NO2', decimals: 4, places: 1, unit: 'ppb' },
  'SO2|PPB': { pollutant: 'SO2', decimals: 1, places: 1, unit: 'ppb' },
  'SO2|PPM': { pollutant: 'SO2', decimals: 4, places: 1, unit: 'ppb' },
  'CO|PPM': { pollutant: 'CO', decimals: 3, places: 3, unit: 'ppm' },
};

/** Parameter and unit of each. */
export const quantityNames = Object.keys(quantities);

export const quantityOf = (parameter: string, unit: string): Quantity | null => quantities[`${parameter}|${unit}`] ?? null;

/** An hourly series of a pollutant, as the loops below need it. */
export interface HourlySeries {
  number: number;
  quantity: Quantity;
  /** Minutes from UTC in standard time, all year. */
  offsetMinutes: number;
}
