import { described, type InstrumentColumn, instrumentsOf } from '../aqs/instrument.ts';
import { isoDay } from '../days.ts';
import type { Sink, Span } from '../format.ts';
import type { ReadRow } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';

export type DailyColumn = InstrumentColumn | 'duration' | 'standard' | 'event' | 'date' | 'mean' | 'max' | 'lat' | 'lon' | 'name' | 'validity';

const DAY_SECONDS = 86_400;

/** Reads a row of a daily summary: its mean and its highest value, each a series of the instrument, the duration, the standard and the events. */
export function readDays(sink: Sink, span: Span): ReadRow<DailyColumn> {
  const instrumentOf = instrumentsOf<DailyColumn>(sink);
  return (row) => {
    const given = (['mean', 'max'] as const).filter((column) => row.cell(column) !== '');
    if (given.length === 0) return 'without values';
    const count = given.length;
    const day = isoDay(row.cell('date'), span);
    if ('reason' in day) return row.aside('date', day.reason, count);
    if (row.cell('validity') === 'N')
      return row.aside(
        'validity',
        'is AQS’s mark for a day that does not count, for too few of its hours or for their quality: use the hours if it is wanted',
        count,
      );
    let taken = 0;
    for (const column of given) {
      const basis = [row.cell('duration'), row.cell('standard'), row.cell('event')].filter((text) => text !== '').join(', ');
      const instrument = instrumentOf(row, { statistic: `${column}, ${basis}`, intervalSeconds: DAY_SECONDS, clock: 'local_date' }, count);
      if (instrument === 'aside') return 'aside';
      const value = row.cell(column);
      if (!isMeasured(value)) {
        row.aside(column, faultOf(value), 1);
        continue;
      }
      if (instrument.site.wants !== 'nothing')
        instrument.site.describe(described({ state: row.cell('state'), lat: row.cell('lat'), lon: row.cell('lon'), name: row.cell('name') }));
      sink.value(instrument.site, instrument.quantity, day.minute, value, row.number);
      taken += 1;
    }
    return taken > 0 ? 'values' : 'aside';
  };
}
