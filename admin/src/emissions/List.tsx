import type { Emission } from '../data/records.ts';
import { refers, said, titled, told } from '../lists/cells.tsx';
import { free, oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { saySpan } from '../shared/dates.ts';

export default () => (
  <NounList<Emission>
    dated
    search={false}
    filters={[oneOf('facility', 'facilities'), oneOf('unit', 'units'), free('pollutant')]}
    columns={[
      titled('emissions', 'massShortTon'),
      said('period', ({ startsOn, endsOn }, _say, lang) => saySpan(startsOn, endsOn, lang), { sort: 'startsOn' }),
      refers('facility', 'facilities'),
      refers('unit', 'units'),
      told('method'),
    ]}
  />
);
