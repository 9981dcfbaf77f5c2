import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useKeys } from '../shared/use-keys.ts';

const Tables = createContext<{ asTables: boolean; toggle: () => void }>({ asTables: false, toggle: () => undefined });

export const useTables = () => useContext(Tables);

/** All figures of a page are shown as charts or as tables; `t` changes it. */
export function TablesProvider({ children }: { children: ReactNode }) {
  const [asTables, setAsTables] = useState(false);
  useKeys((key) => {
    if (key !== 't') return false;
    setAsTables((before) => !before);
    return true;
  });
  const value = useMemo(() => ({ asTables, toggle: () => setAsTables((before) => !before) }), [asTables]);
  return <Tables.Provider value={value}>{children}</Tables.Provider>;
}
