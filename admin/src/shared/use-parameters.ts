import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { queryOf } from '../data/query.ts';

/** What stands behind the question mark of the page's address, and a way to change it. */
export function useParameters() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const parameters = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (changes: Record<string, string | null>, options: { replace?: boolean } = {}) => {
      const query = queryOf({ ...Object.fromEntries(new URLSearchParams(search)), ...changes });
      navigate(query ? `${pathname}?${query}` : pathname, options);
    },
    [pathname, search, navigate],
  );
  return { parameters, change };
}
