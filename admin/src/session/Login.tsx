import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { LinkBase, useLogin } from 'react-admin';
import { statusOf } from '../data/request.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Footer } from '../layout/Footer.tsx';
import { useWindowTitle } from '../shared/Page.tsx';

export default function Login() {
  const say = useSay();
  const login = useLogin();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useWindowTitle(say.session.title);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      await login({ email: form.get('email'), password: form.get('password') });
    } catch (error) {
      const status = statusOf(error);
      setProblem(status === 401 || status === 422 ? say.session.wrong : fill(say.frame.failed, { why: (error as Error).message }));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}>
        <Paper variant="outlined" component="form" onSubmit={submit} sx={{ p: 3, width: '100%', maxWidth: 400, display: 'grid', gap: 2 }}>
          <Typography variant="h1">{say.session.title}</Typography>
          <Typography variant="body2" color="text.secondary">
            {say.session.why}
          </Typography>
          {problem && <Alert severity="error">{problem}</Alert>}
          <TextField name="email" type="email" label={say.session.email} autoComplete="username" required size="small" autoFocus />
          <TextField name="password" type="password" label={say.session.password} autoComplete="current-password" required size="small" />
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            {say.session.submit}
          </Button>
          <Typography variant="caption" color="text.secondary">
            {say.session.demo}
          </Typography>
          <Button component={LinkBase} to="/" variant="text">
            {say.session.back}
          </Button>
        </Paper>
      </Box>
      <Footer />
    </Box>
  );
}
