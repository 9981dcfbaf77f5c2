import type { Published } from '../data/types.ts';
import { worded } from '../lists/cells.tsx';
import { free, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { Instant } from '../shared/Text.tsx';
import type { Job } from './types.ts';

export default () => (
  <NounList<Job & Published>
    search={false}
    filters={[free('kind'), words('state', 'jobState')]}
    columns={[
      { field: 'kind', cell: ({ kind }) => kind },
      worded('state', 'jobState'),
      {
        field: 'progress',
        cell: ({ progress }) =>
          [sayNumber(progress.done), progress.total && `/ ${sayNumber(progress.total)}`, progress.unit, progress.note].filter(Boolean).join(' '),
      },
      { field: 'about', cell: ({ subject }) => subject },
      { field: 'created', sort: 'queuedAt', cell: ({ queuedAt }) => <Instant at={queuedAt} /> },
      { field: 'reason', width: 16, cell: ({ reason }) => reason },
    ]}
  />
);
