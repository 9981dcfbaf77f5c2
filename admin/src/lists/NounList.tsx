import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useEffect } from 'react';
import { LinkBase, useGetList, useResourceContext } from 'react-admin';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { sayNumber } from '../shared/numbers.ts';
import { Page } from '../shared/Page.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { useParameters } from '../shared/use-parameters.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { DEEPEST, PAGE, pagesOf, readAddress, sortOf } from './address.ts';
import type { Column, Filter } from './column.ts';
import { ExportMenu, type Format } from './ExportMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordTable } from './RecordTable.tsx';

interface NounListProps<T> {
  columns: readonly Column<T>[];
  filters?: readonly Filter[];
  /** Does the API search this noun with `q`, and bound it with `from` and `to`? */
  search?: boolean;
  dated?: boolean;
  formats?: readonly Format[];
  most?: number;
  /** Sent with every question and not shown as a filter. */
  always?: Record<string, string>;
  creatable?: boolean;
  actions?: ReactNode;
  above?: ReactNode;
}

interface ListMeta {
  undated?: number;
  emptyBecause?: string;
}

/** A list of one noun. Its address is the API's own query, and its export is that query in another format. */
export function NounList<T extends Published>(props: NounListProps<T>) {
  const { columns, filters = [], search = true, dated = false, formats, most, always = {}, creatable, actions, above } = props;
  const noun = useResourceContext() as NounName;
  const say = useSay();
  const account = useAccount();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { parameters, change } = useParameters();
  const { filter, sort, page } = readAddress(parameters);
  const { data, total, error, isPending, isFetching, refetch, meta } = useGetList<T>(
    noun,
    { filter: { ...always, ...filter }, sort: sortOf(sort), pagination: { page, perPage: PAGE } },
    { retry: false, placeholderData: (before) => before },
  );
  const { undated, emptyBecause } = (meta ?? {}) as ListMeta;
  const count = total ?? 0;
  const filtered = Object.keys(filter).length > 0;
  useKeys((key) => {
    if (key === '/') document.querySelector<HTMLElement>('[data-search]')?.focus();
    else if (key === 'j' || key === 'k') document.querySelector<HTMLElement>('tbody tr > :first-child a')?.focus();
    else return false;
    return true;
  });
  return (
    <Page
      title={say.nouns[noun].many}
      lead={say.nouns[noun].about}
      actions={
        <>
          {actions}
          {creatable && may(account ?? null, 'edit') && (
            <Button component={LinkBase} to={`/${noun}/create`}>
              {say.ra.action.create}
            </Button>
          )}
          <ExportMenu noun={noun} query={{ ...always, ...filter, sort }} formats={formats} most={most} />
        </>
      }
    >
      {above}
      <FilterBar filters={filters} search={search} dated={dated} values={filter} change={(changes) => change({ ...changes, page: null }, { replace: true })} />
      <Typography variant="body2" role="status" color="text.secondary" sx={{ mb: 1, minHeight: '1.45em' }}>
        {error
          ? ''
          : isPending
            ? fill(say.frame.loading, { what: say.nouns[noun].many.toLowerCase() })
            : count === 1
              ? say.lists.oneRecord
              : fill(say.lists.total, { count: sayNumber(count) })}
        {!!undated && ` · ${fill(say.lists.undated, { count: sayNumber(undated) })}`}
        {!narrow && count > 1 && ` · ${say.lists.keysHelp}`}
      </Typography>
      {error ? (
        <Missing what={say.nouns[noun].many} error={error} again={refetch} />
      ) : isPending ? (
        <Wait what={say.nouns[noun].many} />
      ) : data?.length ? (
        <Box sx={{ opacity: isFetching ? 0.6 : 1 }}>
          {narrow ? (
            <RecordCards records={data} columns={columns} />
          ) : (
            <RecordTable caption={say.nouns[noun].many} records={data} columns={columns} sort={sort} onSort={(next) => change({ sort: next, page: null })} />
          )}
          <Pager page={page} total={count} go={(next) => change({ page: next > 1 ? String(next) : null })} />
        </Box>
      ) : (
        <Alert severity="info" variant="outlined" icon={false} sx={{ borderColor: 'divider', color: 'text.primary' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {filtered ? say.lists.emptyFiltered : say.lists.empty}
          </Typography>
          {emptyBecause && <Typography variant="body2">{emptyBecause}</Typography>}
          {!filtered && <Typography variant="body2">{say.nouns[noun].fill}</Typography>}
        </Alert>
      )}
    </Page>
  );
}

function Pager({ page, total, go }: { page: number; total: number; go: (page: number) => void }) {
  const say = useSay();
  const pages = pagesOf(total);
  useEffect(() => window.scrollTo(0, 0), []);
  if (total <= PAGE) return null;
  const first = (page - 1) * PAGE + 1;
  return (
    <Box component="nav" aria-label={say.lists.next} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5 }}>
      <Button disabled={page <= 1} onClick={() => go(page - 1)}>
        {say.lists.previous}
      </Button>
      <Typography variant="body2">
        {fill(say.lists.range, { first: sayNumber(first), last: sayNumber(Math.min(first + PAGE - 1, total)), total: sayNumber(total) })}
      </Typography>
      <Button disabled={page >= pages} onClick={() => go(page + 1)}>
        {say.lists.next}
      </Button>
      {page >= pages && total > DEEPEST && <Typography variant="body2">{say.lists.tooDeep}</Typography>}
    </Box>
  );
}
