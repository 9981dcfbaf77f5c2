import { measured, type Quantity } from '../quantities.ts';

const counted = /^(0\.3|0\.5|1\.0|2\.5|5\.0|10\.0)_um_count(?:_([ab]))?$/;
const mass = /^pm(1\.0|2\.5|10\.0)(?:_(cf_1|atm|alt))?(?:_([ab]))?$/;
const weather: Record<string, [string, string]> = {
  humidity: ['RHUM', 'PERCENT'],
  temperature: ['TEMP', 'F'],
  pressure: ['BARPR', 'MILLIBAR'],
  voc: ['VOC', 'IAQ'],
  ozone1: ['OZONE', 'PPB'],
};

/**
 * What a field of PurpleAir measures: `pm2.5_cf_1_a` is PM2.5 of channel a, with the density the maker calls cf=1. Temperature and humidity are
 * those inside the case, some 8 °F above and 4 % below the air outside. Null for fields that measure nothing of the air.
 */
export function fieldOf(name: string): Quantity | null {
  const quantity = partsOf(name);
  if (!quantity) return null;
  const answer = measured({ ...quantity, intervalSeconds: 0 });
  return 'index' in answer ? answer : null;
}

function partsOf(name: string): { parameter: string; unit: string; instrument: string } | null {
  const dust = mass.exec(name);
  if (dust) {
    const [, size = '', density, channel] = dust;
    return { parameter: `PM${size.replace(/\.0$/, '')}`, unit: 'UG/M3', instrument: [density ?? 'as displayed', channel].filter(Boolean).join(' ') };
  }
  const count = counted.exec(name);
  if (count) return { parameter: `COUNT-${count[1]}`, unit: 'COUNT/DL', instrument: count[2] ?? 'both' };
  const [, plain = name, channel] = /^(\w+?)(?:_([ab]))?$/.exec(name) ?? [];
  const air = weather[plain];
  return air ? { parameter: air[0], unit: air[1], instrument: channel ? `case ${channel}` : 'case' } : null;
}

/** Fields that are no measurement and are known not to be one: they are left out without a word. */
export const isOther = (name: string) =>
  /^(time_stamp|sensor_index|scattering_coefficient|deciviews|visual_range|rssi|uptime|pa_latency|memory|analog_input|firmware.*)$/.test(name);
