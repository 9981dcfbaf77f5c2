import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Sides } from '../conflicts/Sides.tsx';
import type { Conflict } from '../data/records.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';
import { usePart } from './use-part.ts';

export function ConflictsSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const slug = facility.slug!;
  const { data, error, again } = usePart<Conflict>('conflicts', { facility: slug }, asOf);
  return (
    <Section anchor="conflicts" title={say.facility.sections.conflicts} intro={say.facility.conflictsIntro}>
      {error !== undefined ? (
        <Missing what={say.nouns.conflicts.many} error={error} again={again} />
      ) : !data ? (
        <Wait what={say.nouns.conflicts.many} />
      ) : (
        <>
          {data.length === 0 && <Typography variant="body2">{say.facility.noConflicts}</Typography>}
          {data.map((conflict) => (
            <Box key={conflict.id} sx={{ mb: 3 }}>
              <Typography variant="h3" sx={{ mb: 0.75 }}>
                <Inner to={pathTo('conflicts', conflict.slug!)}>
                  <Sourced>{conflict.topic}</Sourced>
                </Inner>
              </Typography>
              <Sides conflict={conflict} />
            </Box>
          ))}
        </>
      )}
    </Section>
  );
}
