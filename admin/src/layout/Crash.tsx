import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';

/** One page may fail without taking the others with it. */
export class Crash extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { error: Error }) {
  const say = useSay();
  return (
    <Box sx={{ p: 4 }} role="alert">
      <Typography variant="h1">{say.frame.crashed.title}</Typography>
      <Typography sx={{ my: 2 }}>{fill(say.frame.crashed.text, { message: error.message })}</Typography>
      <Button onClick={() => window.location.reload()}>{say.frame.tryAgain}</Button>
    </Box>
  );
}
