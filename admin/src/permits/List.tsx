import type { Permit } from '../data/records.ts';
import { dated, refers, titled, worded } from '../lists/cells.tsx';
import { oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<Permit>
    creatable
    dated
    filters={[
      oneOf('facility', 'facilities'),
      words('kind', 'permitKind'),
      words('state', 'permitState'),
      oneOf('authority', 'organizations'),
      oneOf('holder', 'organizations'),
    ]}
    columns={[
      titled('permits', 'permit', { sort: 'slug' }),
      worded('kind', 'permitKind'),
      refers('facility', 'facilities'),
      refers('authority', 'organizations'),
      worded('state', 'permitState'),
      dated('issuedOn', { sort: 'issuedOn' }),
      dated('expiresOn', { sort: 'expiresOn' }),
      { field: 'covers', cell: ({ covers }) => covers.text, width: 12 },
    ]}
  />
);
