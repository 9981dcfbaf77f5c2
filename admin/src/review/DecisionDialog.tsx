import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';
import type { Decision } from '../session/may.ts';

interface DecisionDialogProps {
  decision: Decision;
  onClose: () => void;
  onDecide: (reason: string) => Promise<void>;
}

/** A question or a rejection is written down, for the person who handed it in; the other two are confirmed. */
export function DecisionDialog({ decision, onClose, onDecide }: DecisionDialogProps) {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const written = decision === 'ask' || decision === 'reject';
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (written && !reason.trim()) return setProblem(say.review.reasonNeeded);
    setBusy(true);
    await onDecide(reason.trim()).catch((error: Error) => setProblem(error.message));
    setBusy(false);
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <form onSubmit={submit}>
        <DialogTitle id={id} component="h2" variant="h2">
          {say.review.actions[decision]}
        </DialogTitle>
        <DialogContent>
          {problem && (
            <Alert severity="error" sx={{ mb: 1.5 }}>
              {problem}
            </Alert>
          )}
          {written ? (
            <TextField
              autoFocus
              fullWidth
              multiline
              minRows={3}
              margin="dense"
              label={say.review.reasonFor[decision]}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              required
            />
          ) : (
            <Typography>{say.review.sure[decision]}</Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{say.frame.cancel}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy} autoFocus={!written}>
            {say.review.actions[decision]}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
