import type { Facility } from '../data/records.ts';
import { dated, titled, told, worded } from '../lists/cells.tsx';
import { free, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { References } from '../shared/Reference.tsx';
import { placeOf } from './place.ts';

export default () => (
  <NounList<Facility>
    creatable
    filters={[words('kind', 'facilityKind'), free('state', 'usState')]}
    formats={['csv', 'ndjson', 'geojson', 'json']}
    columns={[
      titled('facilities', 'name', { sort: 'name' }),
      worded('kind', 'facilityKind'),
      { field: 'place', cell: placeOf },
      { field: 'operators', cell: ({ operators }) => operators.length > 0 && <References noun="organizations" slugs={operators} /> },
      told('status'),
      dated('statusAsOf'),
    ]}
  />
);
