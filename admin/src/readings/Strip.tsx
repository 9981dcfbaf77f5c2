import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayStandardTime, writeInstant } from '../shared/dates.ts';
import { sayNumber } from '../shared/numbers.ts';
import { labelsOf } from './labels.ts';
import { stripOf } from './strip.ts';
import type { Reading } from './types.ts';

const WIDTH = 480;
const HEIGHT = 56;

interface StripProps {
  readings: readonly Reading[];
  unit: string;
  intervalSeconds: number;
  offset: string | null;
  /** What must be said beside the values is said once above them all. */
  quiet?: boolean;
}

/** Bars of the last values held, gaps hatched, and what must be said beside them. */
export function Strip({ readings, unit, intervalSeconds, offset, quiet }: StripProps) {
  const say = useSay();
  const lang = useLang();
  const { palette } = useTheme();
  const id = useId();
  const strip = stripOf(readings, intervalSeconds);
  if (!strip) return <Typography variant="body2">{say.facility.readingsNone}</Typography>;
  const time = (instant: string) => (offset ? `${sayStandardTime(instant, offset, lang)} UTC${offset}` : writeInstant(instant, lang));
  const range = fill(say.facility.readingsRange, { first: time(strip.startsAt), last: time(strip.endsAt), held: strip.held, count: strip.intervals });
  const labels = quiet ? [] : labelsOf(readings);
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Box
        component="svg"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={range}
        sx={{ display: 'block', width: '100%', height: HEIGHT, bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider' }}
      >
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" stroke={palette.figure.hatch} strokeWidth="1.6" />
          </pattern>
        </defs>
        {strip.gaps.map(({ x, width }) => (
          <rect key={x} x={x * WIDTH} y={0} width={width * WIDTH} height={HEIGHT} fill={`url(#${id})`}>
            <title>{say.facility.readingsGap}</title>
          </rect>
        ))}
        {strip.bars.map((bar) => (
          <rect
            key={bar.startsAt}
            x={bar.x * WIDTH + 0.5}
            y={bar.y * HEIGHT}
            width={Math.max(bar.width * WIDTH - 1, 0.5)}
            height={Math.max(bar.height * HEIGHT, 0.75)}
            fill={palette.figure.bandEdge}
          >
            <title>{`${time(bar.startsAt)} (${writeInstant(bar.startsAt, lang)}): ${sayNumber(bar.value)} ${unit}`}</title>
          </rect>
        ))}
        <path d={`M0 ${strip.zeroY * HEIGHT}H${WIDTH}`} stroke={palette.figure.rule} />
      </Box>
      <Typography variant="caption" component="figcaption" color="text.secondary">
        {range}; {fill(say.facility.readingsValues, { lowest: sayNumber(strip.lowest), highest: sayNumber(strip.highest), unit })}
        {labels.map((label) => (
          <Box component="strong" key={label} sx={{ display: 'block', color: 'text.primary', fontWeight: 600 }} lang="en">
            {label}
          </Box>
        ))}
      </Typography>
    </Box>
  );
}
