// K (lb/scf for each ppm, at 68 F and 29.92 inHg) and F factors of Method 19.
export type RatePollutant = 'NOX' | 'SO2' | 'CO';

/** K is `value`, over `over` where it is derived. NOx counts as NO2. */
export const k: Readonly<Record<RatePollutant, { value: string; over?: string; source: string; verified: boolean }>> = {
  NOX: { value: '0.0000001194', source: 'Method 19 Table 19-1; Part 75 appendix F', verified: true },
  SO2: { value: '0.0000001660', source: 'Method 19', verified: true },
  // Molar mass over the volume of a pound-mole (385.3 scf) and a million: not printed in the method.
  CO: { value: '28.01', over: '385300000', source: 'derived: 28.01 / 385.3 / 1,000,000', verified: false },
};

const source = 'Part 75 appendix F Table 1; Method 19 Table 19-2';
/** Dry F factor, dscf/MMBtu, and carbon F factor, scf CO2/MMBtu. */
export const f = {
  natural_gas: { fd: '8710', fc: '1040', source, verified: true },
  propane: { fd: '8710', fc: '1190', source, verified: true },
  butane: { fd: '8710', fc: '1250', source, verified: true },
  oil: { fd: '9190', fc: '1420', source, verified: true },
  anthracite: { fd: '10100', fc: '1970', source, verified: true },
  bituminous_subbituminous: { fd: '9780', fc: '1800', source, verified: true },
  lignite: { fd: '9860', fc: '1910', source, verified: true },
  wood_bark: { fd: '9600', fc: '1920', source, verified: true },
  wood: { fd: '9240', fc: '1830', source, verified: true },
} as const;

export type RateFuel = keyof typeof f;
