import { measured, type Quantity, type QuantityFault } from '../quantities.ts';

/** OpenAQ's parameters under the names used here; others in capitals. */
const parameters: Record<string, string> = {
  pm25: 'PM2.5',
  pm10: 'PM10',
  pm1: 'PM1',
  o3: 'OZONE',
  um003: 'COUNT-0.3',
  relativehumidity: 'RHUM',
  temperature: 'TEMP',
};

/** The micro sign comes as two letters of Unicode, and as a u. */
const units: Record<string, string> = {
  'ug/m3': 'UG/M3',
  'mg/m3': 'MG/M3',
  'ng/m3': 'NG/M3',
  ppm: 'PPM',
  ppb: 'PPB',
  c: 'C',
  f: 'F',
  '%': 'PERCENT',
  'particles/cm3': 'COUNT/CM3',
  hpa: 'HPA',
  mb: 'MILLIBAR',
  'm/s': 'M/S',
  deg: 'DEGREES',
};

/** The quantity of a sensor; 0 seconds for a moment. */
export function openaqQuantity(parameter: string, unit: string, sensor: string, intervalSeconds: number): Quantity | QuantityFault {
  const plain = unit
    .toLowerCase()
    .replace(/[\u00b5\u03bc]/g, 'u')
    .replace(/\u00b3/g, '3')
    .replace(/\u00b0/g, '');
  const known = units[plain];
  if (!known)
    return {
      column: 'unit',
      value: unit,
      reason: `is not a unit of OpenAQ that is known here (${Object.keys(units).join(', ')}): add it to openaq-archive/names.ts if it is right`,
    };
  return measured({ parameter: parameters[parameter] ?? parameter.toUpperCase(), unit: known, instrument: `sensor ${sensor}`, intervalSeconds });
}
