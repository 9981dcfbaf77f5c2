import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { sayNumber } from '../shared/numbers.ts';
import { rejectsCsv } from './rejects-csv.ts';
import type { Reject } from './types.ts';

interface RejectsTableProps {
  rejects: readonly Reject[];
  total: number;
  /** Where the server has them all; of a trial it keeps none, and what is shown is what can be had. */
  download: string | null;
  fileName: string;
}

/** Rows that cannot be right, each with its place, its value and how to mend it. */
export function RejectsTable({ rejects, total, download, fileName }: RejectsTableProps) {
  const say = useSay();
  const words = say.imports.rejectColumns;
  const save = () => {
    const url = URL.createObjectURL(new Blob([rejectsCsv(rejects)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${fileName}.rejects.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h3" component="h2">
          {say.imports.rejects} ({sayNumber(total)})
        </Typography>
        {rejects.length > 0 &&
          (download ? <Button href={download}>{say.imports.downloadRejects}</Button> : <Button onClick={save}>{say.imports.downloadRejects}</Button>)}
      </Box>
      {rejects.length === 0 ? (
        <Typography variant="body2">{say.imports.noRejects}</Typography>
      ) : (
        <Box
          sx={{ overflowX: 'auto', bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1 }}
          tabIndex={0}
          role="region"
          aria-label={say.imports.rejects}
        >
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell align="right">{words.line}</TableCell>
                <TableCell>{words.column}</TableCell>
                <TableCell>{words.value}</TableCell>
                <TableCell>{words.reason}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {rejects.map((reject, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one line may be set aside for several columns.
                <TableRow key={index}>
                  <TableCell align="right">{sayNumber(reject.line)}</TableCell>
                  <TableCell>{reject.column}</TableCell>
                  <TableCell sx={{ fontFamily: 'monospace' }}>{reject.value}</TableCell>
                  <TableCell>{reject.reason}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {rejects.length > 0 && rejects.length < total && (
        <Typography variant="caption">{fill(say.imports.rejectsShown, { shown: rejects.length, total: sayNumber(total) })}</Typography>
      )}
    </Box>
  );
}
