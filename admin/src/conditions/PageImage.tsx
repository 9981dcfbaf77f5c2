import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Condition } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';

/** The page the condition was read on; one that is no public record is shown to those who keep the registry. */
export function PageImage({ condition: { pageImage, page } }: { condition: Condition }) {
  const say = useSay();
  const account = useAccount() ?? null;
  if (!pageImage || !(pageImage.isPublic || may(account, 'edit'))) return null;
  const caption = fill(say.typeIn.pageImage, { page: page ?? say.frame.notKnown });
  return (
    <Box component="figure" sx={{ m: 0, mt: 2, maxWidth: 480 }}>
      <a href={pageImage.address}>
        <Box
          component="img"
          src={pageImage.address}
          alt={caption}
          loading="lazy"
          sx={{ maxWidth: '100%', maxHeight: 480, border: '1px solid', borderColor: 'divider', display: 'block' }}
        />
      </a>
      <Typography component="figcaption" variant="caption" color="text.secondary">
        {pageImage.isPublic ? caption : `${caption}; ${say.typeIn.notPublic}`}
      </Typography>
    </Box>
  );
}
