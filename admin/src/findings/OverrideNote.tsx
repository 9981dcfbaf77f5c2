import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { sayDate } from '../shared/dates.ts';
import { Inner } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import type { Finding } from './types.ts';

/** What two people set over the verdict of the rule. Both stand here: theirs, and what the rule says. */
export function OverrideNote({ finding }: { finding: Finding }) {
  const say = useSay();
  const lang = useLang();
  const { override } = finding;
  if (override === null) return <Propose finding={finding.code} />;
  const facts = {
    by: override.signedBy.join(', '),
    on: sayDate(override.confirmedAt, lang),
    until: sayDate(override.expiresOn, lang),
    rule: say.states[finding.state],
  };
  return (
    <Box sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 2, maxWidth: '72ch' }}>
      <Typography variant="h4" component="h2" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {say.findings.override.title} <StateBadge state={override.state} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        <Sourced>{override.reason}</Sourced>
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {fill(say.findings.override.line, facts)} <Inner to={`/overrides/${override.code}/show`}>{override.code}</Inner>
      </Typography>
    </Box>
  );
}

function Propose({ finding }: { finding: string }) {
  const say = useSay();
  const account = useAccount() ?? null;
  return may(account, 'override') ? (
    <Box sx={{ mb: 2 }}>
      <Inner to={`/overrides/create?finding=${finding}`}>{say.findings.override.set}</Inner>
    </Box>
  ) : null;
}
