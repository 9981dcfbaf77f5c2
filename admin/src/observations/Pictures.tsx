import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { whyNoPicture } from './picture.ts';
import type { Attached } from './types.ts';

/** Re-encoded pictures; a file that cannot be shown says why. */
export function Pictures({ evidence }: { evidence: readonly Attached[] }) {
  const say = useSay();
  return evidence.map((piece, index) => (
    <Box component="figure" key={piece.code} sx={{ m: 0, mb: 2 }}>
      {piece.image ? (
        <Box
          component="img"
          src={piece.image}
          width={piece.width ?? undefined}
          height={piece.height ?? undefined}
          alt={fill(say.review.photo, { n: index + 1, total: evidence.length })}
          sx={{ maxWidth: '100%', height: 'auto', maxHeight: '70vh', objectFit: 'contain', display: 'block', bgcolor: 'sunken' }}
        />
      ) : (
        <Typography variant="body2">{whyNoPicture(piece, say)}</Typography>
      )}
      <Typography variant="caption" component="figcaption" color="text.secondary">
        <Inner to={pathTo('evidence', piece.code)}>{piece.code}</Inner>
      </Typography>
    </Box>
  ));
}
