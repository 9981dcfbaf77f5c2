// The child of the bench `air-day`: the days of many series after one more day came, the same day for both.

import { offsetMinutes } from '@fenceline/api/rules';
import { indexOf } from '@fenceline/api/series/aqi';
import { daysOf, exceeds } from '@fenceline/api/series/days';
import { dayNumber, hoursOf } from '@fenceline/api/series/hours.queries';
import { quantityOf } from '@fenceline/api/series/quantity';
import { seriesAfter } from '@fenceline/api/series/record.queries';
import pg from 'pg';
import { type Order, report } from './once.ts';

await report(async ({ database, other, day }: Order & { other: Order['database']; day: string }) => {
  const clients = [new pg.Client(database), new pg.Client(other)];
  const first = dayNumber(day);
  const increments = await Promise.all(
    clients.map(async (client) => {
      await client.connect();
      const list = (await seriesAfter(client, 'made-', 100)).map((facts) => ({
        number: facts.number,
        quantity: quantityOf(facts.parameter, facts.unit)!,
        offsetMinutes: offsetMinutes(facts.offset!),
      }));
      return async () => {
        // Many in a row: one takes milliseconds.
        for (let n = 0; n < 20; n += 1) {
          const { of } = await hoursOf(client, list, first, 1);
          for (const { number, quantity } of list)
            for (const one of daysOf(quantity, of.get(number)!, first)) {
              indexOf(quantity, one);
              exceeds(quantity, one);
            }
        }
      };
    }),
  );
  const [ours, comparator] = increments as [() => Promise<void>, () => Promise<void>];
  return { ours, comparator, end: async () => void (await Promise.all(clients.map((client) => client.end()))) };
});
