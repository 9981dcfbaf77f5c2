import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Filter, Listing } from './listing.ts';
import { DEFAULT_LIMIT, formats, MAX_LIMIT, MAX_OFFSET } from './parameters.ts';

function describeFilter(filter: Filter): string {
  if (filter.about) return filter.about;
  switch (filter.kind) {
    case 'one-of':
      return `One or more of ${filter.values.join(', ')}, separated by commas.`;
    case 'record':
      return `Slug, code or id of a ${filter.table.replaceAll('_', ' ')}; several separated by commas.`;
    case 'list':
      return 'Slugs, any of which is in the list.';
    case 'number':
      return 'A number; several separated by commas.';
    case 'boolean':
      return 'true or false.';
    case 'text':
      return 'Exactly this; several separated by commas.';
  }
}

function limitOf({ maxLimit = MAX_LIMIT, streamed }: Listing) {
  const rows = { type: 'integer', minimum: 1, maximum: maxLimit, default: DEFAULT_LIMIT };
  return streamed ? { oneOf: [rows, { type: 'string', enum: ['all'] }] } : rows;
}

/** The parameters of a list as the API document shows them: made from the same definition that reads them. */
export function describeParameters(listing: Listing) {
  const one = (name: string, description: string, schema: Record<string, unknown> = { type: 'string' }) =>
    ApiQuery({ name, required: false, description, schema });
  return applyDecorators(
    ...Object.entries(listing.filters).map(([name, filter]) => one(name, describeFilter(filter))),
    ...(listing.search ? [one('q', 'Words looked for in names, other names and outside ids.')] : []),
    ...(listing.span ? [one('from', 'Start of an interval; records whose span overlaps it match.'), one('to', 'End of the interval, not included.')] : []),
    ...(listing.prefix || listing.past ? [one('asOf', 'Answer as the records stood at this moment.')] : []),
    one('sort', `One of ${Object.keys(listing.sorts).join(', ')}; - before it turns it round. Default ${listing.defaultSort}.`),
    one('limit', listing.streamed ? 'Rows a page; all streams every row, of any number.' : 'Rows a page.', limitOf(listing)),
    one('after', 'Where the page starts; follow next instead of making one.'),
    one('offset', 'Rows to skip.', { type: 'integer', minimum: 0, maximum: MAX_OFFSET }),
    one('count', 'exact adds total.', { type: 'string', enum: ['exact'] }),
    one('format', 'Or by Accept.', { type: 'string', enum: listing.place ? [...formats] : formats.filter((format) => format !== 'geojson') }),
  );
}
