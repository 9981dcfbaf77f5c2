import { plain } from '../i18n/term.ts';
import { titled } from '../lists/cells.tsx';
import { free } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Instant } from '../shared/Text.tsx';
import type { Evidence } from './types.ts';

export default () => (
  <NounList<Evidence>
    search={false}
    filters={[free('observation'), free('state'), free('kind')]}
    columns={[
      titled('evidence', 'title'),
      { field: 'observation', cell: ({ observation }) => <Inner to={pathTo('observations', observation)}>{observation}</Inner> },
      { field: 'state', cell: ({ state }) => plain(state) },
      { field: 'publishedAt', cell: ({ publishedAt }) => publishedAt && <Instant at={publishedAt} /> },
    ]}
  />
);
