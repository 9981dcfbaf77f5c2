import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Answer } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { References } from '../shared/Reference.tsx';

/** Everything that stands behind one answer, each statement with its date, its record and its sources. */
export function Statements({ id, answer }: { id: string; answer: Answer }) {
  const say = useSay();
  const lang = useLang();
  return (
    <Box
      id={id}
      component="ul"
      aria-label={say.facility.answers[answer.key]}
      sx={{
        listStyle: 'none',
        m: 0,
        mt: { xs: 1, lg: 0 },
        p: { xs: 0, lg: 2 },
        bgcolor: { lg: 'background.paper' },
        border: { lg: '1px solid' },
        borderColor: { lg: 'divider' },
        borderTop: { lg: 0 },
        fontSize: '0.875rem',
      }}
    >
      {answer.statements.map((statement) => (
        <Box component="li" key={statement.text} sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider', '&:first-of-type': { borderTop: { lg: 0 } } }}>
          <Box sx={{ maxWidth: '100ch' }}>{statement.text}</Box>
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {statement.date && `${sayDate(statement.date, lang)} · `}
            {statement.permalink && (
              <>
                <Link href={statement.permalink}>{statement.permalink.split('/').at(-1)}</Link>
                {statement.sources.length > 0 && ' · '}
              </>
            )}
            <SourceNames slugs={statement.sources} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Three sources are named; more are one click away. */
function SourceNames({ slugs }: { slugs: readonly string[] }) {
  const say = useSay();
  if (slugs.length <= 3) return <References noun="sources" slugs={slugs} />;
  return (
    <Box component="details" sx={{ display: 'inline', '&[open]': { display: 'block' } }}>
      <Box component="summary" sx={{ display: 'inline', cursor: 'pointer', textDecoration: 'underline dotted' }}>
        {fill(say.facility.sourcesCount, { count: slugs.length })}
      </Box>{' '}
      <References noun="sources" slugs={slugs} />
    </Box>
  );
}
