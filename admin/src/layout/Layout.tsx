import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import Link from '@mui/material/Link';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { type CoreLayoutProps, useLocation } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { Wait } from '../shared/Wait.tsx';
import { BAR, SIDE } from '../theme.ts';
import { Bar } from './Bar.tsx';
import { Crash } from './Crash.tsx';
import { Footer } from './Footer.tsx';
import { Menu } from './Menu.tsx';
import { Search } from './Search.tsx';

/** Bar, menu, page, footer. On a narrow screen the menu is a drawer. */
export function Layout({ children }: CoreLayoutProps) {
  const say = useSay();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer.
  useEffect(() => setOpen(false), [pathname]);
  const menu = (
    <Box component="nav" aria-label={say.frame.mainNavigation} sx={{ width: SIDE, py: 1 }}>
      <Menu />
    </Box>
  );
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Link
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
        sx={{ position: 'absolute', left: -9999, zIndex: 1400, bgcolor: 'background.paper', p: 1, '&:focus': { left: 8, top: 8 } }}
      >
        {say.frame.skip}
      </Link>
      <Bar narrow={!wide} openMenu={() => setOpen(true)} />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        {wide ? (
          <Box sx={{ flex: 'none', borderRight: '1px solid', borderColor: 'divider' }}>
            <Box sx={{ position: 'sticky', top: BAR, maxHeight: `calc(100vh - ${BAR}px)`, overflowY: 'auto' }}>{menu}</Box>
          </Box>
        ) : (
          <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { 'aria-label': say.frame.menu } }}>
            <Box sx={{ p: 1, pb: 0, width: SIDE }}>
              <Search wide />
            </Box>
            {menu}
          </Drawer>
        )}
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box component="main" id="content" tabIndex={-1} sx={{ flex: 1, outline: 'none', minWidth: 0 }}>
            <Crash key={pathname}>
              <Suspense fallback={<Box sx={{ p: 4 }}>{<Wait what={say.frame.loadingPage} />}</Box>}>{children as ReactNode}</Suspense>
            </Crash>
          </Box>
          <Footer />
        </Box>
      </Box>
    </Box>
  );
}
