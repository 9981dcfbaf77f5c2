import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { plain } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { EdtfDate, Instant, Sourced } from '../shared/Text.tsx';
import { Missing } from '../shared/Wait.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import type { Override } from './types.ts';

export default () => (
  <RecordPage<Override> actions={(override) => override.stage === 'proposed' && !override.mine && <Confirm code={override.code} />}>
    {(override) => (
      <Facts>
        <Fact name="state">
          <StateBadge state={override.state} />
        </Fact>
        <Fact name="finding">{override.finding && <a href={`/r/${override.finding}`}>{override.finding}</a>}</Fact>
        <Fact name="reason">
          <Sourced>{override.reason}</Sourced>
        </Fact>
        <Fact name="expiresOn">
          <EdtfDate date={override.expiresOn} />
        </Fact>
        <Fact name="signedBy">{override.signedBy.join(', ')}</Fact>
        <Fact name="stage">{plain(override.stage)}</Fact>
        <Fact name="confirmedAt" always>
          {override.confirmedAt && <Instant at={override.confirmedAt} />}
        </Fact>
        <Fact name="endedBecause">{override.endedBecause}</Fact>
      </Facts>
    )}
  </RecordPage>
);

/** A second auditor says so too; from then on both verdicts are shown. */
function Confirm({ code }: { code: string }) {
  const say = useSay();
  const account = useAccount() ?? null;
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  if (!may(account, 'override')) return null;
  return (
    <Box component="span">
      <Button onClick={() => dataProvider.confirmOverride(code).then(refresh, setError)}>{say.findings.override.confirm}</Button>
      {error !== null && <Missing what={say.findings.override.confirm} error={error} />}
    </Box>
  );
}
