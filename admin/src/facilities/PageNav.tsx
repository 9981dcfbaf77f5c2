import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useSay } from '../i18n/use-say.ts';
import { goTo } from './Section.tsx';

/** The parts of the page, one click away. */
export function PageNav() {
  const say = useSay();
  return (
    <Box
      component="nav"
      aria-label={say.facility.onThisPage}
      sx={{ mt: 2, fontSize: '0.875rem', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}
    >
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {say.facility.onThisPage}:
      </Box>
      {Object.entries(say.facility.sections).map(([anchor, title]) => (
        <Link key={anchor} component="button" type="button" sx={{ fontSize: 'inherit' }} onClick={() => goTo(anchor)}>
          {title}
        </Link>
      ))}
    </Box>
  );
}
