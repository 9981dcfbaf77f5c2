import type { Organization } from '../data/records.ts';
import { titled, told, worded } from '../lists/cells.tsx';
import { words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<Organization>
    filters={[words('kind', 'organizationKind')]}
    columns={[
      titled('organizations', 'name', { sort: 'name' }),
      worded('kind', 'organizationKind'),
      told('role'),
      { field: 'otherNames', cell: ({ otherNames }) => otherNames.join(', ') },
    ]}
  />
);
