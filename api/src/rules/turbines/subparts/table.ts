// Which turbines each subpart reaches (rules.json `gg`, `kkkk.applies`, `kkkka.applies`, `kkkka.size`, `kkkk.exempt`).

export type Subpart = 'GG' | 'KKKK' | 'KKKKa';

export interface Reach {
  subpart: Subpart;
  /** Commenced after this day, so the day itself belongs to the subpart before. */
  commencedAfter: string;
  /** And not after this one; null where nothing newer has replaced it. */
  notAfter: string | null;
  minMMBtuH: string;
  /** What the size is measured by. */
  sizeOf: string;
  /** First day of the subpart itself, where it was read. */
  effective: string | null;
  source: string;
  verified: boolean;
}

export const reaches: readonly Reach[] = [
  {
    subpart: 'GG',
    commencedAfter: '1977-10-03',
    notAfter: '2005-02-18',
    minMMBtuH: '10',
    sizeOf: 'heat input at peak load, lower heating value (that basis recalled, not read)',
    effective: null,
    source: '40 CFR 60.330',
    verified: true,
  },
  {
    subpart: 'KKKK',
    commencedAfter: '2005-02-18',
    notAfter: '2024-12-13',
    minMMBtuH: '10',
    sizeOf: 'heat input at peak load, higher heating value, turbine engine only',
    effective: null,
    source: '60.4305; 60.4305a',
    verified: true,
  },
  {
    subpart: 'KKKKa',
    commencedAfter: '2024-12-13',
    notAfter: null,
    minMMBtuH: '10',
    sizeOf: 'base load rating, higher heating value, without duct burners and fuel preheaters',
    effective: '2026-01-15',
    source: '60.4305a',
    verified: true,
  },
];

/** Upper ends of the size classes, each within its class (91 FR 1910; publicpower.org summary). */
export const sizes = { smallToMMBtuH: '50', mediumToMMBtuH: '850', source: '91 FR 1910; publicpower.org summary', verified: true } as const;

/** A temporary turbine: size and stay, both ends inside (60.4420a definition; 91 FR 1910). */
export const temporaryTurbine = { maxMMBtuH: '850', months: 24, source: '60.4420a definition; 91 FR 1910', verified: true } as const;

/** The location clock of a portable engine (40 CFR 1068.30, nonroad engine (2)(iii)). */
export const nonroad = { months: 12, source: '40 CFR 1068.30 (nonroad engine (1)(iii), (2)(ii)-(iii)), 1068.31(e); read in cfr2023', verified: true } as const;

/** Emergency turbines are free of the limits of NOx, not of the subpart (60.4310(a)). */
export const exempt = { source: '60.4310', verified: true } as const;
