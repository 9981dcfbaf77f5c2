// Cells that many lists share. The first cell of a row is always the link to its record.
import type { ReactNode } from 'react';
import type { Published } from '../data/types.ts';
import type { Words } from '../i18n/en/index.ts';
import { term } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { RecordTitle } from '../shared/RecordTitle.tsx';
import { Inner, pathTo, Reference } from '../shared/Reference.tsx';
import { EdtfDate, Instant, Sourced } from '../shared/Text.tsx';
import type { Column } from './column.ts';

type Field = keyof Words['fields'];
type Named<T> = { [K in keyof T]: K }[keyof T] & Field;

export const idOf = (record: Published): string => record.slug ?? record.code;

export const titled = <T extends Published>(noun: NounName, field: Field = 'title', more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  width: 18,
  cell: (record) => (
    <Inner to={pathTo(noun, idOf(record))}>
      <RecordTitle noun={noun} record={record} />
    </Inner>
  ),
  ...more,
});

/** A link around a text of the list's own. */
export const linked = <T extends Published>(noun: NounName, field: Field, text: (record: T) => ReactNode, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record) => <Inner to={pathTo(noun, idOf(record))}>{text(record)}</Inner>,
  ...more,
});

export const refers = <T,>(field: Named<T>, noun: NounName, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record) => record[field] && <Reference noun={noun} slug={record[field] as string} />,
  ...more,
});

export const dated = <T,>(field: Named<T>, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record) => record[field] && <EdtfDate date={record[field] as string} />,
  ...more,
});

export const at = <T,>(field: Named<T>, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record) => record[field] && <Instant at={record[field] as string} />,
  ...more,
});

export const worded = <T,>(field: Named<T>, kind: keyof Words['terms'], more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record, { say }) => term(say, kind, record[field] as string | null),
  ...more,
});

/** Text of a source, in its own language. */
export const told = <T,>(field: Named<T>, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record) => record[field] && <Sourced>{record[field] as string}</Sourced>,
  ...more,
});

/** A cell that needs the words of the reader. */
export function Said({ what }: { what: (say: Words, lang: 'en' | 'es') => ReactNode }) {
  return what(useSay(), useLang());
}

export const said = <T,>(field: Field, what: (record: T, say: Words, lang: 'en' | 'es') => ReactNode, more: Partial<Column<T>> = {}): Column<T> => ({
  field,
  cell: (record, { say, lang }) => what(record, say, lang),
  ...more,
});
