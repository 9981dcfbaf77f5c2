import type { Published } from '../data/types.ts';
import { refers } from '../lists/cells.tsx';
import { oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { Reference } from '../shared/Reference.tsx';
import { Instant } from '../shared/Text.tsx';
import type { UnitHour } from './types.ts';

export default () => (
  <NounList<UnitHour & Published>
    dated
    search={false}
    most={10_000}
    filters={[oneOf('facility', 'facilities'), oneOf('unit', 'units')]}
    columns={[
      { field: 'unit', width: 14, cell: ({ unit }) => <Reference noun="units" slug={unit} /> },
      refers('facility', 'facilities'),
      { field: 'startsAt', cell: ({ startsAt }) => <Instant at={startsAt} /> },
      { field: 'operatingTime', numeric: true, cell: ({ operatingTime }) => sayNumber(operatingTime) },
      { field: 'grossLoadMw', numeric: true, cell: ({ grossLoadMw }) => grossLoadMw !== null && `${sayNumber(grossLoadMw)} MW` },
      { field: 'noxPound', numeric: true, cell: ({ noxPound }) => noxPound !== null && `${sayNumber(noxPound)} lb` },
      { field: 'basis', cell: ({ basis }) => basis },
    ]}
  />
);
