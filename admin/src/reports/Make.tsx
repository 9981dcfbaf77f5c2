import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { type FormEvent, useCallback, useId, useState } from 'react';
import { LinkBase } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { useRegister } from '../data/titles.ts';
import { useWatched } from '../data/use-answer.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Progress } from '../jobs/Progress.tsx';
import { isOver } from '../jobs/progress.ts';
import { Choice, Labelled, useControlStyle } from '../lists/controls.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { pathTo } from '../shared/Reference.tsx';
import { useParameters } from '../shared/use-parameters.ts';
import { Missing } from '../shared/Wait.tsx';
import { DraftMark } from './DraftMark.tsx';

interface Order {
  id: string;
  code: string;
  job: string;
}

/** Order a report, watch it being made, download it. */
export default function Make() {
  const say = useSay();
  const lang = useLang();
  const account = useAccount() ?? null;
  const { parameters } = useParameters();
  const facilities = useRegister('facilities');
  const [facility, setFacility] = useState(parameters.facility ?? '');
  const [asOf, setAsOf] = useState(parameters.asOf ?? '');
  const [language, setLanguage] = useState<string>(lang);
  const [order, setOrder] = useState<Order | null>(null);
  const [error, setError] = useState<unknown>(null);
  const style = useControlStyle();
  const id = useId();
  async function submit(event: FormEvent) {
    event.preventDefault();
    setError(null);
    setOrder(null);
    await dataProvider.makeReport({ kind: 'permit-status', facility, lang: language, ...(asOf ? { asOf } : {}) }).then(setOrder, setError);
  }
  return (
    <Page title={say.reports.make} lead={say.reports.intro}>
      {may(account, 'report') ? (
        <Paper variant="outlined" component="form" onSubmit={submit} sx={{ p: 2, maxWidth: 480, display: 'grid', gap: 1.5 }}>
          <Choice
            label={say.reports.facility}
            none="–"
            value={facility}
            options={[...(facilities ?? [])].map(([slug, record]) => [slug, (record as unknown as { name: string }).name] as const)}
            onChoose={(next) => setFacility(next ?? '')}
          />
          <Labelled id={id} label={`${say.reports.asOf} (${say.facility.asOfNewest})`}>
            <Box
              component="input"
              id={id}
              type="date"
              value={asOf}
              onChange={(event: { target: { value: string } }) => setAsOf(event.target.value)}
              sx={style}
            />
          </Labelled>
          <Choice label={say.reports.lang} value={language} options={Object.entries(say.terms.lang)} onChoose={(next) => setLanguage(next ?? lang)} />
          <Button type="submit" variant="contained" color="primary" disabled={!facility}>
            {say.reports.go}
          </Button>
        </Paper>
      ) : (
        <p>{say.reports.onlyWho}</p>
      )}
      {error !== null && <Missing what={say.reports.make} error={error} />}
      {order && <Watch key={order.job} order={order} />}
    </Page>
  );
}

function Watch({ order }: { order: Order }) {
  const say = useSay();
  const question = useCallback(() => dataProvider.job(order.job), [order.job]);
  const { answer: job, error } = useWatched(question, isOver, 500);
  return (
    <Box sx={{ mt: 3 }}>
      <Progress job={job} what={say.reports.making} />
      {error !== undefined && <Missing what={say.reports.making} error={error} />}
      {job?.state === 'done' && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 1 }}>
          <strong>{say.reports.ready}</strong>
          <DraftMark report={{ version: 1 }} />
          <Button href={`/api/v1/reports/${order.code}/pdf`} variant="contained" color="primary">
            {say.reports.download}
          </Button>
          <Button component={LinkBase} to={pathTo('reports', order.code)}>
            {order.code}
          </Button>
        </Box>
      )}
    </Box>
  );
}
