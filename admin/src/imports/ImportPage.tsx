import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { LinkBase } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { capital } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Progress } from '../jobs/Progress.tsx';
import { isOver } from '../jobs/progress.ts';
import { useJob } from '../jobs/use-job.ts';
import { Choice, Labelled, useControlStyle } from '../lists/controls.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { pathTo } from '../shared/Reference.tsx';
import { Missing } from '../shared/Wait.tsx';
import { Counts } from './Counts.tsx';
import { RejectsTable } from './RejectsTable.tsx';
import { Templates } from './Templates.tsx';
import type { ImportResult } from './types.ts';

/** A file is tried first, then taken in: whole, or not at all. */
export default function ImportPage() {
  const say = useSay();
  const account = useAccount() ?? null;
  const style = useControlStyle();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState('');
  const [of, setOf] = useState('');
  const { data: known } = useAnswer('import-formats', dataProvider.importFormats);
  const formats = known?.data ?? [];
  const [run, setRun] = useState<{ job: string; dryRun: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const start = (dryRun: boolean) => {
    setError(null);
    setRun(null);
    if (file) dataProvider.startImport(file, { format, of, dryRun }).then(({ job }) => setRun({ job, dryRun }), setError);
  };
  return (
    <Page
      title={say.imports.title}
      lead={say.imports.intro}
      actions={
        <Button component={LinkBase} to="/imports">
          {say.nouns.imports.many}
        </Button>
      }
    >
      {may(account, 'import') ? (
        <Paper variant="outlined" sx={{ p: 2, maxWidth: 560, display: 'grid', gap: 1.5 }}>
          <Labelled id={id} label={say.imports.choose}>
            <Box
              component="input"
              id={id}
              type="file"
              onChange={(event: { target: HTMLInputElement }) => {
                setFile(event.target.files?.[0] ?? null);
                setRun(null);
              }}
              sx={{ ...style, height: 'auto', py: 0.75 }}
            />
          </Labelled>
          <Choice
            label={say.imports.format}
            none={say.imports.formatAuto}
            value={format}
            options={formats.map(({ id, title }) => [id, `${capital(title)} (${id})`] as const)}
            onChoose={(next) => setFormat(next ?? '')}
          />
          {format === 'openaq-measurements' && (
            <Labelled id={`${id}-of`} label={say.imports.of}>
              <Box
                component="input"
                id={`${id}-of`}
                inputMode="numeric"
                value={of}
                onChange={(event: { target: HTMLInputElement }) => setOf(event.target.value)}
                sx={style}
              />
            </Labelled>
          )}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Button variant="contained" color="primary" disabled={!file} onClick={() => start(true)}>
              {say.imports.dryRun}
            </Button>
            <Button disabled={!file} onClick={() => start(false)}>
              {say.imports.real}
            </Button>
            {!file && <Typography variant="caption">{say.imports.pick}</Typography>}
          </Box>
        </Paper>
      ) : (
        <p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>
      )}
      {error !== null && <Missing what={say.imports.title} error={error} />}
      {run && file && <Watch key={run.job} job={run.job} dryRun={run.dryRun} bytes={file.size} onTakeIn={() => start(false)} />}
      <Templates formats={formats} />
    </Page>
  );
}

function Watch({ job: id, dryRun, bytes, onTakeIn }: { job: string; dryRun: boolean; bytes: number; onTakeIn: () => void }) {
  const say = useSay();
  const { job, error } = useJob(id);
  const result = job?.result as ImportResult | null | undefined;
  return (
    <Box sx={{ mt: 3 }}>
      <Progress job={job && { ...job, progress: { total: bytes, ...job.progress } }} what={say.imports.started} />
      {job && !isOver(job) && <Button onClick={() => dataProvider.cancelJob(id)}>{say.imports.cancel}</Button>}
      {error !== undefined && <Missing what={say.imports.title} error={error} />}
      {result && (
        <>
          <Typography variant="h2" sx={{ mt: 2 }}>
            {dryRun && (result.state === 'committed' || result.state === 'unchanged') ? say.imports.dryDone : capital(say.terms.importState[result.state])}
          </Typography>
          {result.reason && <Typography sx={{ mt: 1 }}>{result.reason}</Typography>}
          <Counts of={result} />
          <RejectsTable
            rejects={result.rejects}
            total={result.rejectsTotal}
            download={result.id ? `/api/v1/imports/${result.id}/rejects?format=csv` : null}
            fileName={result.fileName}
          />
          {dryRun && (result.state === 'committed' || result.state === 'unchanged') && (
            <Box sx={{ mt: 2, display: 'flex', gap: 1.5, alignItems: 'center' }}>
              {say.imports.goOn}
              <Button variant="contained" color="primary" onClick={onTakeIn}>
                {say.imports.real}
              </Button>
            </Box>
          )}
          {result.id && (
            <Button component={LinkBase} to={pathTo('imports', result.id)} sx={{ mt: 2 }}>
              {say.nouns.imports.one}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}
