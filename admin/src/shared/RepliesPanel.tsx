import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Published } from '../data/types.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from './dates.ts';
import { Panel, Rows } from './Panel.tsx';

/** Answers to a record, beside it and never over it. */
export function RepliesPanel({ record, always }: { record: Published; always?: boolean }) {
  const say = useSay();
  const lang = useLang();
  const replies = record.replies ?? [];
  if (replies.length === 0 && !always) return null;
  return (
    <Panel title={say.record.replies}>
      {replies.length === 0 && (
        <Typography variant="body2">
          {say.record.noReplies} <Link href={`/reply?about=${record.code}`}>{say.record.correct}</Link>
        </Typography>
      )}
      <Rows>
        {replies.map((reply) => (
          <li key={reply.code}>
            <Typography variant="caption" color="text.secondary" component="div">
              {[reply.shownName, sayDate(reply.publishedAt, lang)].filter(Boolean).join(' · ')} · <Link href={reply.permalink}>{reply.code}</Link>
            </Typography>
            <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
              {reply.text}
            </Typography>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
