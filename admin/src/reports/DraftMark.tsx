import Box from '@mui/material/Box';
import { useSay } from '../i18n/use-say.ts';
import { isDraft } from './draft.ts';
import type { ReportRecord } from './types.ts';

export function DraftMark({ report }: { report: Pick<ReportRecord, 'version'> }) {
  const say = useSay();
  if (!isDraft(report)) return null;
  return (
    <Box
      component="span"
      title={say.reports.draftWhy}
      sx={{ border: '2px solid', borderColor: 'currentColor', px: 0.75, fontSize: '0.8125rem', fontWeight: 700, letterSpacing: '0.08em' }}
    >
      {say.reports.draft}
    </Box>
  );
}
