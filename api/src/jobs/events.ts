import { setTimeout as wait } from 'node:timers/promises';
import type { Item } from '../platform/lists/listing.ts';

const EVERY_MS = 250;
/** A line that says nothing, so that nobody between takes the connection for dead. */
const STILL_THERE_MS = 15_000;

const isOver = ({ state }: Item) => state === 'done' || state === 'failed' || state === 'cancelled';

/**
 * The job as server-sent events: as it is, and again each time it has changed, until it is over. Whoever goes away ends it: the stream that
 * carries it returns the generator.
 */
export async function* follow(first: Item, read: () => Promise<Item>): AsyncGenerator<string> {
  let job = first;
  let said = '';
  let quiet = 0;
  for (;;) {
    const text = JSON.stringify(job);
    if (text !== said) {
      yield `data: ${text}\n\n`;
      said = text;
      quiet = 0;
    } else if (quiet >= STILL_THERE_MS) {
      yield ': still there\n\n';
      quiet = 0;
    }
    if (isOver(job)) return;
    await wait(EVERY_MS);
    quiet += EVERY_MS;
    job = await read();
  }
}
