import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { writeInstant } from '../shared/dates.ts';
import { Missing } from '../shared/Wait.tsx';
import type { Replay as Answer, Finding } from './types.ts';

/** Runs the rules again, here and now: with the records of the finding's time, or with those of today. */
export function Replay({ finding }: { finding: Finding }) {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run = (asOf: Answer['asOf']) => {
    setError(null);
    dataProvider.replay(finding.code, { asOf, v: finding.version }).then(setAnswer, setError);
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button onClick={() => run('recorded')}>{say.findings.replay.recorded}</Button>
        <Button onClick={() => run('now')}>{say.findings.replay.now}</Button>
      </Box>
      <div role="status">{answer && <Told answer={answer} />}</div>
      {error !== null && <Missing what={say.findings.replay.recorded} error={error} />}
    </Box>
  );
}

function Told({ answer }: { answer: Answer }) {
  const lang = useLang();
  const say = useSay();
  const words = say.findings.replay;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2">{fill(words[answer.result], { at: writeInstant(answer.at, lang) })}</Typography>
      {answer.result === 'different' && answer.replayed && (
        <>
          <Typography variant="body2" sx={{ mt: 1 }}>
            {answer.replayed.sentence[lang]}
          </Typography>
          <Box component="ul" sx={{ pl: 2, my: 1, overflowWrap: 'anywhere' }}>
            {answer.differences.map(({ field, recorded, replayed }) => (
              <Typography key={field} component="li" variant="caption">
                {fill(words.field, { field, recorded: shown(recorded), replayed: shown(replayed) })}
              </Typography>
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}

const MOST = 120;

/** A value of the proof as it stands, cut where it would fill the page; the JSON has all of it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
