import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useLang } from '../i18n/use-say.ts';
import { sayDate, writeInstant } from './dates.ts';

/** Sourced text keeps its language, and says so to whoever reads it aloud. */
export const Sourced = ({ children }: { children: ReactNode }) => {
  const lang = useLang();
  return lang === 'en' ? children : <span lang="en">{children}</span>;
};

/** A date as precise as its source. */
export function EdtfDate({ date }: { date: string | null | undefined }) {
  const lang = useLang();
  if (!date) return null;
  return (
    <Box component="time" dateTime={date} sx={{ whiteSpace: 'nowrap' }}>
      {sayDate(date, lang)}
    </Box>
  );
}

export function Instant({ at }: { at: string | null | undefined }) {
  const lang = useLang();
  if (!at) return null;
  return (
    <Box component="time" dateTime={at} sx={{ whiteSpace: 'nowrap' }}>
      {writeInstant(at, lang)}
    </Box>
  );
}

/** Read aloud, not shown. */
export const Hidden = ({ children, live }: { children: ReactNode; live?: boolean }) => (
  <Box
    component="span"
    role={live ? 'status' : undefined}
    sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}
    style={{ width: 1, height: 1 }}
  >
    {children}
  </Box>
);
