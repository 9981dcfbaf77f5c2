import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { fill } from '../i18n/fill.ts';
import { term } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { hatch } from '../states/StateBadge.tsx';

/** How much of what is needed is held: a bar whose missing part is hatched, and the same in words. */
export function Completeness({ of: { held, needed, of } }: { of: { held: number; needed: number; of: string } }) {
  const say = useSay();
  const { palette } = useTheme();
  const share = needed > 0 ? Math.min(1, held / needed) : 0;
  return (
    <Box sx={{ minWidth: 90 }}>
      <Box aria-hidden sx={{ display: 'flex', height: 8, border: `1px solid ${palette.figure.rule}`, backgroundImage: hatch(palette.figure.hatch) }}>
        <Box sx={{ width: `${share * 100}%`, bgcolor: 'text.primary' }} />
      </Box>
      {fill(say.facility.completeness, { held, needed, of: term(say, 'held', of) })}
    </Box>
  );
}
