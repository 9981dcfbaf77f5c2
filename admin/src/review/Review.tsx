import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { forget, useAnswer } from '../data/use-answer.ts';
import { useSay } from '../i18n/use-say.ts';
import type { Observation } from '../observations/types.ts';
import type { Reply } from '../replies/types.ts';
import { type Decision, may, refusalOf } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { Buttons } from './Buttons.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ObservationCentre, ObservationSide } from './ObservationReview.tsx';
import { Queue } from './Queue.tsx';
import { neighbour, queueOf, reviewedOf, waitingStates } from './queue.ts';
import { ReplyCentre, ReplySide } from './ReplyReview.tsx';

const keyOf: Record<string, Decision> = { a: 'accept', q: 'ask', r: 'reject', p: 'publish' };

/** What waits for a decision: the list, the photograph, the facts; everything by keys. */
export default function Review() {
  const say = useSay();
  const account = useAccount();
  const notify = useNotify();
  const allowed = may(account ?? null, 'review');
  const observations = useAnswer(allowed ? 'review/observations' : null, () =>
    dataProvider.rows<Observation>('observations', { state: waitingStates, limit: 1000, sort: 'recordedAt' }),
  );
  const replies = useAnswer(allowed ? 'review/replies' : null, () =>
    dataProvider.rows<Reply>('replies', { state: 'received', limit: 1000, sort: 'recordedAt' }),
  );
  const items = queueOf(observations.data?.data ?? [], replies.data?.data ?? []);
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<Decision | null>(null);
  const [help, setHelp] = useState(false);
  const item = items.find(({ id }) => id === current) ?? items[0];
  const next = item && items[items.indexOf(item) + 1];
  useEffect(() => {
    // The next picture is there before it is asked for.
    for (const piece of next?.kind === 'observations' ? next.record.evidence : []) if (piece.image) new Image().src = piece.image;
  }, [next]);
  useKeys((key) => {
    if (key === '?') setHelp(true);
    else if (key === 'j' || key === 'k') setCurrent(neighbour(items, item?.id ?? null, key === 'j' ? 1 : -1));
    else if (keyOf[key] && item) {
      if (refusalOf(keyOf[key], reviewedOf(item), account ?? null) === null) setAsking(keyOf[key]);
    } else return false;
    return true;
  });
  if (account === undefined) return <Page title={say.review.title}>{<Wait what={say.review.queue} />}</Page>;
  if (!allowed) return <Page title={say.review.title}>{<p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>}</Page>;
  async function decide(decision: Decision, reason: string) {
    if (!item) return;
    await dataProvider.decide(item.kind, item.record.code, decision, reason);
    notify(say.review.done[decision]);
    setAsking(null);
    setCurrent(decision === 'accept' || decision === 'ask' ? neighbour(items, item.id, 1) : (next?.id ?? null));
    forget('review/');
  }
  const error = observations.error ?? replies.error;
  return (
    <Page title={say.review.title} lead={say.review.intro} actions={<Button onClick={() => setHelp(true)}>{say.frame.keys} (?)</Button>}>
      {error !== undefined && <Missing what={say.review.queue} error={error} again={() => forget('review/')} />}
      {observations.data && items.length === 0 && <Typography>{say.review.empty}</Typography>}
      {item && (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '13rem minmax(0, 1fr)', lg: '13rem minmax(0, 1fr) 21rem', xl: '16rem minmax(0, 1fr) 24rem' },
            gap: 2.5,
            alignItems: 'start',
          }}
        >
          <Queue items={items} current={item.id} onPick={setCurrent} />
          <Box key={`centre ${item.id}`}>
            <Buttons item={item} account={account} onDecide={setAsking} />
            {item.kind === 'observations' ? <ObservationCentre observation={item.record} /> : <ReplyCentre reply={item.record} />}
          </Box>
          <Box key={`side ${item.id}`} sx={{ gridColumn: { md: 2, lg: 'auto' } }}>
            {item.kind === 'observations' ? <ObservationSide observation={item.record} account={account} /> : <ReplySide reply={item.record} />}
          </Box>
        </Box>
      )}
      {asking && <DecisionDialog decision={asking} onClose={() => setAsking(null)} onDecide={(reason) => decide(asking, reason)} />}
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </Page>
  );
}
