// Which substitute stands in for a missing hour, by availability of the monitor and length of the gap (40 CFR 75.33(b) and (c)).
export const source = '40 CFR 75.33(b) Table 1 and 75.33(c)';
export const verified = true;

/** From the highest availability down; the first that the availability reaches holds. */
export const tiers = [
  { from: '95', gapLimitHours: 24, percentile: 'p90', named: '90th' },
  { from: '90', gapLimitHours: 8, percentile: 'p95', named: '95th' },
] as const;
export const maximumFrom = '80';
