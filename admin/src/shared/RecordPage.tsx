import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode } from 'react';
import { LinkBase, RecordContextProvider, useGetOne, useParams, useResourceContext } from 'react-admin';
import { apiAddress } from '../data/data-provider.ts';
import { statusOf } from '../data/request.ts';
import { titleOf } from '../data/titles.ts';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Cite } from './Cite.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { OlderVersion } from './OlderVersion.tsx';
import { Page } from './Page.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import { Inner } from './Reference.tsx';
import { RepliesPanel } from './RepliesPanel.tsx';
import { SeeAlso } from './SeeAlso.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { Sourced } from './Text.tsx';
import { useParameters } from './use-parameters.ts';
import { Missing, Wait } from './Wait.tsx';

/** The record of the page's address, in the version or as-of that the address asks for. */
export function useShown<T extends Published>() {
  const noun = useResourceContext() as NounName;
  const { id = '' } = useParams();
  const { parameters } = useParameters();
  const meta = { v: parameters.v, asOf: parameters.asOf };
  const { data, error, isPending, refetch } = useGetOne<T>(noun, { id, meta }, { retry: false });
  return { noun, id, record: data, error, isPending, refetch };
}

interface RecordPageProps<T> {
  /** The record, left. */
  children: (record: T) => ReactNode;
  /** Instead of the short title. */
  title?: (record: T) => ReactNode;
  lead?: (record: T) => ReactNode;
  actions?: (record: T) => ReactNode;
  /** Other records that point here, below. */
  related?: (record: T) => ReactNode;
  /** Above sources and history, right. */
  beside?: (record: T) => ReactNode;
  editable?: boolean;
  repliesAlways?: boolean;
}

/** One record: itself on the left; what belongs beside it, its sources and its history on the right. */
export function RecordPage<T extends Published>({ children, title, lead, actions, related, beside, editable, repliesAlways }: RecordPageProps<T>) {
  const say = useSay();
  const lang = useLang();
  const account = useAccount();
  const { noun, id, record, error, isPending, refetch } = useShown<T>();
  const words = say.nouns[noun];
  if (isPending) return <Page title={words.one}>{<Wait what={words.one} />}</Page>;
  if (error || !record) {
    return statusOf(error) === 404 ? (
      <Page title={say.frame.notFound.title} above={<Inner to={`/${noun}`}>{words.many}</Inner>}>
        <p>{say.frame.notFound.text}</p>
      </Page>
    ) : (
      <Page title={words.one}>
        <Missing what={words.one} error={error} again={refetch} />
      </Page>
    );
  }
  const name = titleOf(noun, record, { say, lang });
  return (
    <RecordContextProvider value={record}>
      <Page
        windowTitle={name}
        title={title ? title(record) : <RecordTitle noun={noun} record={record} />}
        lead={lead?.(record)}
        above={
          <>
            <Inner to={`/${noun}`}>{words.many}</Inner>
            {' · '}
            <a href={record.permalink}>{record.code}</a>
            {' · '}
            {fill(say.record.version, { number: record.version }).toLowerCase()}
          </>
        }
        actions={
          <>
            {actions?.(record)}
            <Cite citation={record.citation} />
            <Button href={apiAddress(`${noun}/${record.code}`)}>{say.record.exportRecord}</Button>
            <Button href={`/reply?about=${record.code}`}>{say.record.correct}</Button>
            {editable && may(account ?? null, 'edit') && (
              <Button component={LinkBase} to={`/${noun}/${encodeURIComponent(id)}`}>
                {say.record.edit}
              </Button>
            )}
          </>
        }
      >
        <OlderVersion noun={noun} id={id} record={record} />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' }, gap: { xs: 3, lg: 5 } }}>
          <Box sx={{ minWidth: 0 }}>
            {children(record)}
            <Confidence record={record} />
            {related?.(record)}
          </Box>
          <Box>
            <SeeAlso slugs={record.seeAlso} />
            <RepliesPanel record={record} always={repliesAlways} />
            {beside?.(record)}
            <SourcesPanel record={record} />
            <HistoryPanel noun={noun} id={id} record={record} />
            <Typography variant="caption" color="text.secondary">
              {fill(say.record.licence, { licence: record.license })}
            </Typography>
          </Box>
        </Box>
      </Page>
    </RecordContextProvider>
  );
}

/** How sure the record is, in words, and what our notes say about it. */
function Confidence({ record }: { record: Published }) {
  const say = useSay();
  if (!record.note && !record.confidence && !record.unconfirmed) return null;
  return (
    <Box sx={{ mt: 3, pt: 1.5, borderTop: '1px solid', borderColor: 'divider', maxWidth: '72ch' }}>
      {record.note && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          <strong>{say.fields.note}:</strong> <Sourced>{record.note}</Sourced>
        </Typography>
      )}
      {record.confidence && (
        <Typography variant="body2" color="text.secondary">
          {fill(say.record.confidence, { level: say.terms.confidence[record.confidence] })} {say.record.confidenceWhy[record.confidence]}
        </Typography>
      )}
      {record.unconfirmed && <Typography variant="body2">{say.record.unconfirmed}</Typography>}
    </Box>
  );
}
