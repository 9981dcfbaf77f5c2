import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { LinkBase, useLocaleState, useLogout, useTheme } from 'react-admin';
import { fill } from '../i18n/fill.ts';
import { languages } from '../i18n/provider.ts';
import { useSay } from '../i18n/use-say.ts';
import { useAccount } from '../session/use-account.ts';
import { BAR } from '../theme.ts';
import { MoonMark, SunMark, ThreeLines } from './marks.tsx';
import { Search } from './Search.tsx';

export function Bar({ narrow, openMenu }: { narrow: boolean; openMenu: () => void }) {
  const say = useSay();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        minHeight: BAR,
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 0.5, sm: 1.5 },
        px: { xs: 1, sm: 2 },
        bgcolor: 'background.paper',
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      {narrow && (
        <IconButton aria-label={say.frame.menu} onClick={openMenu} sx={{ color: 'text.primary' }}>
          <ThreeLines />
        </IconButton>
      )}
      <Link
        component={LinkBase}
        to="/"
        underline="none"
        color="inherit"
        sx={{ fontWeight: 700, fontSize: '1.0625rem', letterSpacing: '-0.01em', mr: { sm: 1 } }}
      >
        {say.frame.product}
      </Link>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <Search />
      </Box>
      <Box sx={{ flex: 1 }} />
      <Languages />
      <ThemeSwitch />
      <Person narrow={narrow} />
    </Box>
  );
}

/** The other language by its own name, so that it is found by whoever does not read this one. */
function Languages() {
  const [locale, setLocale] = useLocaleState();
  const other = languages.find((language) => language.locale !== locale)!;
  return (
    <Button variant="text" lang={other.locale} onClick={() => setLocale(other.locale)} sx={{ minWidth: 0, px: 1 }}>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {other.name}
      </Box>
      <Box component="span" aria-hidden sx={{ display: { xs: 'inline', sm: 'none' } }}>
        {other.locale.toUpperCase()}
      </Box>
      <Box
        component="span"
        sx={{ display: { xs: 'inline', sm: 'none' }, position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
        style={{ width: 1, height: 1 }}
      >
        {other.name}
      </Box>
    </Button>
  );
}

function ThemeSwitch() {
  const say = useSay();
  const [theme, setTheme] = useTheme();
  const dark = theme === 'dark';
  return (
    <IconButton
      aria-label={dark ? say.frame.theme.light : say.frame.theme.dark}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
      sx={{ color: 'text.primary' }}
    >
      {dark ? <SunMark /> : <MoonMark />}
    </IconButton>
  );
}

function Person({ narrow }: { narrow: boolean }) {
  const say = useSay();
  const account = useAccount();
  const logout = useLogout();
  if (account === undefined) return null;
  if (!account) {
    return (
      <Button component={LinkBase} to="/login" sx={{ whiteSpace: 'nowrap' }}>
        {say.frame.signIn}
      </Button>
    );
  }
  return (
    <>
      <Box component="span" sx={{ display: narrow ? { xs: 'none', sm: 'inline' } : 'inline', fontSize: '0.875rem', whiteSpace: 'nowrap' }}>
        {fill(say.frame.signedInAs, { name: account.name, role: say.terms.role[account.role] })}
      </Box>
      <Button onClick={() => logout()} sx={{ whiteSpace: 'nowrap' }}>
        {say.frame.signOut}
      </Button>
    </>
  );
}
