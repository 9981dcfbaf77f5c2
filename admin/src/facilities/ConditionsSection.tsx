import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Choice } from '../lists/controls.tsx';
import { Inner } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { ConditionTable } from './ConditionTable.tsx';
import { byPermit, type MatrixFilter, shownRows, stateOf, statesOf } from './matrix.ts';
import { PermitHeading } from './PermitHeading.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';

/** What each permit asks, what is known about it, and what would settle it. */
export function ConditionsSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const slug = facility.slug!;
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const [filter, setFilter] = useState<MatrixFilter>({ state: null, notGreen: false });
  const { data, error, again } = useAnswer(`matrix/${slug}?${asOf ?? ''}`, () => dataProvider.matrix(slug, { asOf }));
  const rows = data?.rows ?? [];
  const shown = shownRows(rows, filter);
  const bare = facility.permits.filter((permit) => !rows.some((row) => row.condition.permit === permit));
  return (
    <Section
      anchor="conditions"
      title={say.facility.sections.conditions}
      intro={say.facility.conditionsIntro}
      actions={<Inner to={`/conditions?facility=${slug}`}>{say.nouns.conditions.many}</Inner>}
    >
      {error !== undefined ? (
        <Missing what={say.nouns.conditions.many} error={error} again={again} />
      ) : !data ? (
        <Wait what={say.nouns.conditions.many} />
      ) : (
        <>
          {rows.length > 0 && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'end', mb: 1.5 }}>
              <Box sx={{ width: 220 }}>
                <Choice
                  label={say.fields.state}
                  value={filter.state ?? ''}
                  options={statesOf(rows).map((state) => [state, say.states[state]] as const)}
                  onChoose={(state) => setFilter({ ...filter, state: state as MatrixFilter['state'] })}
                />
              </Box>
              <Button
                aria-pressed={filter.notGreen}
                variant={filter.notGreen ? 'contained' : 'outlined'}
                color={filter.notGreen ? 'primary' : 'inherit'}
                sx={{ height: 32 }}
                onClick={() => setFilter({ ...filter, notGreen: !filter.notGreen })}
              >
                {say.facility.whyNotGreen}
              </Button>
              {filter.notGreen && rows.length > shown.length && (
                <Typography variant="body2">{fill(say.facility.hiddenMet, { count: rows.filter((row) => stateOf(row) === 'met').length })}</Typography>
              )}
            </Box>
          )}
          {facility.permits.length === 0 && <p>{say.facility.noPermits}</p>}
          {byPermit(shown).map(([permit, own]) => (
            <Box key={permit} sx={{ mb: 3 }}>
              <PermitHeading slug={permit} />
              <ConditionTable rows={own} narrow={narrow} why={filter.notGreen} />
            </Box>
          ))}
          {bare.map((permit) => (
            <Box key={permit} sx={{ mb: 3 }}>
              <PermitHeading slug={permit} />
              <Typography variant="body2">{say.facility.noConditionsOf}</Typography>
            </Box>
          ))}
        </>
      )}
    </Section>
  );
}
