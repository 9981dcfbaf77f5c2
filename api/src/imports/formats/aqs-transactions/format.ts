import { refuseFailure } from '../aqs/envelope.ts';
import { durationSeconds, type InstrumentColumn, instrumentsOf } from '../aqs/instrument.ts';
import { minutesOf, plainDay } from '../days.ts';
import { type Detection, type ItemParser, type LineParser, type ReadingsFormat, type Sink, type Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { offsetMinutes, standardOffset } from '../instants.ts';
import { detectJson, type Row, textAt } from '../rows.ts';
import { lettersOf } from '../sites.ts';
import { faultOf, isMeasured } from '../values.ts';
import { standardMinutes } from '../zones.ts';

const fields = ['type', 'action', 'state', 'county', 'site', 'parameter', 'poc', 'duration', 'unit', 'method', 'date', 'time', 'value', 'null code'] as const;
type Column = (typeof fields)[number] & string;
const COUNT = 28;

/**
 * AQS transactions of raw data, what agencies hand in: 28 fields with `|` between them, no header.
 *
 *     RD|I|06|059|0007|44201|1|1|008|047|20150515|05:00|1.5167|||||||||||||||
 *
 * says that the first ozone instrument of 06-059-0007 measured 1.5167 ppb in the hour from 05:00 local standard time. With a null code the value
 * is empty, and the hour is a gap. The offset comes from the site where it is on record, else from its county.
 */
export const aqsTransactions: ReadingsFormat = {
  id: 'aqs-transactions',
  title: 'AQS transactions of raw data (RD)',
  version: '1',
  fills: 'readings',
  kind: 'aqs',
  since: 1957,
  precedence: 9,
  flag: 'as submitted',
  encoding: 'utf8',
  named: /^rd_/i,
  docs: 'aqs-transactions/README.md',
  detect(head: Buffer): Detection {
    const lines = firstLines(head, 50).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const right = lines.filter((line) => /^R[DABC]\|[IUD]\|/i.test(line));
    return right.length > 0 && right.length * 2 >= lines.length
      ? { fits: true, why: 'its lines begin with RD and an action' }
      : { fits: false, why: 'its lines do not begin with RD|I|, RD|U| or RD|D|' };
  },
  parser,
};

function parser(sink: Sink, span: Span): LineParser {
  const instrumentOf = instrumentsOf<Column>(sink);
  return {
    line(text, number) {
      if (text.trim() === '') return 'without values';
      if (text.startsWith('#')) return 'header';
      const cells = text.split('|').map((cell) => cell.trim());
      const row: Row<Column | InstrumentColumn> = {
        number,
        cell: (column) => lettersOf(cells[fields.indexOf(column)] ?? '', 'utf8'),
        aside(column, reason, values = 0) {
          sink.setAside({ line: number, column, value: column === null ? null : row.cell(column), reason, rawText: text, values });
          return 'aside';
        },
      };
      if (cells.length !== COUNT) return row.aside(null, `has ${cells.length} fields where ${COUNT} belong: a field is missing, or a | stands inside one`);
      const [type, action] = [row.cell('type').toUpperCase(), row.cell('action').toUpperCase()];
      if (type !== 'RD') return row.aside('type', 'is no record of raw data: records of blanks, accuracy and composites are not taken in');
      const value = row.cell('value');
      const count = value === '' ? 0 : 1;
      if (action === 'D') return row.aside('action', 'asks to delete the hour: nothing is deleted by a file, so import the series again as it is now', count);
      if (action !== 'I' && action !== 'U') return row.aside('action', 'is none of I, U, D', count);
      const intervalSeconds = durationSeconds[row.cell('duration').toUpperCase()];
      if (!intervalSeconds) return row.aside('duration', 'is a duration without a fixed length, which is not taken in', count);
      const instrument = instrumentOf(row, { intervalSeconds }, count);
      if (instrument === 'aside') return 'aside';
      if (row.cell('null code') !== '' && value !== '')
        return row.aside('null code', 'stands beside a value: an hour has a value or a reason why it has none', 1);
      if (value === '') {
        if (row.cell('null code') === '') return row.aside('value', 'is empty, and no null code says why');
        sink.blank(instrument.quantity.parameter);
        return 'without values';
      }
      const day = plainDay(row.cell('date'), span);
      if ('reason' in day) return row.aside('date', day.reason, 1);
      const clock = minutesOf(row.cell('time'));
      if (Number.isNaN(clock)) return row.aside('time', 'is not a time from 00:00 to 23:59 of the form HH:MM', 1);
      if (!isMeasured(value)) return row.aside('value', faultOf(value), 1);
      const { site, quantity } = instrument;
      const offset = site.standardUtcOffset ? offsetMinutes(site.standardUtcOffset) : standardMinutes(row.cell('state'), row.cell('county'));
      if (offset === null)
        return row.aside('county', 'lies in a state of two time zones, and the site is not on record with its offset: add it to the monitor first', 1);
      if (site.wants === 'all') site.describe({ standardUtcOffset: standardOffset(String(offset / 60)) as string });
      sink.value(site, quantity, day.minute + clock - offset, value, number);
      return 'values';
    },
  };
}

const apiTitle = 'an answer of the AQS API with transactions';

/** The answer of the AQS API to `transactionsSample`: each item holds the line that the agency handed in, in the units it reported. */
export const aqsApiTransactions: ReadingsFormat = {
  ...aqsTransactions,
  id: 'aqs-api-transactions',
  title: apiTitle,
  precedence: 11,
  named: /^transactionsSample_/,
  detect: (head: Buffer): Detection => detectJson(head, /^\{\s*"Header"/, ['Data', 'transaction_reported_units', 'null_code']),
  parser(sink: Sink, span: Span): ItemParser {
    const lines = parser(sink, span);
    return {
      itemsAt: ['Data'],
      item(item, number, raw) {
        const line = textAt(item, 'transaction_reported_units');
        if (line !== '') return lines.line(line, number);
        sink.setAside({
          line: number,
          column: 'transaction_reported_units',
          value: null,
          reason: 'is missing: it is the line that the agency handed in',
          rawText: raw,
          values: 1,
        });
        return 'aside';
      },
      envelope: refuseFailure,
    };
  },
};
