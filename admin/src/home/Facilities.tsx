import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import type { Facility } from '../data/records.ts';
import { useRegister } from '../data/titles.ts';
import type { Overview } from '../data/types.ts';
import { useAnswer } from '../data/use-answer.ts';
import { placeOf } from '../facilities/place.ts';
import { StatusLine } from '../facilities/StatusLine.tsx';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Wait } from '../shared/Wait.tsx';
import { RollUp } from '../states/RollUp.tsx';
import { byCase } from './by-case.ts';

/** More than this and the list of facilities serves better. */
const SHOWN = 24;

export function Facilities() {
  const say = useSay();
  const facilities = useRegister<Facility>('facilities');
  if (!facilities) return <Wait what={say.nouns.facilities.many} />;
  const cases = byCase([...facilities.values()].slice(0, SHOWN));
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {say.home.facilities}
      </Typography>
      {cases.map(([name, own]) => (
        <Box key={name ?? ''} component="section" sx={{ mb: 2.5 }} aria-label={name ?? undefined}>
          {cases.length > 1 && name && (
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {fill(say.home.case, { name })}
            </Typography>
          )}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, bgcolor: 'background.paper', border: '1px solid', borderColor: 'divider', borderRadius: 1 }}>
            {own.map((facility) => (
              <OneFacility key={facility.id} facility={facility} />
            ))}
          </Box>
          <Coverage facility={own[0]!.slug!} />
        </Box>
      ))}
      {facilities.size > SHOWN && <Inner to="/facilities">{say.nouns.facilities.many}</Inner>}
    </>
  );
}

export function useOverview(facility: string, asOf?: string) {
  const lang = useLang();
  return useAnswer<Overview>(`overview/${facility}?${lang}&${asOf ?? ''}`, () => dataProvider.overview(facility, { lang, asOf }));
}

function OneFacility({ facility }: { facility: Facility }) {
  const say = useSay();
  const { data } = useOverview(facility.slug!);
  return (
    <Box
      component="li"
      sx={{
        px: 2,
        py: 1.5,
        borderBottom: '1px solid',
        borderColor: 'divider',
        '&:last-child': { borderBottom: 0 },
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '15rem minmax(0, 1fr)' },
        columnGap: 3,
        rowGap: 0.5,
      }}
    >
      <Box>
        <Typography variant="h3" component="h3">
          <Inner to={pathTo('facilities', facility.slug!)}>{facility.name}</Inner>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {[capital(say.terms.facilityKind[facility.kind]), placeOf(facility)].filter(Boolean).join(', ')}
        </Typography>
      </Box>
      <Box>
        <Typography variant="body1">{data?.header ?? <StatusLine facility={facility} />}</Typography>
        {data && data.rollUp.unknownShare.total > 0 && (
          <Box sx={{ mt: 0.5 }}>
            <RollUp facility={facility.slug!} rollUp={data.rollUp} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** Where the record ends is said where the record begins. */
function Coverage({ facility }: { facility: string }) {
  const { data } = useOverview(facility);
  const say = useSay();
  if (!data?.coverage) return null;
  return (
    <Typography variant="body2" sx={{ mt: 1.5, maxWidth: '72ch' }}>
      <strong>{say.home.coverage}:</strong> {data.coverage}
    </Typography>
  );
}
