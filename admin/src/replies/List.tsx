import { plain } from '../i18n/term.ts';
import { titled, told } from '../lists/cells.tsx';
import { free } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Instant } from '../shared/Text.tsx';
import type { Reply } from './types.ts';

export default () => (
  <NounList<Reply>
    filters={[free('about'), free('state')]}
    columns={[
      titled('replies', 'about'),
      told('text', { width: 30 }),
      told('shownName'),
      { field: 'state', cell: ({ state }) => plain(state) },
      { field: 'publishedAt', cell: ({ publishedAt }) => publishedAt && <Instant at={publishedAt} /> },
    ]}
  />
);
