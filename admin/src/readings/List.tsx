import type { Published } from '../data/types.ts';
import { term } from '../i18n/term.ts';
import { refers, said } from '../lists/cells.tsx';
import { free, oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { Reference } from '../shared/Reference.tsx';
import { Instant, Sourced } from '../shared/Text.tsx';
import type { Reading } from './types.ts';

export default () => (
  <NounList<Reading & Published>
    dated
    search={false}
    most={10_000}
    filters={[oneOf('series', 'series'), oneOf('monitor', 'monitors'), free('parameter')]}
    columns={[
      { field: 'series', sort: 'series', width: 14, cell: ({ series }) => <Reference noun="series" slug={series} /> },
      { field: 'startsAt', sort: 'startsAt', cell: ({ startsAt }) => <Instant at={startsAt} /> },
      { field: 'endsAt', cell: ({ endsAt }) => <Instant at={endsAt} /> },
      said('value', ({ value, unit }, say) => `${sayNumber(value)} ${term(say, 'quantityUnit', unit)}`, { numeric: true }),
      refers('monitor', 'monitors'),
      { field: 'note', width: 20, cell: ({ flag, label }) => <Sourced>{[flag, label].filter(Boolean).join('; ')}</Sourced> },
    ]}
  />
);
