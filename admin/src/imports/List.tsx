import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { worded } from '../lists/cells.tsx';
import { free, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { sayNumber } from '../shared/numbers.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Instant } from '../shared/Text.tsx';
import type { ImportRecord } from './types.ts';
import { Watched } from './Watched.tsx';

function ImportButton() {
  const say = useSay();
  return may(useAccount() ?? null, 'import') ? (
    <Button component={LinkBase} to="/import">
      {say.imports.title}
    </Button>
  ) : null;
}

export default () => (
  <>
    <Watched />
    <NounList<ImportRecord>
      dated
      actions={<ImportButton />}
      filters={[words('state', 'importState'), free('format')]}
      columns={[
        { field: 'fileName', width: 16, cell: ({ id, fileName }) => <Inner to={pathTo('imports', id)}>{fileName}</Inner> },
        worded('state', 'importState'),
        { field: 'format', cell: ({ format }) => format },
        { field: 'created', sort: 'startedAt', cell: ({ startedAt }) => <Instant at={startedAt} /> },
        { field: 'lines', numeric: true, cell: ({ lines }) => sayNumber(lines) },
        { field: 'inserted', numeric: true, cell: ({ inserted }) => sayNumber(inserted) },
        { field: 'setAside', numeric: true, cell: ({ rejects }) => sayNumber(rejects) },
      ]}
    />
  </>
);
