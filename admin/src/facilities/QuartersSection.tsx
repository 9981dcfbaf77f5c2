import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import type { Quarters } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Subject } from '../findings/Subject.tsx';
import { fill } from '../i18n/fill.ts';
import { capital, plain, term } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Hidden } from '../shared/Text.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { hatch, StateBadge } from '../states/StateBadge.tsx';
import { ContestedMark, StateMark } from '../states/StateMark.tsx';
import { rollUpParts } from '../states/state.ts';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';

type Quarter = Quarters['quarters'][number];

/** Three years by quarter: findings whose period touches each and what agencies recorded in it, never rolled up to one sign. */
export function QuartersSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const lang = useLang();
  const words = say.facility;
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, again } = useAnswer<Quarters>(`quarters/${facility.slug}?${asOf ?? ''}`, () => dataProvider.quarters(facility.slug!, { asOf }));
  const shown = data?.quarters.find(({ quarter }) => quarter === open);
  return (
    <Section anchor="quarters" title={words.sections.quarters} intro={words.quarters.intro}>
      {error !== undefined ? (
        <Missing what={words.sections.quarters} error={error} again={again} />
      ) : !data ? (
        <Wait what={words.sections.quarters} />
      ) : (
        <>
          <Box
            component="ol"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              display: 'grid',
              gridTemplateColumns: { xs: 'repeat(4, minmax(0, 1fr))', md: 'repeat(12, minmax(0, 1fr))' },
              gap: 0.5,
            }}
          >
            {data.quarters.map((quarter) => (
              <li key={quarter.quarter}>
                <OneQuarter quarter={quarter} open={quarter.quarter === open} toggle={() => setOpen(quarter.quarter === open ? null : quarter.quarter)} />
              </li>
            ))}
          </Box>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.5 }}>
            {fill(words.quarters.asOf, { date: sayDate(data.asOf.slice(0, 10), lang) })}
            {data.withoutPeriod > 0 && ` ${fill(words.quarters.withoutPeriod, { count: data.withoutPeriod })}`}
          </Typography>
          <Box aria-live="polite" id="quarter-shown">
            {shown && <Inside quarter={shown} />}
          </Box>
        </>
      )}
    </Section>
  );
}

function OneQuarter({ quarter: { quarter, byState, findings, records, ended }, open, toggle }: { quarter: Quarter; open: boolean; toggle: () => void }) {
  const say = useSay();
  const words = say.facility.quarters;
  const { palette } = useTheme();
  const states = rollUpParts(byState);
  const isEmpty = states.length + records.length === 0;
  const [year, name] = quarter.split('-');
  return (
    <ButtonBase
      onClick={toggle}
      aria-expanded={open}
      aria-controls="quarter-shown"
      sx={{
        width: '100%',
        height: '100%',
        minHeight: 92,
        position: 'relative',
        p: 0.5,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        font: 'inherit',
        fontSize: '0.8125rem',
        textAlign: 'left',
        border: ended ? '1px solid' : '1px dashed',
        borderColor: open ? 'text.primary' : 'divider',
        borderRadius: 0.5,
        bgcolor: open ? 'action.selected' : 'background.paper',
        backgroundImage: isEmpty ? hatch(palette.divider) : 'none',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box component="span" sx={{ fontWeight: 600 }}>
        {name}{' '}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {year}
        </Box>
      </Box>
      {states.map(({ state, count }) => (
        <Box key={state} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: palette.states[state].ink }}>
          <StateMark state={state} size={13} />
          {count}
          <Hidden>{say.states[state].toLowerCase()}</Hidden>
          {findings.some((finding) => finding.state === state && finding.disputed) && (
            <>
              <ContestedMark />
              <Hidden>{say.states.disputed.toLowerCase()}</Hidden>
            </>
          )}
        </Box>
      ))}
      {records.length > 0 && (
        <Box component="span" sx={{ mt: 'auto', overflowWrap: 'anywhere', color: 'text.secondary', fontSize: '0.75rem' }}>
          {fill(words.records, { count: records.length })}
        </Box>
      )}
    </ButtonBase>
  );
}

function Inside({ quarter: { from, to, findings, records } }: { quarter: Quarter }) {
  const say = useSay();
  const lang = useLang();
  const words = say.facility.quarters;
  const line = {
    listStyle: 'none',
    borderTop: '1px solid',
    borderColor: 'divider',
    py: 0.75,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 1,
    fontSize: '0.875rem',
  };
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h3">{fill(words.title, { from: sayDate(from, lang), to: sayDate(to, lang) })}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0 }}>
        {findings.map(({ code, rule, subject, condition, state, disputed, override, permalink }) => (
          <Box component="li" key={code} sx={line}>
            <StateBadge state={state} disputed={disputed} />
            {override && <StateBadge state={override} />}
            {override && <span>{words.override}</span>}
            <Link href={permalink}>
              {capital(term(say, 'rule', rule))}: <Subject of={condition ?? subject} />
            </Link>
          </Box>
        ))}
        {records.map(({ noun, slug, date, title, permalink }) => (
          <Box component="li" key={`${noun} ${slug}`} sx={line}>
            <span>{sayDate(date, lang)}</span>
            <Link href={permalink}>{noun === 'inspections' ? capital(plain(title)) : title}</Link>
          </Box>
        ))}
      </Box>
      {findings.length + records.length === 0 && <Typography variant="body2">{words.nothing}</Typography>}
    </Box>
  );
}
