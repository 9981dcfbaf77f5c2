// The timeline's twin: every entry in a row, those without a date last.
import { writeDate } from '../dates.ts';
import { sayDate } from '../fleet/count-words.ts';
import type { FigureTable } from '../table.ts';
import { type Lang, words } from '../words/index.ts';
import { byDate } from './build.ts';
import type { TimelineInput } from './input.ts';

export function timelineTable(input: TimelineInput, lang: Lang): FigureTable {
  const say = words(lang);
  const { caption, date, lane, what, sources } = say.timelineTable;
  const lanes = new Map(input.lanes.map((each) => [each.key, each.short ?? each.name]));
  return {
    caption,
    columns: ['#', date, lane, what, sources],
    rows: byDate(input.entries).map((entry, index) => {
      const end = entry.endDate ? ` – ${writeDate(entry.endDate, lang)}` : '';
      const when = entry.date === null ? say.timeline.undated : `${sayDate(entry.date, lang)}${end}`;
      const planned = entry.planned ? ` (${say.timeline.planned})` : '';
      return {
        slug: entry.slug,
        cells: [String(index + 1), when, lanes.get(entry.lane) ?? entry.lane, `${entry.label}${planned}`],
        sources: entry.sources,
        permalink: entry.permalink,
      };
    }),
  };
}
