import Typography from '@mui/material/Typography';
import { useGetOne, useParams } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useSay } from '../i18n/use-say.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayBytes } from '../shared/numbers.ts';
import { Page } from '../shared/Page.tsx';
import { Inner, Reference } from '../shared/Reference.tsx';
import { Instant, Sourced } from '../shared/Text.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { Counts } from './Counts.tsx';
import { RejectsTable } from './RejectsTable.tsx';
import type { ImportRecord, Reject } from './types.ts';

/** One file taken in: its state, its counts, its rows set aside. */
export default function ImportShow() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data: record, error, isPending } = useGetOne<ImportRecord>('imports', { id }, { retry: false });
  const rejects = useAnswer(record && record.rejects > 0 ? `rejects/${id}` : null, () => dataProvider.rows<Reject>(`imports/${id}/rejects`, { limit: 100 }));
  const words = say.nouns.imports;
  if (isPending) return <Page title={words.one}>{<Wait what={words.one} />}</Page>;
  if (error || !record) return <Page title={words.one}>{<Missing what={words.one} error={error} />}</Page>;
  return (
    <Page title={record.fileName} above={<Inner to="/imports">{words.many}</Inner>}>
      <Facts>
        <Fact name="state">
          {say.terms.importState[record.state]}
          {record.reason && `: ${record.reason}`}
        </Fact>
        <Fact name="format" always>
          {[record.format, record.formatVersion].filter(Boolean).join(' ')}
        </Fact>
        <Fact name="note">{record.label && <Sourced>{record.label}</Sourced>}</Fact>
        <Fact name="sources">{record.source && <Reference noun="sources" slug={record.source} />}</Fact>
        <Fact name="created">
          <Instant at={record.startedAt} />
        </Fact>
        <Fact label="SHA-256">{record.sha256}</Fact>
        <Fact name="bytes">{record.bytes !== null && sayBytes(record.bytes)}</Fact>
      </Facts>
      <Counts of={record} />
      {rejects.error !== undefined && <Missing what={say.imports.rejects} error={rejects.error} />}
      <RejectsTable
        rejects={rejects.data?.data ?? []}
        total={record.rejects}
        download={`/api/v1/imports/${record.id}/rejects?format=csv`}
        fileName={record.fileName}
      />
      <Typography sx={{ mt: 2 }}>
        <Inner to={`/readings?import=${record.id}`}>{say.nouns.readings.many}</Inner>
      </Typography>
    </Page>
  );
}
