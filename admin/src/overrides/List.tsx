import { plain } from '../i18n/term.ts';
import { titled, told } from '../lists/cells.tsx';
import { free } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Sourced } from '../shared/Text.tsx';
import type { Override } from './types.ts';

export default () => (
  <NounList<Override>
    filters={[free('stage')]}
    columns={[
      titled('overrides', 'subject'),
      { field: 'reason', cell: ({ reason }) => <Sourced>{reason}</Sourced>, width: 30 },
      told('expiresOn'),
      { field: 'stage', cell: ({ stage }) => plain(stage) },
    ]}
  />
);
