import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { type ReactNode, useId, useState } from 'react';
import { sayLimit } from '../conditions/limit.ts';
import { Completeness } from '../findings/Completeness.tsx';
import { Sentence } from '../findings/Sentence.tsx';
import { useSay } from '../i18n/use-say.ts';
import { EdtfDate, Sourced } from '../shared/Text.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { ConditionDetail } from './ConditionDetail.tsx';
import { type MatrixRow, stateOf } from './matrix.ts';

/** Number and name, limit, state, how much is known, newest evidence, what would settle it. */
export function ConditionRow({ row, narrow, why }: { row: MatrixRow; narrow: boolean; why: boolean }) {
  const say = useSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { condition, finding, limits } = row;
  const words = say.facility.columns;
  const reason = why && (finding?.sentence ?? row.noFinding);
  const name = (
    <ButtonBase
      onClick={() => setOpen(!open)}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      sx={{ font: 'inherit', textAlign: 'left', alignItems: 'flex-start', gap: 0.75, fontWeight: 600 }}
    >
      <Box component="span" aria-hidden sx={{ width: '0.9em', flex: 'none', transform: open ? 'rotate(90deg)' : 'none' }}>
        ▸
      </Box>
      <span>
        {condition.clause && `${condition.clause} `}
        <Sourced>{condition.name}</Sourced>
      </span>
    </ButtonBase>
  );
  const cells: { label: string; cell: ReactNode }[] = [
    {
      label: words.limit,
      cell: limits.length > 0 ? limits.map((limit) => <div key={limit.quantity}>{sayLimit(limit, say)}</div>) : <Sourced>{condition.text}</Sourced>,
    },
    { label: words.state, cell: <StateBadge state={stateOf(row)} disputed={finding?.disputed} /> },
    { label: words.known, cell: finding?.completeness ? <Completeness of={finding.completeness} /> : '' },
    { label: words.newest, cell: row.newestEvidence ? <EdtfDate date={row.newestEvidence} /> : say.facility.noEvidence },
    { label: words.settle, cell: finding?.settledBy ? <Sentence of={finding.settledBy} /> : row.noFinding ? <Sentence of={row.noFinding} /> : '' },
  ];
  const below = (reason || open) && (
    <>
      {reason && (
        <Box sx={{ fontSize: '0.875rem', mt: 0.5 }}>
          <Sentence of={reason} />
        </Box>
      )}
      {open && <ConditionDetail row={row} />}
    </>
  );
  if (narrow) {
    return (
      <Box sx={{ bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 1 }}>
        {name}
        {cells.map(({ label, cell }) =>
          cell ? (
            <Box key={label} sx={{ fontSize: '0.875rem', mt: 0.5 }}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {label}:
              </Box>{' '}
              {cell}
            </Box>
          ) : null,
        )}
        <Box id={id}>{below}</Box>
      </Box>
    );
  }
  return (
    <>
      <TableRow hover sx={{ '& td, & th': { borderBottom: below ? 0 : undefined } }}>
        <TableCell component="th" scope="row">
          {name}
        </TableCell>
        {cells.map(({ label, cell }) => (
          <TableCell key={label}>{cell}</TableCell>
        ))}
      </TableRow>
      {below && (
        <TableRow id={id}>
          <TableCell colSpan={6} sx={{ pt: 0 }}>
            {below}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
