import type { Unit } from '../data/records.ts';
import { dated, refers, said, titled, worded } from '../lists/cells.tsx';
import { oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { cohortSize } from './size.ts';

export default () => (
  <NounList<Unit>
    creatable
    filters={[oneOf('facility', 'facilities'), words('subject', 'subject'), words('permanence', 'permanence')]}
    columns={[
      titled('units', 'machines', { sort: 'slug' }),
      refers('facility', 'facilities'),
      worded('permanence', 'permanence'),
      said('count', cohortSize),
      { field: 'ratedMwEach', numeric: true, cell: ({ ratedMwEach }) => ratedMwEach !== null && `${sayNumber(ratedMwEach)} MW` },
      dated('from'),
      dated('to'),
      refers('partOf', 'units'),
    ]}
  />
);
