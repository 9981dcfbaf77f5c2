// Formaldehyde from gas turbines (rules.json `yyyy`; 40 CFR 63.6100, Table 1).
export const yyyy = {
  limitPpbvd: '91',
  referenceO2Percent: '15',
  runs: 3,
  /** New or reconstructed after this day. */
  commencedAfter: '2003-01-14',
  /** Below so many megawatts a turbine has no limit; one megawatt is inside. */
  minMW: '1',
  /** From this day the limit is no longer stayed, 87 FR 13183. */
  stayLifted: '2022-03-09',
  source: '40 CFR 63.6100 Table 1',
  verified: true,
} as const;
