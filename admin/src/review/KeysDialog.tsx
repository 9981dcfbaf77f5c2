import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { Fact, Facts } from '../shared/Facts.tsx';

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay();
  const id = useId();
  const words = say.review.keysList;
  const keys = [
    ['j, k', words.jk],
    ['a', words.a],
    ['q', words.q],
    ['r', words.r],
    ['p', words.p],
    ['?', words.help],
  ] as const;
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id} component="h2" variant="h2">
        {say.review.keysTitle}
      </DialogTitle>
      <DialogContent>
        <Facts>
          {keys.map(([key, text]) => (
            <Fact key={key} label={key}>
              <Box component="span">{text}</Box>
            </Fact>
          ))}
        </Facts>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say.frame.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
