import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useSay } from '../i18n/use-say.ts';
import { ConditionRow } from './ConditionRow.tsx';
import type { MatrixRow } from './matrix.ts';

interface ConditionTableProps {
  rows: readonly MatrixRow[];
  narrow: boolean;
  why: boolean;
}

/** A row a condition; it opens in place. Narrow screens have the same cells one below the other. */
export function ConditionTable({ rows, narrow, why }: ConditionTableProps) {
  const say = useSay();
  const columns = Object.values(say.facility.columns);
  const cards = rows.map((row) => <ConditionRow key={row.condition.code} row={row} narrow={narrow} why={why} />);
  if (narrow) return <Box>{cards}</Box>;
  return (
    <Box sx={{ bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1, overflowX: 'auto' }}>
      <Table sx={{ tableLayout: 'fixed', minWidth: 900 }}>
        <colgroup>
          {['21%', '20%', '16%', '12%', '10%', '21%'].map((width, index) => (
            <col key={columns[index]} style={{ width }} />
          ))}
        </colgroup>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{cards}</TableBody>
      </Table>
    </Box>
  );
}
