// The chart's twin: every count in a row, and every permit, order and determination in a row.
import { writeDate } from '../dates.ts';
import type { FigureTable } from '../table.ts';
import { fill, type Lang, words } from '../words/index.ts';
import { sayCount, sayDate } from './count-words.ts';
import type { AuthorisedSpan, FleetCount, FleetInput } from './input.ts';
import { byDate, letters } from './refs.ts';

export function fleetTable(input: FleetInput, lang: Lang): FigureTable {
  const say = words(lang);
  const refs = letters(input.counts);
  const { caption, ref, date, lane, count, basis, method, observer, sources } = say.fleetTable;
  return {
    caption,
    columns: [ref, date, lane, count, basis, method, observer, sources],
    rows: byDate(input.counts).map((each) => ({
      slug: each.slug,
      cells: [
        refs.get(each.slug)!,
        sayDate(each.date, lang),
        machines(each, input, lang),
        countCell(each, lang),
        say.basis[each.basis],
        say.method[each.method],
        each.observer,
      ],
      sources: each.sources,
      permalink: each.permalink,
    })),
  };
}

const countCell = (count: FleetCount, lang: Lang): string => {
  const n = sayCount(count, lang);
  const subject = words(lang).subject[count.subject];
  return /\d/.test(n) ? `${n} ${subject}` : `${n} (${subject})`;
};

/** Which machines a count is of: its cohort by name, or all on site. The plant is named where the chart shows more than one. */
function machines(count: FleetCount, input: FleetInput, lang: Lang): string {
  const say = words(lang);
  const cohort = input.cohorts.find((each) => each.slug === count.cohort);
  const name = cohort ? cohort.name : `${say.fleet.allOnSite[count.subject]}, ${say.fleet.notSplit}`;
  const kind = cohort ? ` (${fill(say.fleet.laneKind[cohort.permanence], { subject: say.subject[cohort.subject] })})` : '';
  const plant = input.facilities.length > 1 ? `; ${input.facilities.find((each) => each.slug === count.facility)?.name ?? count.facility}` : '';
  return `${name}${kind}${plant}`;
}

export function spanTable(input: FleetInput, lang: Lang): FigureTable {
  const say = words(lang);
  const { caption, kind, number, authority, covers, count, from, until, state, notKnown } = say.spanTable;
  const names = new Map(input.cohorts.map((cohort) => [cohort.slug, cohort.name]));
  const date = (value: string | null) => (value === null ? notKnown : writeDate(value, lang));
  const row = (span: AuthorisedSpan): string[] => [
    `${say.spanKind[span.kind]}${span.kind === 'permit' ? '' : `, ${say.fleet.noHeight}`}${span.contested ? `; ${say.fleet.contested}` : ''}`,
    span.number ?? notKnown,
    span.authority,
    span.cohorts.map((slug) => names.get(slug) ?? slug).join('; ') || notKnown,
    span.count === null ? notKnown : String(span.count),
    date(span.from),
    date(span.until),
    [say.permitState[span.state] ?? span.state, span.stateAsOf ? fill(say.fleet.asOf, { date: writeDate(span.stateAsOf, lang) }) : null]
      .filter(Boolean)
      .join(', '),
  ];
  return {
    caption,
    columns: [kind, number, authority, covers, count, from, until, state, say.fleetTable.sources],
    rows: input.spans.map((span) => ({ slug: span.slug, cells: row(span), sources: span.sources, permalink: null })),
  };
}
