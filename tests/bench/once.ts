// A process of its own for one piece of work, so that what it takes of memory is its own: the work and its comparator in turn, then the times and the peak.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Connection } from '@fenceline/prisma';
import { median, times } from './bench.ts';

/** What a child does in each round. */
export interface Work {
  ours(): Promise<unknown>;
  comparator(): Promise<unknown>;
  end(): Promise<void>;
}

export interface Took {
  /** Medians in milliseconds. */
  ours: number;
  comparator: number;
  /** Peak resident memory of the process, bytes. */
  peak: number;
}

const ROUNDS = 5;

export interface Order {
  database: Connection;
  [more: string]: unknown;
}

/** Runs the module of that name beside this file, which answers with `report`, on its order. */
export function once(file: string, order: Order): Promise<Took> {
  const child = fork(path.join(import.meta.dirname, file), { env: { ...process.env, FENCELINE_ORDER: JSON.stringify(order) } });
  return new Promise((ok, bad) => {
    child.once('message', (took) => ok(took as Took));
    child.once('exit', (code) => code !== 0 && bad(new Error(`${file} ended with ${code}`)));
  });
}

/** In the child. The first round warms up and is not counted. */
export async function report<O extends Order>(make: (order: O) => Promise<Work>): Promise<void> {
  const { ours, comparator, end } = await make(JSON.parse(process.env.FENCELINE_ORDER ?? '{}') as O);
  const took: Record<'ours' | 'comparator', number[]> = { ours: [], comparator: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, work] of [
      ['comparator', comparator],
      ['ours', ours],
    ] as const) {
      const [time] = await times(1, work);
      if (round > 0) took[name].push(time as number);
    }
  await end();
  process.send?.({ ours: median(took.ours), comparator: median(took.comparator), peak: process.resourceUsage().maxRSS * 1024 } satisfies Took);
  process.disconnect();
}
