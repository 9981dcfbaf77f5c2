import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import { useTitle } from '../data/titles.ts';
import type { NounName } from '../noun.ts';

export const pathTo = (noun: NounName, id: string): string => `/${noun}/${encodeURIComponent(id)}/show`;

/** A link inside the console. */
export const Inner = ({ to, children, lang }: { to: string; children: ReactNode; lang?: string }) => (
  <Link component={LinkBase} to={to} lang={lang}>
    {children}
  </Link>
);

/** A reference to another record: its name where it is known, and always a link. */
export function Reference({ noun, slug, children }: { noun: NounName; slug: string | null | undefined; children?: ReactNode }) {
  const title = useTitle(noun, children ? null : slug);
  return slug ? <Inner to={pathTo(noun, slug)}>{children ?? (title || slug)}</Inner> : null;
}

export const References = ({ noun, slugs }: { noun: NounName; slugs: readonly string[] | null | undefined }) =>
  slugs?.map((slug, index) => (
    <span key={slug}>
      {index > 0 && '; '}
      <Reference noun={noun} slug={slug} />
    </span>
  ));
