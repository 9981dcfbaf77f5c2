import type { Event } from '../data/records.ts';
import { plain } from '../i18n/term.ts';
import { linked, refers, said, told } from '../lists/cells.tsx';
import { free, oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { saySpan } from '../shared/dates.ts';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <NounList<Event>
    creatable
    dated
    filters={[oneOf('facility', 'facilities'), oneOf('permits', 'permits', 'permit'), oneOf('organizations', 'organizations'), free('type'), free('docket')]}
    columns={[
      linked('events', 'title', ({ title }) => <Sourced>{title}</Sourced>, { width: 16 }),
      said('date', ({ date, endDate }, _say, lang) => saySpan(date, endDate, lang), { sort: 'date', width: 7 }),
      { field: 'type', cell: ({ type }) => plain(type) },
      refers('facility', 'facilities'),
      told('summary', { width: 20 }),
      told('outcome', { width: 10 }),
    ]}
  />
);
