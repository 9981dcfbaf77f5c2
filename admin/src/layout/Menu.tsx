import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { LinkBase, useLocation } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import type { Group } from '../noun.ts';
import { nouns } from '../nouns.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';

/** The work of those who are signed in stands first. */
const groups: Group[] = ['work', 'machines', 'law', 'measured', 'follows', 'said'];

export function Menu() {
  const say = useSay();
  const account = useAccount() ?? null;
  const { pathname } = useLocation();
  const here = pathname.split('/')[1];
  const entry = (to: string, text: string, external = false) => {
    const current = !external && (to === '/' ? pathname === '/' : to === `/${here}`);
    return (
      <li key={to}>
        <Link
          {...(external ? { href: to } : { component: LinkBase, to })}
          underline="none"
          color="inherit"
          aria-current={current ? 'page' : undefined}
          sx={{
            display: 'block',
            px: 2,
            py: { xs: 1, lg: 0.5 },
            fontSize: '0.875rem',
            borderLeft: '3px solid transparent',
            '&:hover': { bgcolor: 'action.hover' },
            '&[aria-current]': { borderColor: 'primary.main', fontWeight: 650, bgcolor: 'action.selected' },
          }}
        >
          {text}
        </Link>
      </li>
    );
  };
  return (
    <>
      <List>
        {entry('/', say.frame.home)}
        {entry('/observe', say.frame.logObservation, true)}
      </List>
      {groups.map((group) => {
        const own = nouns.filter((noun) => noun.group === group && noun.list && (!noun.only || (account && noun.only.includes(account.role))));
        const work = group === 'work';
        if (own.length === 0 && !(work && may(account, 'review'))) return null;
        return (
          <Box key={group} sx={{ mt: 1.25 }}>
            <Typography variant="overline" component="p" color="text.secondary" sx={{ px: 2 }} id={`menu-${group}`}>
              {say.frame.groups[group]}
            </Typography>
            <List labelledBy={`menu-${group}`}>
              {work && may(account, 'review') && entry('/review', say.review.title)}
              {work && may(account, 'import') && entry('/import', say.imports.title)}
              {own.map((noun) => entry(`/${noun.name}`, say.nouns[noun.name].many))}
              {group === 'follows' && entry('/calculations', say.calculations.title)}
            </List>
          </Box>
        );
      })}
    </>
  );
}

const List = ({ children, labelledBy }: { children: React.ReactNode; labelledBy?: string }) => (
  <Box component="ul" aria-labelledby={labelledBy} sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {children}
  </Box>
);
