import Typography from '@mui/material/Typography';
import type { Permit } from '../data/records.ts';
import { useRegister } from '../data/titles.ts';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { permitTitle } from '../permits/title.ts';
import { sayDate } from '../shared/dates.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';

/** Which paper the conditions below stand in, and whether it covers machines at all. */
export function PermitHeading({ slug }: { slug: string }) {
  const say = useSay();
  const lang = useLang();
  const permit = useRegister<Permit>('permits')?.get(slug);
  if (!permit) return <Typography variant="h3">{slug}</Typography>;
  const parts = [
    say.terms.permitState[permit.state],
    permit.stateAsOf && fill(say.lang.asOf, { date: sayDate(permit.stateAsOf, lang) }),
    permit.expiresOn && `${say.fields.expiresOn} ${sayDate(permit.expiresOn, lang)}`,
    permit.kind === 'permit' ? permit.covers.text : say.lang.coversNothing,
  ];
  return (
    <>
      <Typography variant="h3">
        {capital(say.terms.permitKind[permit.kind])}:{' '}
        <Inner to={pathTo('permits', slug)}>
          <Sourced>{permitTitle(permit)}</Sourced>
        </Inner>
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {parts.filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
}
