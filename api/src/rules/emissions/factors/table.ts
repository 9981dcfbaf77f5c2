// Emission factors as printed, lb/MMBtu of higher heating value (AP-42 3.1; 40 CFR 98 Tables C-1 and C-2). Control null: the row is
// printed without regard to control.
export interface Factor {
  list: 'ap42_3_1' | 'part98';
  fuel: 'natural_gas' | 'distillate_oil';
  pollutant: string;
  control: string | null;
  lbPerMMBtu: string;
  source: string;
  verified: boolean;
}

const ap42 = 'AP-42 section 3.1 (April 2000)';
const part98 = '40 CFR 98 Tables C-1, C-2 (kg/MMBtu x 2.20462)';

export const factorTable: readonly Factor[] = [
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'NOX', control: 'uncontrolled', lbPerMMBtu: '0.32', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'NOX', control: 'water_steam_injection', lbPerMMBtu: '0.13', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'NOX', control: 'lean_premix', lbPerMMBtu: '0.099', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'CO', control: 'uncontrolled', lbPerMMBtu: '0.082', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'CO', control: 'water_steam_injection', lbPerMMBtu: '0.030', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'CO', control: 'lean_premix', lbPerMMBtu: '0.015', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'CO2', control: null, lbPerMMBtu: '110', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'SO2', control: null, lbPerMMBtu: '0.0034', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'VOC', control: null, lbPerMMBtu: '0.0021', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'PM_FILTERABLE', control: null, lbPerMMBtu: '0.0019', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'PM_CONDENSABLE', control: null, lbPerMMBtu: '0.0047', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'PM_TOTAL', control: null, lbPerMMBtu: '0.0066', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'FORMALDEHYDE', control: 'uncontrolled', lbPerMMBtu: '0.00071', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'FORMALDEHYDE', control: 'oxidation_catalyst', lbPerMMBtu: '0.00002', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'ACETALDEHYDE', control: null, lbPerMMBtu: '0.00004', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'ACROLEIN', control: null, lbPerMMBtu: '0.0000064', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'BENZENE', control: null, lbPerMMBtu: '0.000012', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'BUTADIENE_1_3', control: null, lbPerMMBtu: '0.00000043', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'ETHYLBENZENE', control: null, lbPerMMBtu: '0.000032', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'NAPHTHALENE', control: null, lbPerMMBtu: '0.0000013', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'PAH', control: null, lbPerMMBtu: '0.0000022', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'PROPYLENE_OXIDE', control: null, lbPerMMBtu: '0.000029', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'TOLUENE', control: null, lbPerMMBtu: '0.00013', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'XYLENES', control: null, lbPerMMBtu: '0.000064', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'CH4', control: null, lbPerMMBtu: '0.0086', source: ap42, verified: false },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'N2O', control: null, lbPerMMBtu: '0.003', source: ap42, verified: false },
  { list: 'ap42_3_1', fuel: 'natural_gas', pollutant: 'TOC', control: null, lbPerMMBtu: '0.011', source: ap42, verified: false },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'NOX', control: 'uncontrolled', lbPerMMBtu: '0.88', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'NOX', control: 'water_steam_injection', lbPerMMBtu: '0.24', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'CO', control: 'uncontrolled', lbPerMMBtu: '0.0033', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'CO', control: 'water_steam_injection', lbPerMMBtu: '0.076', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'CO2', control: null, lbPerMMBtu: '157', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'SO2', control: null, lbPerMMBtu: '0.033', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'VOC', control: null, lbPerMMBtu: '0.00041', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'PM_FILTERABLE', control: null, lbPerMMBtu: '0.0043', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'PM_CONDENSABLE', control: null, lbPerMMBtu: '0.0072', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'PM_TOTAL', control: null, lbPerMMBtu: '0.012', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'FORMALDEHYDE', control: null, lbPerMMBtu: '0.00028', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'LEAD', control: null, lbPerMMBtu: '0.000014', source: ap42, verified: true },
  { list: 'ap42_3_1', fuel: 'distillate_oil', pollutant: 'BENZENE', control: null, lbPerMMBtu: '0.000055', source: ap42, verified: true },
  { list: 'part98', fuel: 'natural_gas', pollutant: 'CO2', control: null, lbPerMMBtu: '116.977', source: part98, verified: true },
  { list: 'part98', fuel: 'natural_gas', pollutant: 'CH4', control: null, lbPerMMBtu: '0.00220462', source: part98, verified: true },
  { list: 'part98', fuel: 'natural_gas', pollutant: 'N2O', control: null, lbPerMMBtu: '0.000220462', source: part98, verified: true },
];

/** The NOx and CO rows of AP-42 hold from this load upwards. */
export const leastLoadPercent = '80';
