import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { titleOf, useRegister } from '../data/titles.ts';
import { capital, plain } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { Filter } from './column.ts';
import { type Change, Choice, DayFilter, TextFilter } from './controls.tsx';

interface FilterBarProps {
  filters: readonly Filter[];
  search: boolean;
  dated: boolean;
  values: Record<string, string>;
  change: Change;
}

/** Filters are the API's own, one control each; what the address holds beyond them stays and can be cleared. */
export function FilterBar({ filters, search, dated, values, change }: FilterBarProps) {
  const say = useSay();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [open, setOpen] = useState(false);
  const known = new Set(filters.map(({ name }) => name));
  const others = Object.keys(values).filter((name) => !known.has(name) && !['q', 'from', 'to'].includes(name));
  const set = Object.keys(values).filter((name) => name !== 'q').length;
  const more = filters.length > 0 || dated || others.length > 0;
  return (
    <Box
      component="search"
      aria-label={say.lists.filters}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(10.5rem, 1fr))' },
        gap: 1,
        alignItems: 'end',
        mb: 1.5,
      }}
    >
      {search && <TextFilter name="q" label={say.lists.search} hint={say.lists.searchHint} value={values.q ?? ''} change={change} searching />}
      {narrow && more && (
        <Button onClick={() => setOpen(!open)} aria-expanded={open} sx={{ height: 32 }}>
          {set > 0 ? `${say.lists.filters} (${set})` : say.lists.filters}
        </Button>
      )}
      {(!narrow || open) && (
        <>
          {filters.map((filter) => (
            <OneFilter key={filter.name} filter={filter} value={values[filter.name] ?? ''} change={change} />
          ))}
          {dated && <DayFilter name="from" label={say.lists.from} value={values.from ?? ''} change={change} />}
          {dated && <DayFilter name="to" label={say.lists.until} value={values.to ?? ''} change={change} />}
          {others.map((name) => (
            <TextFilter key={name} name={name} label={name} value={values[name] ?? ''} change={change} />
          ))}
        </>
      )}
      {Object.keys(values).length > 0 && (
        <Button onClick={() => change(Object.fromEntries(Object.keys(values).map((name) => [name, null])))} sx={{ justifySelf: 'start', height: 32 }}>
          {say.lists.clear}
        </Button>
      )}
    </Box>
  );
}

function OneFilter({ filter, value, change }: { filter: Filter; value: string; change: FilterBarProps['change'] }) {
  const say = useSay();
  const label = say.fields[filter.field ?? (filter.name as keyof typeof say.fields)] ?? capital(plain(filter.name));
  if (filter.kind === 'text') return <TextFilter name={filter.name} label={label} value={value} change={change} />;
  if (filter.kind === 'record') return <RecordChoice filter={filter} label={label} value={value} change={change} />;
  if (filter.kind === 'yes-no') {
    return (
      <Choice
        label={label}
        value={value}
        options={[
          ['true', say.frame.yes],
          ['false', say.frame.no],
        ]}
        onChoose={(next) => change({ [filter.name]: next })}
      />
    );
  }
  const terms = (filter.words === 'states' ? say.states : say.terms[filter.words]) as Record<string, unknown>;
  const options = Object.entries(terms)
    .filter(([key, text]) => typeof text === 'string' && (filter.only?.includes(key) ?? true))
    .map(([key, text]) => [key, (text as string) || plain(key)] as const);
  return <Choice label={label} value={value} options={options} onChoose={(next) => change({ [filter.name]: next })} />;
}

function RecordChoice({
  filter,
  label,
  value,
  change,
}: {
  filter: Filter & { kind: 'record' };
  label: string;
  value: string;
  change: FilterBarProps['change'];
}) {
  const saying = { say: useSay(), lang: useLang() };
  const records = useRegister(filter.noun);
  const options = [...(records ?? [])].map(([slug, record]) => [slug, titleOf(filter.noun, record, saying)] as const).sort((a, b) => a[1].localeCompare(b[1]));
  return <Choice label={label} value={value} options={options} onChoose={(next) => change({ [filter.name]: next })} />;
}
