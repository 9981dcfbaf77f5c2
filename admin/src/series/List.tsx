import type { Series } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { refers, said, titled, worded } from '../lists/cells.tsx';
import { free, oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<Series>
    filters={[oneOf('monitor', 'monitors'), free('parameter'), free('kind')]}
    columns={[
      titled('series', 'series', { sort: 'slug' }),
      { field: 'parameter', sort: 'parameter', cell: ({ parameter }) => parameter },
      refers('monitor', 'monitors'),
      worded('unit', 'quantityUnit'),
      { field: 'poc', cell: ({ poc }) => poc },
      { field: 'kind', cell: ({ kind }) => kind },
      said('intervalSeconds', ({ intervalSeconds }, say) => fill(say.lang.seconds, { n: intervalSeconds / 60 })),
    ]}
  />
);
