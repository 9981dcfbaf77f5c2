import type { Source } from '../data/records.ts';
import { dated, linked, told, worded } from '../lists/cells.tsx';
import { words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <NounList<Source>
    dated
    filters={[words('kind', 'sourceKind'), words('access', 'access'), words('licence', 'licence')]}
    columns={[
      linked('sources', 'title', ({ title }) => <Sourced>{title}</Sourced>, { sort: 'title', width: 22 }),
      told('publisher', { width: 10 }),
      dated('publishedOn', { sort: 'publishedOn' }),
      worded('kind', 'sourceKind'),
      worded('access', 'access'),
      worded('licence', 'licence'),
    ]}
  />
);
