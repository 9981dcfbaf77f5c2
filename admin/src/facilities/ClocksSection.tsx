import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { apiAddress, dataProvider } from '../data/data-provider.ts';
import type { Clocks } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';

/** Days ahead and days gone by, as days left or over; the same as a calendar to subscribe to. */
export function ClocksSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const lang = useLang();
  const words = say.facility;
  const { data, error, again } = useAnswer<Clocks>(`clocks/${facility.slug}?${lang}&${asOf ?? ''}`, () => dataProvider.clocks(facility.slug!, { lang, asOf }));
  return (
    <Section
      anchor="clocks"
      title={words.sections.clocks}
      intro={words.clocksIntro}
      actions={<Link href={apiAddress(`facilities/${facility.slug}/clocks.ics`, { lang })}>{words.clocksCalendar}</Link>}
    >
      {error !== undefined ? (
        <Missing what={words.sections.clocks} error={error} again={again} />
      ) : !data ? (
        <Wait what={words.sections.clocks} />
      ) : data.clocks.length === 0 ? (
        <Typography variant="body2">{words.noClocks}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.clocks.map((clock) => (
            <Box
              component="li"
              key={`${clock.kind} ${clock.subject}`}
              sx={{
                borderTop: '1px solid',
                borderColor: 'divider',
                py: 1,
                display: 'grid',
                gridTemplateColumns: { xs: '1fr', md: '13rem minmax(0, 1fr) 16rem' },
                columnGap: 3,
              }}
            >
              <Typography variant="body2" component="span">
                {clock.first === clock.last
                  ? sayDate(clock.first, lang)
                  : clock.date
                    ? sayDate(clock.date, lang)
                    : `${sayDate(clock.first, lang)} – ${sayDate(clock.last, lang)}`}
              </Typography>
              <span>
                <Link href={clock.permalink} variant="body2">
                  {clock.title}
                </Link>
                {clock.note && (
                  <Typography variant="caption" color="text.secondary" component="div">
                    {clock.note}
                  </Typography>
                )}
              </span>
              <Typography
                variant="body2"
                component="span"
                sx={{ fontWeight: clock.standing === 'passed' ? 400 : 600, color: clock.standing === 'passed' ? 'text.secondary' : 'text.primary' }}
              >
                {clock.says}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
