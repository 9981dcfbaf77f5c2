import Button from '@mui/material/Button';
import { useSay } from '../i18n/use-say.ts';
import { refers, said, titled, told, worded } from '../lists/cells.tsx';
import { free, oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayBlock } from './block.ts';
import type { Observation } from './types.ts';

const Log = () => <Button href="/observe">{useSay().frame.logObservation}</Button>;

export default () => (
  <NounList<Observation>
    dated
    formats={['csv', 'ndjson', 'geojson', 'json']}
    actions={<Log />}
    filters={[
      oneOf('facility', 'facilities'),
      words('kind', 'observationKind'),
      words('state', 'observationState'),
      oneOf('condition', 'conditions'),
      free('cell'),
    ]}
    columns={[
      titled('observations', 'title'),
      said('block', ({ block }, _say, lang) => block && sayBlock(block, lang), { sort: 'startsAt' }),
      { field: 'cell', cell: ({ cell }) => cell },
      refers('facility', 'facilities'),
      worded('state', 'observationState'),
      { field: 'corroboration', cell: ({ corroboration }) => corroboration?.label },
      told('text', { width: 16 }),
    ]}
  />
);
