import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useSay } from '../i18n/use-say.ts';

export function Footer() {
  const say = useSay();
  const words = say.frame.footer;
  return (
    <Box
      component="footer"
      sx={{
        borderTop: '1px solid',
        borderColor: 'divider',
        px: { xs: 2, md: 4 },
        py: 2,
        fontSize: '0.8125rem',
        color: 'text.secondary',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
      }}
    >
      <span>{words.legal}</span>
      <span>{words.licence}</span>
      <Link href="/reply">{words.contact}</Link>
      <Link href="/receipt">{words.receipt}</Link>
      <Link href="/api/docs">{words.api}</Link>
    </Box>
  );
}
