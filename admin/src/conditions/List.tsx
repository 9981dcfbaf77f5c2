import type { Condition } from '../data/records.ts';
import { linked, refers, said, told, worded } from '../lists/cells.tsx';
import { oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Sourced } from '../shared/Text.tsx';
import { sayLimit } from './limit.ts';

export default () => (
  <NounList<Condition>
    creatable
    filters={[
      oneOf('facility', 'facilities'),
      oneOf('permit', 'permits'),
      words('type', 'conditionType'),
      words('force', 'force'),
      words('textKind', 'textKind', 'text'),
    ]}
    columns={[
      linked('conditions', 'condition', ({ name }) => <Sourced>{name}</Sourced>, { sort: 'name', width: 12 }),
      refers('permit', 'permits', { width: 12 }),
      worded('type', 'conditionType'),
      worded('force', 'force'),
      said('limit', ({ limits }, say) => limits.map((limit) => <div key={limit.quantity}>{sayLimit(limit, say)}</div>), { width: 16 }),
      told('text', { width: 20 }),
    ]}
  />
);
