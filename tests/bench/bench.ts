/** One line of the table: what was measured, against what, in the same run. */
export interface Measured {
  name: string;
  ours: string;
  comparator: string;
  /** Ours over the comparator's, or the figure that the goal speaks of. */
  ratio: number;
  goal: string;
  met: boolean;
  note?: string;
}

export interface Bench {
  name: string;
  run(): Promise<Measured[]>;
}

export const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Milliseconds of each of several runs. */
export async function times(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work(run);
    measured.push(performance.now() - from);
  }
  return measured;
}

export const ms = (n: number) => (n < 1000 ? `${n.toFixed(n < 10 ? 1 : 0)} ms` : `${(n / 1000).toFixed(2)} s`);
