import Typography from '@mui/material/Typography';
import type { Claim } from '../data/records.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';

/** A statement is never without whoever made it, when, and how it is worded. */
export function ClaimLine({ claim }: { claim: Pick<Claim, 'slug' | 'code' | 'text' | 'statedBy' | 'statedOn' | 'wording'> }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Inner to={pathTo('claims', claim.slug ?? claim.code)}>
        <Sourced>{claim.text}</Sourced>
      </Inner>
      <Typography variant="caption" color="text.secondary" component="div">
        {say.terms.wording[claim.wording]} · <Sourced>{claim.statedBy}</Sourced>
        {claim.statedOn && ` · ${sayDate(claim.statedOn, lang)}`}
      </Typography>
    </>
  );
}
