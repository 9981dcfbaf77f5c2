import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import { statusOf } from '../data/request.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';

/** No waiting without a word. */
export const Wait = ({ what }: { what: string }) => {
  const say = useSay();
  return (
    <Box role="status" sx={{ py: 2, maxWidth: 320 }}>
      <Typography variant="body2" color="text.secondary">
        {fill(say.frame.loading, { what: what.toLowerCase() })}
      </Typography>
      <LinearProgress aria-hidden sx={{ mt: 0.5 }} />
    </Box>
  );
};

/** A part of a page that cannot be shown, in one plain sentence; the rest of the page goes on. */
export function Missing({ what, error, again }: { what: string; error: unknown; again?: () => void }) {
  const say = useSay();
  const status = statusOf(error);
  const text =
    status === 404 || status === 501
      ? fill(say.frame.notAvailable, { what: what.toLowerCase() })
      : status === 401
        ? say.frame.signInNeeded
        : status === 403
          ? say.frame.notAllowed
          : fill(say.frame.failed, { why: error instanceof Error ? error.message : String(error) });
  return (
    <Alert
      severity={status === 404 || status === 401 ? 'info' : 'warning'}
      variant="outlined"
      icon={false}
      sx={{ my: 1, color: 'text.primary', borderColor: 'divider' }}
      action={
        status === 401 ? (
          <Button component={LinkBase} to="/login" size="small">
            {say.frame.signIn}
          </Button>
        ) : again && status !== 404 ? (
          <Button onClick={again} size="small">
            {say.frame.tryAgain}
          </Button>
        ) : undefined
      }
    >
      {text}
    </Alert>
  );
}
