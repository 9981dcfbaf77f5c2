import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** A titled box beside the record. */
export function Panel({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ borderTop: '2px solid', borderColor: 'divider', pt: 1, mb: 3 }}>
      <Typography id={id} variant="h4" component="h2">
        {title}
      </Typography>
      {note && (
        <Typography variant="caption" color="text.secondary" component="p">
          {note}
        </Typography>
      )}
      <Box sx={{ mt: 0.5 }}>{children}</Box>
    </Box>
  );
}

/** A plain list without bullets. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, '& > li': { py: 0.75, borderBottom: '1px solid', borderColor: 'divider' }, '& > li:last-child': { borderBottom: 0 } }}
  >
    {children}
  </Box>
);
