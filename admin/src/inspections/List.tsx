import type { Inspection } from '../data/records.ts';
import { dated, refers, titled, told } from '../lists/cells.tsx';
import { free, oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<Inspection>
    creatable
    dated
    filters={[oneOf('facility', 'facilities'), oneOf('agency', 'organizations'), oneOf('permit', 'permits'), free('type')]}
    columns={[
      titled('inspections', 'type'),
      dated('date', { sort: 'date' }),
      refers('facility', 'facilities'),
      refers('agency', 'organizations'),
      refers('permit', 'permits'),
      told('result'),
    ]}
  />
);
