import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Citation } from '../data/types.ts';
import { useSay } from '../i18n/use-say.ts';
import { monospace } from '../theme.ts';
import { Copy } from './Copy.tsx';

/** How to cite this very version: a sentence, BibTeX, CSL-JSON. */
export function Cite({ citation }: { citation: Citation }) {
  const say = useSay();
  const id = useId();
  const [open, setOpen] = useState(false);
  const forms = [
    { name: say.record.citeText, text: citation.text, mono: false },
    ...(citation.bibtex ? [{ name: say.record.citeBibtex, text: citation.bibtex, mono: true }] : []),
    ...(citation.csl ? [{ name: say.record.citeCsl, text: JSON.stringify(citation.csl, null, 2), mono: true }] : []),
  ];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say.record.cite}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={id} maxWidth="md" fullWidth>
        <DialogTitle id={id} component="h2" variant="h2">
          {say.record.citeTitle}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2">{say.record.citeNote}</Typography>
          {forms.map(({ name, text, mono }) => (
            <Box key={name} sx={{ mt: 2 }}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 0.5 }}>
                <Typography variant="h4" component="h3">
                  {name}
                </Typography>
                <Copy text={text} />
              </Box>
              <Box
                tabIndex={0}
                role="group"
                aria-label={name}
                component="pre"
                sx={{
                  m: 0,
                  p: 1.5,
                  bgcolor: 'sunken',
                  fontFamily: mono ? monospace : 'inherit',
                  fontSize: '0.8125rem',
                  whiteSpace: 'pre-wrap',
                  overflowWrap: 'anywhere',
                  maxHeight: 260,
                  overflow: 'auto',
                }}
              >
                {text}
              </Box>
            </Box>
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{say.frame.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
