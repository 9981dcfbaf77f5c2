import Typography from '@mui/material/Typography';
import { plain } from '../i18n/term.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Instant } from '../shared/Text.tsx';
import type { Reply } from './types.ts';

export default () => (
  <RecordPage<Reply>>
    {(reply) => (
      <>
        <Typography variant="body1" sx={{ whiteSpace: 'pre-line', mb: 2, maxWidth: '72ch' }}>
          {reply.text}
        </Typography>
        <Facts>
          <Fact name="about">
            <a href={`/r/${reply.about}`}>{reply.about}</a>
          </Fact>
          <Fact name="shownName" always>
            {reply.shownName}
          </Fact>
          <Fact name="state">{plain(reply.state)}</Fact>
          <Fact name="publishedAt" always>
            {reply.publishedAt && <Instant at={reply.publishedAt} />}
          </Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
