import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useSay } from '../i18n/use-say.ts';
import { TextFilter } from '../lists/controls.tsx';
import { Page } from '../shared/Page.tsx';
import { Inner } from '../shared/Reference.tsx';
import { useParameters } from '../shared/use-parameters.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { byChapter } from './find.ts';

/** Every calculator by chapter of the rule book. */
export default function Calculators() {
  const say = useSay();
  const { parameters, change } = useParameters();
  const { data, error, again } = useAnswer('calculations', dataProvider.calculations);
  const chapters = byChapter(data?.data ?? [], parameters.q ?? '');
  return (
    <Page title={say.calculations.title} lead={say.calculations.intro}>
      <Box sx={{ maxWidth: 360, mb: 2 }}>
        <TextFilter name="q" label={say.calculations.search} value={parameters.q ?? ''} change={(changes) => change(changes, { replace: true })} searching />
      </Box>
      {error !== undefined && <Missing what={say.calculations.title} error={error} again={again} />}
      {!data && error === undefined && <Wait what={say.calculations.title} />}
      {data && chapters.length === 0 && <p>{say.calculations.none}</p>}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' }, columnGap: 4, alignItems: 'start' }}>
        {chapters.map(([chapter, kinds]) => (
          <Box key={chapter} component="section" aria-labelledby={`chapter-${chapter}`} sx={{ mb: 3, borderTop: '2px solid', borderColor: 'divider', pt: 1 }}>
            <Typography id={`chapter-${chapter}`} variant="h3" component="h2" sx={{ mb: 0.5 }}>
              {(say.calculations.chapters as Record<string, string>)[chapter] ?? chapter}
            </Typography>
            <Box component="ul" lang="en" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {kinds.map(({ kind, about, rule }) => (
                <Box component="li" key={kind} sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
                  <Inner to={`/calculations/${kind}`}>{about.replace(/\.$/, '')}</Inner>
                  <Typography variant="caption" component="div" color="text.secondary">
                    {rule.title} · {rule.citation} · {kind}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Page>
  );
}
