import type { Detection, LineParser, ReadingsFormat, Sink, Span } from '../format.ts';
import { firstLines } from '../head.ts';
import { readTable, type Table, tableOf } from './tables.ts';

/**
 * RDB, the tab-separated tables of the U.S. Geological Survey: comments after `#`, a line of names, a line of widths (`5s 15s 20d`), rows. A file
 * of several sites repeats the three.
 *
 *     agency_cd	site_no	lev_dt	lev_tm	lev_tz_cd	lev_va	sl_lev_va
 *     USGS	434400121275801	2016-10-26	09:22	PDT	28.33
 *
 * says that the water in the well stood 28.33 feet below the ground at 16:22 UTC (PDT is seven hours behind). Depths grow as the water falls.
 */
export const usgsRdb: ReadingsFormat = {
  id: 'usgs-rdb',
  title: 'a table of the U.S. Geological Survey (RDB)',
  version: '1',
  fills: 'readings',
  kind: 'usgs',
  since: 1902,
  precedence: 60,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'usgs-rdb/README.md',
  detect(head: Buffer): Detection {
    const lines = firstLines(head, 1000).filter((line) => !line.startsWith('#') && line.trim() !== '');
    const [names = '', widths = ''] = lines;
    if (!isWidths(widths)) return { fits: false, why: 'its second line without # is not one of widths such as 5s 15s 20d' };
    const table = tableOf(names.split('\t'));
    return typeof table === 'string' ? { fits: false, why: table } : { fits: true, why: 'it has a line of names and one of widths' };
  },
  parser,
};

const isWidths = (line: string) => /^\d+[snd](\t\d+[snd])*$/.test(line.trim());

function parser(sink: Sink, span: Span): LineParser {
  let table: Table | string | null = null;
  const approvals = new Set<string>();
  return {
    line(text, number) {
      if (text.startsWith('#') || isWidths(text)) return 'header';
      if (text.trim() === '') return 'without values';
      const cells = text.split('\t').map((cell) => cell.trim());
      if (cells[0] === 'agency_cd') {
        table = tableOf(cells);
        return 'header';
      }
      const aside = (column: string | null, value: string | null, reason: string, values = 0): 'aside' => {
        sink.setAside({ line: number, column, value, reason, rawText: text, values });
        return 'aside';
      };
      if (table === null) return aside(null, null, 'stands before any line of names');
      if (typeof table === 'string') return aside(null, null, `stands in a table that cannot be taken in: ${table}`);
      if (cells.length > table.names.length) return aside(null, null, `has ${cells.length} cells where its table has ${table.names.length} names`);
      return readTable(table, cells, { sink, span, number, aside, approvals });
    },
    finish: () => ({ flag: [...approvals].sort().join(', ') || null }),
  };
}
