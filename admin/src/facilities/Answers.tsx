import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState } from 'react';
import type { Answer } from '../data/types.ts';
import { useOverview } from '../home/Facilities.tsx';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Hidden } from '../shared/Text.tsx';
import { anchorOf } from './anchor.ts';
import { PageNav } from './PageNav.tsx';
import type { PartProps } from './part.ts';
import { goTo } from './Section.tsx';
import { Statements } from './Statements.tsx';

/** Five answers in a row, each a short sentence with its newest date, the way to its part of the page, and all that is stated. */
export function Answers({ facility, asOf }: PartProps) {
  const say = useSay();
  const id = useId();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('lg'));
  const [open, setOpen] = useState<Answer['key'] | null>(null);
  const { data } = useOverview(facility.slug!, asOf);
  if (!data) return <PageNav />;
  const opened = data.answers.find(({ key }) => key === open);
  const panel = opened && <Statements id={id} answer={opened} />;
  return (
    <Box component="section" aria-label={say.facility.answersTitle} sx={{ mt: 3 }}>
      <Hidden>
        <h2>{say.facility.answersTitle}</h2>
      </Hidden>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'repeat(5, minmax(0, 1fr))' },
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          overflow: 'hidden',
          '& > li': { p: 2, boxShadow: ({ palette }) => `0 0 0 0.5px ${palette.hairline}` },
        }}
      >
        {data.answers.map((answer) => (
          <Box component="li" key={answer.key} sx={{ display: 'flex', flexDirection: 'column', bgcolor: answer.key === open ? 'action.selected' : undefined }}>
            <OneAnswer answer={answer} open={answer.key === open} panel={id} onToggle={() => setOpen(answer.key === open ? null : answer.key)} />
            {narrow && answer.key === open && panel}
          </Box>
        ))}
      </Box>
      {!narrow && panel}
      <PageNav />
    </Box>
  );
}

function OneAnswer({ answer, open, panel, onToggle }: { answer: Answer; open: boolean; panel: string; onToggle: () => void }) {
  const say = useSay();
  const lang = useLang();
  const title = say.facility.answers[answer.key];
  return (
    <>
      <Typography variant="h4" component="h3" color="primary" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {answer.sentence}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 1.5, mt: 1, fontSize: '0.8125rem' }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {answer.date && fill(say.facility.newest, { date: sayDate(answer.date, lang) })}
        </Box>
        <Box component="span" sx={{ display: 'flex', gap: 1.5 }}>
          {answer.statements.length > 0 && (
            <Link
              component="button"
              type="button"
              sx={{ fontSize: 'inherit' }}
              onClick={onToggle}
              aria-expanded={open}
              aria-controls={open ? panel : undefined}
            >
              {open ? say.facility.lessStatements : say.facility.allStatements}
              <Hidden>: {title}</Hidden>
            </Link>
          )}
          <Link component="button" type="button" sx={{ fontSize: 'inherit' }} onClick={() => goTo(anchorOf(answer))}>
            {say.facility.goTo}
            <Hidden>: {title}</Hidden>
          </Link>
        </Box>
      </Box>
    </>
  );
}
