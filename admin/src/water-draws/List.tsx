import type { WaterDraw } from '../data/records.ts';
import { refers, said, titled, worded } from '../lists/cells.tsx';
import { oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { saySpan } from '../shared/dates.ts';

export default () => (
  <NounList<WaterDraw>
    creatable
    dated
    filters={[oneOf('facility', 'facilities'), words('sourceClass', 'sourceClass'), words('statistic', 'statistic'), oneOf('supplier', 'organizations')]}
    columns={[
      titled('water-draws', 'value'),
      said('period', ({ startsOn, endsOn, periodNote }, _say, lang) => saySpan(startsOn, endsOn, lang) || periodNote, { sort: 'startsOn' }),
      refers('facility', 'facilities'),
      worded('sourceClass', 'sourceClass'),
      refers('supplier', 'organizations'),
      worded('statistic', 'statistic'),
    ]}
  />
);
