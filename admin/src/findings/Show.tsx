import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { apiAddress } from '../data/data-provider.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { saySpan } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayNumber } from '../shared/numbers.ts';
import { Panel } from '../shared/Panel.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Inner, Reference } from '../shared/Reference.tsx';
import { RecordRows } from '../shared/SeeAlso.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { ByHand } from './ByHand.tsx';
import { Completeness } from './Completeness.tsx';
import { Corroboration } from './Corroboration.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { Replay } from './Replay.tsx';
import { Sentence } from './Sentence.tsx';
import { Steps } from './Steps.tsx';
import { Subject } from './Subject.tsx';
import type { Finding } from './types.ts';

export default () => (
  <RecordPage<Finding>
    repliesAlways
    title={(finding) => <Title finding={finding} />}
    lead={(finding) => (
      <Typography variant="subtitle1" component="p" color="text.primary">
        <Sentence of={finding.summary} />
      </Typography>
    )}
    beside={(finding) => <Inputs finding={finding} />}
  >
    {(finding) => <Body finding={finding} />}
  </RecordPage>
);

function Title({ finding }: { finding: Finding }) {
  const say = useSay();
  const lang = useLang();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      {[say.nouns.findings.one, saySpan(finding.period.from, finding.period.to, lang)].filter(Boolean).join(', ')}
      <StateBadge state={finding.state} disputed={finding.disputed} />
    </Box>
  );
}

function Body({ finding }: { finding: Finding }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <OverrideNote finding={finding} />
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, maxWidth: '72ch' }}>
        {say.states.explain[finding.state]} {finding.disputed && say.states.explain.disputed}
      </Typography>
      {finding.steps[lang].length > 0 && (
        <>
          <Typography variant="h4" component="h2">
            {say.findings.steps}
          </Typography>
          <Steps steps={finding.steps[lang]} />
        </>
      )}
      <ByHand finding={finding.code} />
      {finding.settledBy && (
        <>
          <Typography variant="h4" component="h2" sx={{ mt: 2 }}>
            {say.findings.settledBy}
          </Typography>
          <Typography variant="body1" sx={{ maxWidth: '72ch' }}>
            {finding.settledBy[lang]}
          </Typography>
        </>
      )}
      <Box sx={{ mt: 2 }}>
        <Facts>
          <Fact name="about">
            <Subject of={finding.subject} />
          </Fact>
          <Fact name="facility">
            <Reference noun="facilities" slug={finding.facility} />
          </Fact>
          <Fact name="condition">{finding.condition && <Reference noun="conditions" slug={finding.condition} />}</Fact>
          <Fact name="period" always>
            {saySpan(finding.period.from, finding.period.to, lang)}
          </Fact>
          <Fact label={say.findings.measured}>{finding.measured !== null && `${sayNumber(finding.measured)} ${finding.unit ?? ''}`}</Fact>
          <Fact name="limit">{finding.limit !== null && `${sayNumber(finding.limit)} ${finding.unit ?? ''}`}</Fact>
          <Fact label={say.facility.columns.known}>{finding.completeness && <Completeness of={finding.completeness} />}</Fact>
          <Fact name="rule">
            {fill(say.findings.rule, { rule: finding.rule, version: finding.ruleVersion })}
            {!finding.ruleVerified && ` · ${say.findings.unverified}`}
          </Fact>
          <Fact label={say.findings.corroboration.title}>
            <Corroboration of={finding.corroboration} />
          </Fact>
          <Fact label={say.findings.reviewReason}>{finding.reviewReason}</Fact>
        </Facts>
      </Box>
    </>
  );
}

function Inputs({ finding }: { finding: Finding }) {
  const say = useSay();
  return (
    <Panel title={say.findings.inputs}>
      <RecordRows slugs={finding.inputs.records} />
      <Typography variant="caption" component="p" sx={{ overflowWrap: 'anywhere', my: 1 }} color="text.secondary">
        {fill(say.findings.inputsLine, { count: finding.inputs.count, hash: finding.inputs.sha256 })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button href={apiAddress(`findings/${finding.code}/proof?v=${finding.version}`)}>{say.findings.proof}</Button>
        <Inner to={`/findings?subject=${encodeURIComponent(finding.subject)}`}>{say.findings.sameSubject}</Inner>
      </Box>
      <Replay key={finding.version} finding={finding} />
    </Panel>
  );
}
