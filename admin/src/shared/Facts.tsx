import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Words } from '../i18n/en/index.ts';
import { useSay } from '../i18n/use-say.ts';

/** The record's own fields, name left and value right; one below the other on a phone. */
export const Facts = ({ children, narrow }: { children: ReactNode; narrow?: boolean }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: '1fr', sm: narrow ? 'minmax(6rem, 8.5rem) 1fr' : 'minmax(9rem, 13rem) 1fr' },
      columnGap: 2,
      rowGap: { xs: 0, sm: 0.75 },
      m: 0,
    }}
  >
    {children}
  </Box>
);

const isEmpty = (children: ReactNode): boolean =>
  children === null || children === undefined || children === '' || children === false || (Array.isArray(children) && children.every(isEmpty));

/** One field. An unknown is shown as unknown where the field matters (`always`), otherwise left out. */
export function Fact({ name, label, always, children }: { name?: keyof Words['fields']; label?: string; always?: boolean; children?: ReactNode }) {
  const say = useSay();
  const empty = isEmpty(children);
  if (empty && !always) return null;
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem', pt: { xs: 0.75, sm: 0 } }}>
        {label ?? (name && say.fields[name])}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {empty ? (
          <Box component="em" sx={{ color: 'text.secondary' }}>
            {say.frame.notKnown}
          </Box>
        ) : (
          children
        )}
      </Box>
    </>
  );
}
