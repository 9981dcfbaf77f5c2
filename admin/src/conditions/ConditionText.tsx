import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Condition } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Sourced } from '../shared/Text.tsx';

/** The words of the condition: verbatim with page and clause where the document was read, otherwise our summary, labelled so. */
export function ConditionText({ condition }: { condition: Pick<Condition, 'text' | 'textKind' | 'quote' | 'page' | 'clause'> }) {
  const say = useSay();
  const verbatim = condition.textKind === 'verbatim' && condition.quote !== null;
  return (
    <Box
      component={verbatim ? 'blockquote' : 'div'}
      sx={{ m: 0, pl: 1.5, borderLeft: '3px solid', borderColor: verbatim ? 'primary.main' : 'divider', maxWidth: '72ch' }}
    >
      <Typography variant="caption" color="text.secondary" component="p">
        {verbatim ? say.facility.quoteLabel : say.facility.summaryLabel}
        {verbatim && `, ${fill(say.facility.pageClause, { page: condition.page ?? say.frame.notKnown, clause: condition.clause ?? say.frame.notKnown })}`}
      </Typography>
      <Typography variant="body1">
        <Sourced>{verbatim ? condition.quote : condition.text}</Sourced>
      </Typography>
    </Box>
  );
}
