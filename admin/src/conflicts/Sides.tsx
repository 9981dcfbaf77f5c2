import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Conflict } from '../data/records.ts';
import { useLookUp } from '../data/titles.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { SourceLine } from '../shared/SourcesPanel.tsx';
import { Sourced } from '../shared/Text.tsx';

/** What each side says, side by side and equally wide; the reading below decides nothing. */
export function Sides({ conflict }: { conflict: Pick<Conflict, 'claims' | 'reading'> }) {
  const say = useSay();
  const refs = useLookUp(conflict.claims.flatMap(({ ref }) => ref ?? []));
  return (
    <>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: `repeat(${Math.min(conflict.claims.length, 3)}, minmax(0, 1fr))` },
          gap: 1,
        }}
      >
        {conflict.claims.map((side) => {
          const found = side.ref ? refs?.get(side.ref) : undefined;
          return (
            <Box component="li" key={side.text} sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, p: 1.25, bgcolor: 'background.paper' }}>
              <Typography variant="body2" sx={{ mb: 0.5, fontWeight: 600 }}>
                {found ? (
                  <Inner to={pathTo(found.noun, side.ref!)}>
                    <Sourced>{side.text}</Sourced>
                  </Inner>
                ) : (
                  <Sourced>{side.text}</Sourced>
                )}
              </Typography>
              {side.sources.map((slug) => (
                <Box key={slug} sx={{ fontSize: '0.8125rem' }}>
                  <SourceLine slug={slug} />
                </Box>
              ))}
            </Box>
          );
        })}
      </Box>
      <Typography variant="body2" sx={{ mt: 0.75, maxWidth: '72ch' }}>
        <strong>{say.facility.conflictReading}:</strong> <Sourced>{conflict.reading}</Sourced>
      </Typography>
    </>
  );
}
