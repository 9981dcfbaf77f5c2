import type { FigureTable } from '@fenceline/reports/figures';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Inner, pathTo } from '../shared/Reference.tsx';

/** The same facts in rows, for those who do not see the figure and for those who check it. */
export function TableTwin({ table }: { table: FigureTable }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={table.caption}>
      <Table size="small" sx={{ minWidth: 720 }}>
        <Box component="caption" sx={{ captionSide: 'top', color: 'text.secondary', px: 1, pb: 0.5 }}>
          {table.caption}
        </Box>
        <TableHead>
          <TableRow>
            {table.columns.map((column) => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow key={row.slug}>
              {row.cells.map((cell, index) => (
                <TableCell key={table.columns[index]}>{index === 0 && row.permalink ? <Link href={row.permalink}>{cell}</Link> : cell}</TableCell>
              ))}
              <TableCell>
                {row.sources.map((source, index) => (
                  <span key={source.slug}>
                    {index > 0 && '; '}
                    <Inner to={pathTo('sources', source.slug)} lang="en">
                      {source.title}
                    </Inner>
                  </span>
                ))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
