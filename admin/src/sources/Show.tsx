import Link from '@mui/material/Link';
import type { Source } from '../data/records.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Related } from '../shared/Related.tsx';
import { SourceLine } from '../shared/SourcesPanel.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

const pointing = [
  'unit-counts',
  'permits',
  'conditions',
  'claims',
  'events',
  'units',
  'water-draws',
  'conflicts',
  'facilities',
  'organizations',
  'monitors',
  'findings',
] as const;

export default () => (
  <RecordPage<Source>
    related={(source) => <Related to={pointing.map((noun) => ({ noun, filter: { sources: source.slug! } }))} />}
    title={({ title }) => <Sourced>{title}</Sourced>}
  >
    {(source) => (
      <>
        <Facts>
          <Fact name="publisher">
            <Sourced>{source.publisher}</Sourced>
          </Fact>
          <Fact name="publishedOn" always>
            {source.publishedOn && <EdtfDate date={source.publishedOn} />}
          </Fact>
          <Fact name="kind">
            <Term kind="sourceKind" value={source.kind} />
          </Fact>
          <Fact name="access">
            <Term kind="access" value={source.access} />
          </Fact>
          <Fact name="url" always>
            {source.url && (
              <Link href={source.url} rel="noreferrer nofollow">
                {source.url}
              </Link>
            )}
          </Fact>
          <Fact name="seenThrough">
            {source.seenThrough?.map((slug) => (
              <div key={slug}>
                <SourceLine slug={slug} />
              </div>
            ))}
          </Fact>
          <Fact name="repository">
            {source.repository &&
              Object.values(source.repository)
                .filter((value) => typeof value === 'string')
                .join(', ')}
          </Fact>
          <Fact name="licence">
            <Term kind="licence" value={source.licence} />
          </Fact>
          <Fact name="licenceBasis">
            <Sourced>{source.licenceBasis}</Sourced>
          </Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
