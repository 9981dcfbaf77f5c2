import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { dataProvider } from '../data/data-provider.ts';
import type { Account, SealedFacts } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { Observation } from '../observations/types.ts';
import { may } from '../session/may.ts';
import { writeInstant } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Missing } from '../shared/Wait.tsx';
import { monospace } from '../theme.ts';

/** Exact place, time and metadata: for an auditor, after a reason, and written down. */
export function SealedPanel({ observation, account }: { observation: Observation; account: Account | null }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [facts, setFacts] = useState<SealedFacts | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!may(account, 'unseal')) {
    return (
      <Panel title={say.review.sealedFacts}>
        <Typography variant="body2">{say.review.sealedOnly}</Typography>
      </Panel>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dataProvider.unseal(observation.code, reason.trim()).then(setFacts, setError);
  };
  return (
    <Panel title={say.review.sealedFacts} note={say.review.sealedWhy}>
      {facts ? (
        <Unsealed facts={facts} observation={observation} reason={reason.trim()} />
      ) : (
        <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 1, mt: 1 }}>
          <TextField size="small" multiline label={say.review.sealedReason} value={reason} onChange={(event) => setReason(event.target.value)} required />
          <Button type="submit" disabled={!reason.trim()} sx={{ justifySelf: 'start' }}>
            {say.review.sealedShow}
          </Button>
        </Box>
      )}
      {error !== null && <Missing what={say.review.sealedFacts} error={error} />}
    </Panel>
  );
}

function Unsealed({ facts, observation, reason }: { facts: SealedFacts; observation: Observation; reason: string }) {
  const say = useSay();
  const lang = useLang();
  const [error, setError] = useState<unknown>(null);
  async function open(code: string) {
    try {
      const url = URL.createObjectURL(await dataProvider.original(code, reason));
      const link = document.createElement('a');
      link.href = url;
      link.download = code;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      <Facts narrow>
        <Fact name="place" always>
          {facts.lat !== null && `${facts.lat}, ${facts.lon}${facts.accuracyM ? ` (± ${facts.accuracyM} m)` : ''}`}
        </Fact>
        <Fact name="text">{facts.place}</Fact>
        <Fact name="startsAt" always>
          {facts.startsAt && `${writeInstant(facts.startsAt, lang)}${facts.timeEdited ? ` (${say.review.timeEdited})` : ''}`}
        </Fact>
        <Fact label={say.terms.observationState.received}>{facts.receivedAt && writeInstant(facts.receivedAt, lang)}</Fact>
      </Facts>
      {facts.metadata.length > 0 && (
        <Box
          component="pre"
          tabIndex={0}
          role="group"
          aria-label={say.review.sealedFacts}
          sx={{
            fontFamily: monospace,
            fontSize: '0.75rem',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            maxHeight: 260,
            overflow: 'auto',
            bgcolor: 'sunken',
            p: 1,
          }}
        >
          {JSON.stringify(facts.metadata, null, 2)}
        </Box>
      )}
      {observation.evidence.map(({ code }) => (
        <Button key={code} onClick={() => open(code)}>
          {fill(say.review.original, { code })}
        </Button>
      ))}
      {error !== null && <Missing what={say.review.sealedFacts} error={error} />}
    </>
  );
}
