import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Sourced } from '../shared/Text.tsx';
import { CellInput } from './CellInput.tsx';
import type { FieldProps } from './FieldInput.tsx';
import { Framed } from './FieldInput.tsx';
import type { Column, Field } from './fields.ts';
import { isBlank, mostBlank, nextRow, pasted, placeOf, readRows, repeatedIn, writeCell, writeRows } from './input.ts';
import { joined, useProblemsInside } from './problems.tsx';
import { sayName } from './say.ts';

type Table = Extract<Field, { is: 'table' }>;

/** Rows of a few values each. Several rows can be pasted at once, from any cell on. */
export function RowsInput({ name, path, field, optional, value, onChange }: FieldProps<Table>) {
  const words = useSay().calculations;
  const [rows, setRows] = useState(() => writeRows(field, value));
  const sent = useRef(JSON.stringify(value));
  // Rows follow a value from outside, such as a worked example, and not what is typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the value alone.
  useEffect(() => {
    const now = JSON.stringify(value);
    if (now !== sent.current) setRows(writeRows(field, value));
    sent.current = now;
  }, [value]);
  const change = (next: string[][]) => {
    const isEmpty = next.every(isBlank);
    const read = optional && isEmpty ? undefined : readRows(field, next);
    sent.current = JSON.stringify(read);
    setRows(next);
    onChange(read);
  };
  const blank = Array.from({ length: Math.min(Math.max(field.least ?? 1, 1), mostBlank) }, () => field.columns.map(() => ''));
  const shown = rows.length > 0 ? rows : blank;
  const set = (row: number, column: number, text: string) =>
    change(shown.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? text : cell)) : cells)));
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    change(pasted(shown, field.columns.length, { row, column }, text));
  };
  const repeated = repeatedIn(field, rows);
  const columns = field.columns.map((column, i) => ({ ...column, title: titleOf(column, i, field) }));
  return (
    <Framed name={name} about={field.about} path={path} note={[words.pasteHelp, optional ? `(${words.optional})` : ''].filter(Boolean).join(' ')}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          maxWidth: field.columns.length < 3 ? 440 : undefined,
          '& td, & th': { p: 0.25, textAlign: 'left', verticalAlign: 'top' },
        }}
      >
        <thead>
          <tr>
            {columns.map(({ name: column, title, field: cell }) => (
              <Box component="th" key={column} scope="col" sx={{ fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' }}>
                <span lang="en">{title}</span>
                {cell.about && cell.about !== title && (
                  <Box component="div" sx={{ fontWeight: 400 }}>
                    <Sourced>{cell.about}</Sourced>
                  </Box>
                )}
              </Box>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, row) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
              key={row}
              row={row}
              cells={cells}
              columns={columns}
              path={joined(path, placeOf(field, shown, row))}
              repeated={repeated.has(row)}
              set={(column, text) => set(row, column, text)}
              paste={(event, column) => paste(event, row, column)}
              remove={rows.length > 0 ? () => change(rows.filter((_, i) => i !== row)) : undefined}
            />
          ))}
        </tbody>
      </Box>
      <Button sx={{ mt: 0.5 }} disabled={field.most !== undefined && rows.length >= field.most} onClick={() => change([...shown, nextRow(field, shown)])}>
        {words.addRow}
      </Button>
    </Framed>
  );
}

function titleOf({ name, field }: Column, i: number, table: Table): string {
  if (name === '') return field.is === 'value' && field.format === 'month' ? 'Month' : 'Name';
  return table.rows === 'tuples' ? (field.about ?? String(i + 1)) : sayName(name);
}

interface RowProps {
  row: number;
  cells: readonly string[];
  columns: readonly (Column & { title: string })[];
  path: string;
  repeated: boolean;
  set: (column: number, text: string) => void;
  paste: (event: ClipboardEvent, column: number) => void;
  remove?: () => void;
}

function Row({ row, cells, columns, path, repeated, set, paste, remove }: RowProps) {
  const words = useSay().calculations;
  const inside = new Map(useProblemsInside(path));
  const whole = useProblemsInside(path.slice(0, path.lastIndexOf('.'))).find(([place]) => place === path.slice(path.lastIndexOf('.') + 1))?.[1];
  // A row whose second cell is its whole value has its problem at the row itself.
  const problems = columns.flatMap(({ name }) => inside.get(name) ?? []);
  const said = [...(repeated ? [words.twice] : []), ...(whole ? [whole] : []), ...problems];
  const id = `row-${path}`;
  return (
    <>
      <tr>
        {columns.map(({ name, title, field }, column) => (
          <td key={name}>
            <CellInput
              label={fill(words.rowName, { column: title, n: row + 1 })}
              field={field}
              value={cells[column] ?? ''}
              wrong={inside.has(name) || (column === columns.length - 1 && whole !== undefined) || (column === 0 && repeated)}
              describedBy={said.length > 0 ? id : undefined}
              onChange={(next) => set(column, writeCell(next))}
              onPaste={(event) => paste(event, column)}
            />
          </td>
        ))}
        <Box component="td" sx={{ width: 36 }}>
          {remove && (
            <Button aria-label={fill(words.removeRow, { n: row + 1 })} onClick={remove} sx={{ minWidth: 32, height: 32, p: 0 }}>
              ×
            </Button>
          )}
        </Box>
      </tr>
      {said.length > 0 && (
        <tr>
          <Box component="td" colSpan={columns.length + 1} id={id} sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.8125rem' }}>
            <Sourced>{said.join(' ')}</Sourced>
          </Box>
        </tr>
      )}
    </>
  );
}
