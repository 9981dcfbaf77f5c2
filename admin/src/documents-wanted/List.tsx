import type { DocumentWanted } from '../data/records.ts';
import { linked, told } from '../lists/cells.tsx';
import { free } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <NounList<DocumentWanted>
    filters={[free('upgrades')]}
    columns={[
      linked('documents-wanted', 'title', ({ title }) => <Sourced>{title}</Sourced>, { sort: 'title', width: 18 }),
      told('holder', { width: 12 }),
      told('identifier', { width: 8 }),
      told('howToAsk', { width: 24 }),
    ]}
  />
);
