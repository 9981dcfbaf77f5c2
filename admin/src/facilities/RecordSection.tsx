import Box from '@mui/material/Box';
import { useSay } from '../i18n/use-say.ts';
import { HistoryPanel } from '../shared/HistoryPanel.tsx';
import { RepliesPanel } from '../shared/RepliesPanel.tsx';
import { SourcesPanel } from '../shared/SourcesPanel.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';

/** The facility as a record: its sources, what others said to it, its versions. */
export function RecordSection({ facility }: PartProps) {
  const say = useSay();
  return (
    <Section anchor="record" title={say.facility.sections.record}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(3, minmax(0, 1fr))' }, gap: { xs: 1, lg: 4 } }}>
        <SourcesPanel record={facility} />
        <RepliesPanel record={facility} always />
        <HistoryPanel noun="facilities" id={facility.slug!} record={facility} />
      </Box>
    </Section>
  );
}
