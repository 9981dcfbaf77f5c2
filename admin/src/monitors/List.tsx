import type { Monitor } from '../data/records.ts';
import { term } from '../i18n/term.ts';
import { said, titled, told, worded } from '../lists/cells.tsx';
import { free, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<Monitor>
    filters={[words('class', 'monitorClass'), free('aqsId'), free('state', 'usState')]}
    formats={['csv', 'ndjson', 'geojson', 'json']}
    columns={[
      titled('monitors', 'name', { sort: 'name' }),
      worded('class', 'monitorClass'),
      told('operator', { width: 14 }),
      { field: 'place', cell: ({ county, state }) => [county, state].filter(Boolean).join(', ') },
      said('parameters', ({ parameters }, say) => parameters.map(({ name, unit }) => `${name} (${term(say, 'quantityUnit', unit)})`).join(', ')),
    ]}
  />
);
