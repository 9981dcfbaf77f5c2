import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { Facilities } from './Facilities.tsx';

/** Where one begins: the facilities in one line each, where the record ends, and three ways on. */
export default function Home() {
  const say = useSay();
  const account = useAccount();
  const journeys = [
    { ...say.home.observe, action: <Button href="/observe">{say.home.observe.action}</Button> },
    {
      ...say.home.audit,
      action: may(account ?? null, 'review') ? (
        <Button component={LinkBase} to="/review">
          {say.review.title}
        </Button>
      ) : account ? (
        <Button component={LinkBase} to="/reports/create">
          {say.reports.make}
        </Button>
      ) : (
        <Button component={LinkBase} to="/login">
          {say.home.audit.action}
        </Button>
      ),
    },
    { ...say.home.cite, action: <Button href="/api/docs">{say.home.cite.action}</Button> },
  ];
  return (
    <Page title={say.frame.tagline} windowTitle="" lead={say.home.lead}>
      <Facilities />
      <Typography variant="h2" sx={{ mt: 4, mb: 1 }}>
        {say.home.journeys}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' }, gap: 2 }}>
        {journeys.map(({ title, text, action }) => (
          <Box component="li" key={title} sx={{ borderTop: '2px solid', borderColor: 'divider', pt: 1.5 }}>
            <Typography variant="h3">{title}</Typography>
            <Typography variant="body2" color="text.secondary" sx={{ my: 1 }}>
              {text}
            </Typography>
            {action}
          </Box>
        ))}
      </Box>
    </Page>
  );
}
