import { useLookUp } from '../data/titles.ts';
import { RecordTitle } from '../shared/RecordTitle.tsx';
import { subjectOf } from './subject.ts';

/** What a finding is about, in words: a count with its basis and date, a permit, a condition, a cohort and one of its clocks. */
export function Subject({ of }: { of: string }) {
  const { slug, part } = subjectOf(of);
  const found = useLookUp([slug])?.get(slug);
  return (
    <>
      {found ? <RecordTitle noun={found.noun} record={found.record} /> : slug}
      {part && ` (${part})`}
    </>
  );
}
