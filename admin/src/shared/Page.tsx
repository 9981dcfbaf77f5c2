import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useSay } from '../i18n/use-say.ts';

/** The title of the browser window follows the page. */
export function useWindowTitle(title: string) {
  const product = useSay().frame.product;
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}

interface PageProps {
  title: ReactNode;
  windowTitle?: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The head that every page has: where we are, its title, what can be done with it. */
export function Page({ title, windowTitle, above, lead, actions, children }: PageProps) {
  useWindowTitle(windowTitle ?? (typeof title === 'string' ? title : ''));
  return (
    <Box sx={{ px: { xs: 2, md: 4 }, pt: { xs: 2, md: 3 }, pb: 6, maxWidth: 1360, width: '100%', mx: 'auto', minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', alignItems: 'flex-end', mb: lead ? 1 : 2 }}>
        <Box sx={{ minWidth: 0, flex: '1 1 24rem' }}>
          {above && (
            <Typography variant="caption" component="div" color="text.secondary" sx={{ mb: 0.5 }}>
              {above}
            </Typography>
          )}
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere', fontSize: { xs: '1.375rem', md: '1.75rem' } }}>
            {title}
          </Typography>
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {lead && (
        <Typography variant="body2" color="text.secondary" component="div" sx={{ mb: 2, maxWidth: '72ch' }}>
          {lead}
        </Typography>
      )}
      {children}
    </Box>
  );
}
