import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { required, SaveButton, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { Slug } from './inputs.tsx';

/** Inputs in named groups; a change of what stands gives its reason, which everybody can read in the history. */
export function RecordForm({ correcting, start, children }: { correcting: boolean; start?: Record<string, unknown>; children: ReactNode }) {
  const say = useSay();
  return (
    <SimpleForm
      sx={{ maxWidth: 760 }}
      defaultValues={start}
      toolbar={
        <Toolbar sx={{ bgcolor: 'transparent' }}>
          <SaveButton variant="contained" color="primary" />
        </Toolbar>
      }
    >
      {!correcting && <Slug />}
      {children}
      {correcting && <TextInput source="reason" label={say.forms.reason} helperText={say.forms.reasonHelp} validate={required()} multiline fullWidth />}
    </SimpleForm>
  );
}

export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="fieldset" sx={{ border: 0, borderTop: '1px solid', borderColor: 'divider', m: 0, mb: 2, p: 0, pt: 1, width: '100%' }}>
    <Typography component="legend" variant="h4" sx={{ pr: 1 }}>
      {title}
    </Typography>
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'start',
        '& > .MuiFormControl-fullWidth': { gridColumn: '1 / -1' },
      }}
    >
      {children}
    </Box>
  </Box>
);
