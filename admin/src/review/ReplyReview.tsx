import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/use-say.ts';
import type { Reply } from '../replies/types.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Instant } from '../shared/Text.tsx';

export function ReplyCentre({ reply }: { reply: Reply }) {
  const say = useSay();
  return (
    <>
      <Typography variant="h2">
        {say.review.replyAbout} <a href={`/r/${reply.about}`}>{reply.about}</a>
      </Typography>
      <Typography variant="body1" sx={{ whiteSpace: 'pre-line', mt: 1, maxWidth: '72ch' }}>
        {reply.text}
      </Typography>
    </>
  );
}

export function ReplySide({ reply }: { reply: Reply }) {
  const say = useSay();
  return (
    <Panel title={say.review.publicView} note={reply.code}>
      <Facts narrow>
        <Fact label={say.review.from} always>
          {reply.shownName}
        </Fact>
        <Fact name="date">
          <Instant at={reply.recordedAt} />
        </Fact>
        <Fact name="about">
          <a href={`/r/${reply.about}`}>{reply.about}</a>
        </Fact>
      </Facts>
    </Panel>
  );
}
