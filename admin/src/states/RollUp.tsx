import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import type { Overview } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { StateStrip } from './StateBadge.tsx';
import { StateMark } from './StateMark.tsx';
import { rollUpParts, sentenceOf } from './state.ts';

/** A bar split by state, the unknown share first, and the same in words. */
export function RollUp({ facility, rollUp }: { facility: string; rollUp: Overview['rollUp'] }) {
  const say = useSay();
  const parts = rollUpParts(rollUp.byState);
  const { unknown, total } = rollUp.unknownShare;
  if (total === 0) return <Typography variant="body2">{say.states.rollUp.none}</Typography>;
  const worst = rollUp.worst ? say.states[rollUp.worst] : say.states.insufficient_data;
  return (
    <Box>
      <Typography variant="body2" sx={{ mb: 0.5 }}>
        {fill(say.states.rollUp[sentenceOf(unknown, total)], { unknown, total, worst })}
      </Typography>
      <Box aria-hidden sx={{ display: 'flex', gap: '2px', maxWidth: 560 }}>
        {parts.map(({ state, count }) => (
          <StateStrip key={state} state={state} share={count} />
        ))}
      </Box>
      <Stack component="ul" direction="row" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5, flexWrap: 'wrap', columnGap: 2 }}>
        {parts.map(({ state, count }) => (
          <li key={state}>
            <Link
              component={LinkBase}
              to={`/findings?facility=${facility}&state=${state}`}
              variant="caption"
              color="inherit"
              sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}
            >
              <StateMark state={state} size={13} />
              {fill(say.states.rollUp.part, { count, state: say.states[state].toLowerCase() })}
            </Link>
          </li>
        ))}
      </Stack>
    </Box>
  );
}
