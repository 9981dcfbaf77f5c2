import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useSay } from '../i18n/use-say.ts';
import { sayNumber } from '../shared/numbers.ts';
import { type CountName, sums } from './counts.ts';

/** What became of every line and every value: the parts stand under the whole that they add up to. */
export function Counts({ of }: { of: Record<CountName, number> }) {
  const say = useSay();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, my: 2, alignItems: 'flex-start' }}>
      {sums.map(({ whole, parts }) => (
        <Table key={whole} size="small" sx={{ width: 'auto', minWidth: 260, bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider' }}>
          <TableBody>
            <TableRow>
              <TableCell component="th" scope="row" sx={{ fontWeight: 650 }}>
                {say.imports.counts[whole]}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 650 }}>
                {sayNumber(of[whole])}
              </TableCell>
            </TableRow>
            {parts.map((part) => (
              <TableRow key={part}>
                <TableCell component="th" scope="row" sx={{ pl: 3 }}>
                  {say.imports.counts[part]}
                </TableCell>
                <TableCell align="right">{sayNumber(of[part])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ))}
    </Box>
  );
}
