import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { Observation } from '../observations/types.ts';
import { writeInstant } from '../shared/dates.ts';
import { Panel } from '../shared/Panel.tsx';

/** What reviewer and submitter wrote to each other, the oldest first. */
export function TalkPanel({ notes }: { notes: NonNullable<Observation['notes']> }) {
  const say = useSay();
  const lang = useLang();
  if (notes.length === 0) return null;
  return (
    <Panel title={say.review.talk}>
      {notes.map(({ kind, fromSubmitter, text, writtenAt }) => (
        <Box key={`${writtenAt}${text}`} sx={{ mb: 1 }}>
          <Typography variant="caption" color="text.secondary" component="p">
            {`${say.review.notes[kind]} · ${fromSubmitter ? say.review.bySubmitter : say.review.byReviewer} · ${writeInstant(writtenAt, lang)}`}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
        </Box>
      ))}
    </Panel>
  );
}
