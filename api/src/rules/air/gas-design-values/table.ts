// Which highest day of a year is the percentile, by the number of days (rows: days from, days to, rank).
export interface RankTable {
  rows: readonly (readonly [number, number, number])[];
  source: string;
  verified: boolean;
}

export const p98: RankTable = {
  rows: [
    [1, 50, 1],
    [51, 100, 2],
    [101, 150, 3],
    [151, 200, 4],
    [201, 250, 5],
    [251, 300, 6],
    [301, 350, 7],
    [351, 366, 8],
  ],
  source: '40 CFR 50 App. N Table 1, App. S Table 1',
  verified: true,
};

/** The text of App. T was read; the rows of its table are recalled. */
export const p99: RankTable = {
  rows: [
    [1, 100, 1],
    [101, 200, 2],
    [201, 300, 3],
    [301, 366, 4],
  ],
  source: '40 CFR 50 App. T Table 1',
  verified: false,
};

/** The 1-hour standard of each gas and its rank table. */
export const percentiles = { NO2: { standard: 'NO2_1H', table: p98 }, SO2: { standard: 'SO2_1H', table: p99 } } as const;

export const rankOf = (days: number, { rows }: RankTable): number | null => rows.find(([from, to]) => days >= from && days <= to)?.[2] ?? null;
