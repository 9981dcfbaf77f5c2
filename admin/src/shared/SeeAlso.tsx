import Typography from '@mui/material/Typography';
import { useLookUp } from '../data/titles.ts';
import { capital } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Panel, Rows } from './Panel.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import { Inner, pathTo } from './Reference.tsx';

/** Records by slug, whatever noun they are of, each with its kind and title. */
export function RecordRows({ slugs }: { slugs: readonly string[] }) {
  const say = useSay();
  const found = useLookUp(slugs);
  return (
    <Rows>
      {slugs.map((slug) => {
        const hit = found?.get(slug);
        return (
          <li key={slug}>
            {hit ? (
              <>
                <Typography variant="caption" color="text.secondary" component="div">
                  {capital(say.nouns[hit.noun].one)}
                </Typography>
                <Inner to={pathTo(hit.noun, slug)}>
                  <RecordTitle noun={hit.noun} record={hit.record} />
                </Inner>
              </>
            ) : (
              slug
            )}
          </li>
        );
      })}
    </Rows>
  );
}

/** The facts that belong beside a record, above all the other side's. */
export function SeeAlso({ slugs }: { slugs: readonly string[] | undefined }) {
  const say = useSay();
  if (!slugs || slugs.length === 0) return null;
  return (
    <Panel title={say.record.seeAlso} note={say.record.seeAlsoNote}>
      <RecordRows slugs={slugs} />
    </Panel>
  );
}
