import type { ReactNode } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { Long, SourceSlugs, Word } from './inputs.tsx';
import { Group } from './RecordForm.tsx';

/** How a fact is known: what only its noun asks, then how sure it is, the documents, a note. */
export function HowKnown({ children }: { children?: ReactNode }) {
  return (
    <Group title={useSay().forms.how}>
      {children}
      <Word source="confidence" words="confidence" needed />
      <SourceSlugs />
      <Long source="note" />
    </Group>
  );
}
