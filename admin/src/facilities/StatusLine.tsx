import type { Facility } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Sourced } from '../shared/Text.tsx';

/** The status that is reported, and as of when. */
export function StatusLine({ facility }: { facility: Pick<Facility, 'status' | 'statusAsOf'> }) {
  const say = useSay();
  const lang = useLang();
  if (!facility.status) return null;
  return (
    <>
      <Sourced>{capital(facility.status)}</Sourced>
      {facility.statusAsOf && `, ${fill(say.lang.asOf, { date: sayDate(facility.statusAsOf, lang) })}`}
    </>
  );
}
