import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Source } from '../data/records.ts';
import { useRegister } from '../data/titles.ts';
import type { Published } from '../data/types.ts';
import { term } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from './dates.ts';
import { Panel, Rows } from './Panel.tsx';
import { Inner, pathTo } from './Reference.tsx';

/** One source in two lines: what it is, and how far it was read. */
export function SourceLine({ slug }: { slug: string }) {
  const say = useSay();
  const lang = useLang();
  const source = useRegister<Source>('sources')?.get(slug);
  if (!source) return <Inner to={pathTo('sources', slug)}>{slug}</Inner>;
  return (
    <>
      <Inner to={pathTo('sources', slug)} lang="en">
        {source.title}
      </Inner>
      <Typography variant="caption" component="div" color="text.secondary">
        {[source.publisher, sayDate(source.publishedOn, lang), term(say, 'sourceKind', source.kind), term(say, 'access', source.access)]
          .filter(Boolean)
          .join(' · ')}
        {source.url && (
          <>
            {' · '}
            <Link href={source.url} rel="noreferrer nofollow" target="_blank">
              {say.record.openSource}
            </Link>
          </>
        )}
      </Typography>
    </>
  );
}

/** What the record rests on, and through what it is known where the document was not read. */
export function SourcesPanel({ record }: { record: Published }) {
  const say = useSay();
  if (!record.sources) return null;
  const through = record.seenThrough ?? [];
  if (record.sources.length === 0 && !record.seenThrough) return null;
  return (
    <Panel title={say.record.sources}>
      {record.sources.length === 0 && <Typography variant="body2">{say.record.noSources}</Typography>}
      <Rows>
        {record.sources.map((slug) => (
          <li key={slug}>
            <SourceLine slug={slug} />
          </li>
        ))}
      </Rows>
      {through.length > 0 && (
        <>
          <Typography variant="caption" component="p" sx={{ mt: 1 }}>
            {say.record.seenThrough}
          </Typography>
          <Rows>
            {through.map((slug) => (
              <li key={slug}>
                <SourceLine slug={slug} />
              </li>
            ))}
          </Rows>
        </>
      )}
    </Panel>
  );
}
