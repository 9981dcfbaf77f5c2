import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { whyNoPicture } from '../observations/picture.ts';
import type { Attached } from '../observations/types.ts';

/** The photograph as large as fits; larger, smaller, turned. */
export function Viewer({ piece, n, total }: { piece: Attached; n: number; total: number }) {
  const say = useSay();
  const [zoom, setZoom] = useState(1);
  const [quarter, setQuarter] = useState(0);
  if (!piece.image) {
    return <Typography variant="body2">{whyNoPicture(piece, say)}</Typography>;
  }
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, mb: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="caption" sx={{ flex: 1 }}>
          {fill(say.review.photo, { n, total })} · {piece.code}
        </Typography>
        <Button onClick={() => setZoom(Math.min(6, zoom * 1.5))}>{say.review.zoomIn}</Button>
        <Button onClick={() => setZoom(Math.max(1, zoom / 1.5))} disabled={zoom === 1}>
          {say.review.zoomOut}
        </Button>
        <Button onClick={() => setQuarter((quarter + 1) % 4)}>{say.review.rotate}</Button>
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-label={fill(say.review.photo, { n, total })}
        sx={{ overflow: 'auto', height: { xs: 320, md: '62vh' }, bgcolor: 'sunken', border: '1px solid', borderColor: 'divider', display: 'grid' }}
      >
        <Box
          component="img"
          src={piece.image}
          alt={fill(say.review.photo, { n, total })}
          sx={{ m: 'auto', objectFit: 'contain', transformOrigin: 'center' }}
          style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%`, transform: `rotate(${quarter * 90}deg)` }}
        />
      </Box>
    </Box>
  );
}
