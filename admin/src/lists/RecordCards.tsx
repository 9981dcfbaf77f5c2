import Box from '@mui/material/Box';
import type { Published } from '../data/types.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { Column } from './column.ts';

/** The same columns for a narrow screen: the first as the heading of a card, the others as short lines below. */
export function RecordCards<T extends Published>({ records, columns }: { records: readonly T[]; columns: readonly Column<T>[] }) {
  const say = useSay();
  const lang = useLang();
  const reader = { say, lang };
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {records.map((record) => (
        <Box
          component="li"
          key={record.id}
          sx={{ bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, overflowWrap: 'anywhere' }}
        >
          <Box sx={{ fontWeight: 600, '& a': { display: 'inline-block', py: 0.25 } }}>{first.cell(record, reader)}</Box>
          {others.map((column, index) => {
            const cell = column.cell(record, reader);
            if (cell === null || cell === undefined || cell === '' || cell === false) return null;
            return (
              <Box key={column.field ?? column.label ?? index} sx={{ fontSize: '0.875rem' }}>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {column.label ?? (column.field && say.fields[column.field])}:
                </Box>{' '}
                {cell}
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
