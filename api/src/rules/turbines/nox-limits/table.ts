// Limits of NOx and SO2 of subparts KKKK and KKKKa, as compiled in rules.json (`kkkk.nox`, `kkkk.so2`, `kkkka.nox`). A row that is not
// `verified` is recalled or was seen in one weak source; what rests on it carries that mark, and is never the only ground of "exceeded".

export interface LimitRow {
  key: string;
  description: string;
  /** ppm at 15 % O2; null where the row exists in the law and its number was not read. */
  ppmAt15: string | null;
  ngPerJ?: string;
  lbPerMWh?: string;
  lbPerMMBtu?: string;
  source: string;
  verified: boolean;
  /** What is known of how far the number can be relied on. */
  check?: string;
}

/** KKKK, Table 1. */
export const kkkk: readonly LimitRow[] = [
  {
    key: 'gas_elec_le50',
    description: 'new, natural gas, electric generating, <= 50 MMBtu/h',
    ppmAt15: '42',
    ngPerJ: '290',
    lbPerMWh: '2.3',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: '42 ppm and 2.3 lb/MWh seen in one public project only (two of its files); no copy with a readable Table 1 found',
  },
  {
    key: 'gas_mech_le50',
    description: 'new, natural gas, mechanical drive, <= 50',
    ppmAt15: '100',
    ngPerJ: '690',
    lbPerMWh: '5.5',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'gas_50_850',
    description: 'new, natural gas, > 50 and <= 850',
    ppmAt15: '25',
    ngPerJ: '150',
    lbPerMWh: '1.2',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'gas_gt850',
    description: 'new, modified or reconstructed, natural gas, > 850',
    ppmAt15: '15',
    ngPerJ: '54',
    lbPerMWh: '0.43',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'other_elec_le50',
    description: 'new, other fuel, electric, <= 50',
    ppmAt15: '96',
    ngPerJ: '700',
    lbPerMWh: '5.5',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'other_mech_le50',
    description: 'new, other fuel, mechanical, <= 50',
    ppmAt15: '150',
    ngPerJ: '1100',
    lbPerMWh: '8.7',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'other_50_850',
    description: 'new, other fuel, > 50 and <= 850',
    ppmAt15: '74',
    ngPerJ: '460',
    lbPerMWh: '3.6',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'other_gt850',
    description: 'new, modified or reconstructed, other fuel, > 850',
    ppmAt15: '42',
    ngPerJ: '160',
    lbPerMWh: '1.3',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'mod_le50',
    description: 'modified or reconstructed, <= 50',
    ppmAt15: '150',
    ngPerJ: '1100',
    lbPerMWh: '8.7',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'mod_gas_50_850',
    description: 'modified or reconstructed, natural gas, > 50 and <= 850',
    ppmAt15: '42',
    ngPerJ: '250',
    lbPerMWh: '2.0',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'mod_other_50_850',
    description: 'modified or reconstructed, other fuel, > 50 and <= 850',
    ppmAt15: '96',
    ngPerJ: '590',
    lbPerMWh: '4.7',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'special_le30MW',
    description: 'north of the Arctic Circle, below 75 % of peak load, modified offshore, or below 0 F; <= 30 MW output',
    ppmAt15: '150',
    ngPerJ: '1100',
    lbPerMWh: '8.7',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'special_gt30MW',
    description: 'same conditions, > 30 MW output',
    ppmAt15: '96',
    ngPerJ: '590',
    lbPerMWh: '4.7',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'hrsg_alone',
    description: 'heat recovery unit operating independently of the turbine',
    ppmAt15: '54',
    ngPerJ: '110',
    lbPerMWh: '0.86',
    source: '40 CFR 60 Subpart KKKK Table 1; 71 FR 38497',
    verified: false,
    check: 'recalled; pair consistent (1 lb/MWh = 126 ng/J, rounded); no copy with a readable Table 1 found',
  },
  {
    key: 'temporary',
    description: 'temporary, at most 850 MMBtu/h, up to 24 consecutive months at one location',
    ppmAt15: null,
    source: '60.4331 (added 2026); read in ecfr2026',
    verified: false,
    check: 'the ppm of the temporary row of KKKK Table 1 not read',
  },
];

/** KKKKa, Table 1: new turbines on natural gas. Its rows for modified turbines, for other fuel and for part load were not read. */
export const kkkka: readonly LimitRow[] = [
  {
    key: 'large_high',
    description: 'new large, high utilization (SCR basis)',
    ppmAt15: '5',
    lbPerMMBtu: '0.018',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled as 5; one weak public permit calculator prints 9 for large high utilization: settle from 91 FR 1910 before use',
  },
  {
    key: 'large_low_eff',
    description: 'new large, low utilization, design efficiency >= 38 %',
    ppmAt15: '25',
    lbPerMMBtu: '0.092',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled; Table 1 of the rule not readable',
  },
  {
    key: 'large_low_ineff',
    description: 'new large, low utilization, efficiency < 38 %',
    ppmAt15: '9',
    lbPerMMBtu: '0.033',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled; Table 1 of the rule not readable',
  },
  {
    key: 'medium_high',
    description: 'new medium, high utilization',
    ppmAt15: '15',
    lbPerMMBtu: '0.055',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled; the same number stands in one weak public permit calculator',
  },
  {
    key: 'medium_low',
    description: 'new medium, low utilization',
    ppmAt15: '25',
    lbPerMMBtu: '0.092',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled; Table 1 of the rule not readable',
  },
  {
    key: 'small',
    description: 'new small, any utilization',
    ppmAt15: '25',
    lbPerMMBtu: '0.092',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: false,
    check: 'recalled; the same number stands in one weak public permit calculator',
  },
  {
    key: 'temporary',
    description: 'temporary, small or medium',
    ppmAt15: '25',
    lbPerMMBtu: '0.092',
    source: '40 CFR 60 Subpart KKKKa Table 1; 91 FR 1910',
    verified: true,
    check: '25 ppm and 24 months in a copy of the EPA fact sheet, in secondary sources and in the rule text copy',
  },
];

export interface SulphurRow {
  key: string;
  description: string;
  ngPerJ: string;
  lbPerMWh?: string;
  lbPerMMBtu?: string;
  fuelNgPerJ?: string;
  fuelLbPerMMBtu?: string;
  alternative?: string;
  source: string;
  verified: boolean;
}

/** 60.4330; KKKKa has the same values (60.4330a). Output or fuel: either is enough. */
export const so2: readonly SulphurRow[] = [
  {
    key: 'continental',
    description: 'continental area',
    ngPerJ: '110',
    lbPerMWh: '0.90',
    fuelNgPerJ: '26',
    fuelLbPerMMBtu: '0.060',
    source: '60.4330(a)(1)-(2)',
    verified: true,
  },
  {
    key: 'biogas50',
    description: 'at least 50 % biogas by heat input',
    ngPerJ: '65',
    lbPerMMBtu: '0.15',
    alternative: '650 mg/scm (28 gr/100 scf) total sulfur',
    source: '60.4330(a)(3)',
    verified: true,
  },
  {
    key: 'noncontinental',
    description: 'noncontinental area',
    ngPerJ: '780',
    lbPerMWh: '6.2',
    fuelNgPerJ: '180',
    fuelLbPerMMBtu: '0.42',
    source: '60.4330(b)',
    verified: true,
  },
];

/** Below so many percent of peak load (KKKK) or of the base load rating (KKKKa) an hour is one of part load. */
export const partLoadPercent = {
  KKKK: { value: '75', source: '60.4325 as amended 91 FR 1979', verified: true },
  KKKKa: { value: '70', source: '60.4320a(b)(1), 60.4325a', verified: true },
} as const;

/** From so many percent of the heat input at any moment the limit for other fuel holds for the hour (60.4325). */
export const otherFuelPercent = '50';

/** Above so many percent of capacity over twelve calendar months a turbine is highly utilised; at it, not (91 FR 1910). */
export const highUtilisationAbovePercent = '45';

/** Design efficiency from which a large turbine of low utilisation has the higher limit. */
export const efficientFromPercent = '38';

/** First day of KKKKa and of the temporary rows of both subparts. */
export const since2026 = '2026-01-15';
