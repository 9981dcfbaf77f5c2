import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { type KeyboardEvent, useRef } from 'react';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Hidden } from '../shared/Text.tsx';
import { ROW } from '../theme.ts';
import { directionOf, nextSort } from './address.ts';
import type { Column } from './column.ts';
import { nextRow } from './row-keys.ts';

interface RecordTableProps<T> {
  caption: string;
  records: readonly T[];
  columns: readonly Column<T>[];
  sort: string | null;
  onSort: (sort: string | null) => void;
}

/** Dense rows. The first cell holds the link; j, k and the arrows move from link to link. */
export function RecordTable<T extends Published>({ caption, records, columns, sort, onSort }: RecordTableProps<T>) {
  const reader = { say: useSay(), lang: useLang() };
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(body.current?.querySelectorAll<HTMLElement>('tr > :first-child a') ?? [])];
    const next = nextRow(
      event.key,
      links.findIndex((link) => link.closest('tr')?.contains(document.activeElement)),
      links.length,
    );
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Box sx={{ overflowX: 'auto', bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1 }}>
      <Table sx={{ '& td': { height: ROW, py: 0.5 }, '& tbody tr:last-child td': { borderBottom: 0 } }}>
        <caption style={{ captionSide: 'top', padding: 0, height: 0 }}>
          <Hidden>{caption}</Hidden>
        </caption>
        <TableHead>
          <TableRow>
            {columns.map((column, index) => (
              <HeadCell key={column.field ?? column.label ?? index} column={column} sort={sort} onSort={onSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody ref={body} onKeyDown={onKeyDown}>
          {records.map((record) => (
            <TableRow key={record.id} hover sx={{ '&:focus-within': { bgcolor: 'action.hover' } }}>
              {columns.map((column, index) => (
                <TableCell
                  key={column.field ?? column.label ?? index}
                  align={column.numeric ? 'right' : 'left'}
                  sx={{
                    minWidth: column.width ? `${column.width}em` : undefined,
                    whiteSpace: column.numeric || column.whole ? 'nowrap' : undefined,
                    '& > span': column.whole ? { flexWrap: 'nowrap' } : undefined,
                  }}
                >
                  {column.cell(record, reader)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function HeadCell<T>({ column, sort, onSort }: { column: Column<T>; sort: string | null; onSort: (sort: string | null) => void }) {
  const say = useSay();
  const label = column.label ?? (column.field ? say.fields[column.field] : '');
  const direction = column.sort ? directionOf(sort, column.sort) : undefined;
  return (
    <TableCell align={column.numeric ? 'right' : 'left'} aria-sort={column.sort ? (direction ?? 'none') : undefined} scope="col">
      {column.sort ? (
        <ButtonBase
          onClick={() => onSort(nextSort(sort, column.sort!))}
          title={fill(say.lists.sortBy, { field: label.toLowerCase() })}
          sx={{ font: 'inherit', color: 'inherit', textDecoration: 'underline dotted', textUnderlineOffset: '0.2em', borderRadius: 0.5 }}
        >
          {label}
          <Box component="span" aria-hidden sx={{ width: '1em', textAlign: 'center' }}>
            {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
          </Box>
        </ButtonBase>
      ) : (
        label
      )}
    </TableCell>
  );
}
