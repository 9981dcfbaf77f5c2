import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Instant } from '../shared/Text.tsx';

/** Sources that are watched and how each stands; nothing where none is. */
export function Watched() {
  const say = useSay();
  const { data } = useAnswer('watched-sources', dataProvider.watchedSources);
  if (!data?.data.length) return null;
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography variant="h2">{say.imports.watched}</Typography>
      <Box component="ul" sx={{ mt: 1, pl: 2.5 }}>
        {data.data.map(({ name, address, standing, succeededAt, changedAt, error, import: last }) => (
          <li key={name}>
            <strong>{name}</strong>:{' '}
            {standing === 'silent' || standing === 'failing' ? <strong>{say.terms.watchStanding[standing]}</strong> : say.terms.watchStanding[standing]} (
            {address})
            <Typography variant="body2">
              {changedAt ? (
                <>
                  {say.imports.watchedNews} <Instant at={changedAt} />
                </>
              ) : (
                say.imports.watchedNever
              )}
              {succeededAt && (
                <>
                  {'; '}
                  {say.imports.watchedAnswer} <Instant at={succeededAt} />
                </>
              )}
              {error && `; ${fill(say.imports.watchedError, { error })}`}
              {last && (
                <>
                  {'; '}
                  <Inner to={pathTo('imports', last)}>{say.nouns.imports.one}</Inner>
                </>
              )}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
