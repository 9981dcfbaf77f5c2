import type { Conflict } from '../data/records.ts';
import { linked, told } from '../lists/cells.tsx';
import { oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <NounList<Conflict>
    filters={[oneOf('facility', 'facilities'), oneOf('permit', 'permits'), oneOf('cohort', 'units')]}
    columns={[
      linked('conflicts', 'topic', ({ topic }) => <Sourced>{topic}</Sourced>, { sort: 'topic', width: 14 }),
      { field: 'text', width: 24, cell: ({ claims }) => <Sourced>{claims.map(({ text }) => text).join(' / ')}</Sourced> },
      told('reading', { width: 20 }),
      { field: 'facility', cell: ({ about }) => about.facility && <Reference noun="facilities" slug={about.facility} /> },
    ]}
  />
);
