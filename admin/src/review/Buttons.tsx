import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Account } from '../data/types.ts';
import { useSay } from '../i18n/use-say.ts';
import { type Decision, refusalOf } from '../session/may.ts';
import { type Item, reviewedOf } from './queue.ts';

const keys: Record<Decision, string> = { accept: 'a', ask: 'q', reject: 'r', publish: 'p' };

/** The four decisions; one that is not offered says why. */
export function Buttons({ item, account, onDecide }: { item: Item; account: Account | null; onDecide: (decision: Decision) => void }) {
  const say = useSay();
  const id = useId();
  const reviewed = reviewedOf(item);
  const decisions: Decision[] = item.kind === 'replies' ? ['accept', 'reject', 'publish'] : ['accept', 'ask', 'reject', 'publish'];
  const publishing = refusalOf('publish', reviewed, account);
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {decisions.map((decision) => {
          const refusal = refusalOf(decision, reviewed, account);
          return (
            <Button
              key={decision}
              disabled={refusal !== null}
              variant={(decision === 'accept' || decision === 'publish') && refusal === null ? 'contained' : 'outlined'}
              color={(decision === 'accept' || decision === 'publish') && refusal === null ? 'primary' : 'inherit'}
              aria-describedby={decision === 'publish' && refusal ? id : undefined}
              onClick={() => onDecide(decision)}
            >
              {say.review.actions[decision]} ({keys[decision]})
            </Button>
          );
        })}
      </Box>
      {publishing && (
        <Typography id={id} variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>
          {say.review.actions.publish}: {say.review[publishing]}
        </Typography>
      )}
    </Box>
  );
}
