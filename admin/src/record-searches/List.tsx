import type { RecordSearch } from '../data/records.ts';
import { dated, refers, titled, told, worded } from '../lists/cells.tsx';
import { free, oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';

export default () => (
  <NounList<RecordSearch>
    dated
    filters={[
      oneOf('facility', 'facilities'),
      oneOf('agency', 'organizations'),
      oneOf('permit', 'permits'),
      free('condition'),
      words('result', 'searchResult'),
    ]}
    columns={[
      titled('record-searches', 'about'),
      dated('searchedOn', { sort: 'searchedOn' }),
      refers('agency', 'organizations'),
      refers('facility', 'facilities'),
      worded('method', 'method'),
      worded('result', 'searchResult'),
      told('searchedBy'),
    ]}
  />
);
