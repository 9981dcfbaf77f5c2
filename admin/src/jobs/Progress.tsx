import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { sayNumber } from '../shared/numbers.ts';
import { isOver, paceOf, sayDuration } from './progress.ts';
import type { Job } from './types.ts';

/** Long work in words: what is done, how fast, how long it will still take. */
export function Progress({ job, what }: { job: Job | undefined; what: string }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock is read with each answer.
  useEffect(() => setNow(Date.now()), [job]);
  if (!job) return <Typography role="status">{what}</Typography>;
  const { share, perSecond, secondsLeft } = paceOf(job, now);
  const { done, total, unit, note } = job.progress;
  const over = isOver(job);
  const counted = done === undefined || over ? '' : `${sayNumber(done)}${total ? ` / ${sayNumber(total)}` : ''} ${unit ?? ''}`.trim();
  const parts = [
    `${what}: ${say.terms.jobState[job.state]}`,
    counted,
    perSecond && !over ? fill(say.imports.rate, { rate: sayNumber(Math.round(perSecond)) }) : '',
    secondsLeft === null ? '' : fill(say.imports.left, { time: sayDuration(secondsLeft) }),
    over ? '' : (note ?? ''),
  ];
  return (
    <Box sx={{ maxWidth: 560 }}>
      {!over && <LinearProgress aria-label={what} variant={share === null ? 'indeterminate' : 'determinate'} value={(share ?? 0) * 100} />}
      <Typography variant="body2" role="status" sx={{ mt: 0.5 }}>
        {parts.filter(Boolean).join(' · ')}
      </Typography>
      {job.reason && <Typography variant="body2">{job.reason}</Typography>}
    </Box>
  );
}
