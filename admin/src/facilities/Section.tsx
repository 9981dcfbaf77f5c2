import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { BAR } from '../theme.ts';

/** One part of the facility page, with the anchor that the answers lead to. */
export function Section({
  anchor,
  title,
  intro,
  actions,
  children,
}: {
  anchor: string;
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Box component="section" id={anchor} aria-labelledby={`${anchor}-title`} sx={{ mt: { xs: 4, md: 5 }, scrollMarginTop: BAR + 12 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2, flexWrap: 'wrap' }}>
        <Typography variant="h2" id={`${anchor}-title`} tabIndex={-1} sx={{ outline: 'none' }}>
          {title}
        </Typography>
        {actions}
      </Box>
      {intro && (
        <Typography variant="body2" color="text.secondary" component="div" sx={{ maxWidth: '80ch', mb: 1.5 }}>
          {intro}
        </Typography>
      )}
      {children}
    </Box>
  );
}

/** Goes to a section without changing the address, which belongs to the router. */
export function goTo(anchor: string) {
  document.getElementById(anchor)?.scrollIntoView();
  document.getElementById(`${anchor}-title`)?.focus({ preventScroll: true });
}
