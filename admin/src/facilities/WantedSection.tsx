import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { DocumentWanted } from '../data/records.ts';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';
import { usePart } from './use-part.ts';
import { wantedFor } from './wanted.ts';

/** Whoever obtains one of these changes what can be said: who holds it, and how to ask. */
export function WantedSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const slug = facility.slug!;
  const documents = usePart<DocumentWanted>('documents-wanted', { case: facility.case }, asOf);
  const own = useOwnSlugs(slug, facility.permits, asOf);
  const wanted = documents.data && own ? wantedFor(documents.data, own) : undefined;
  return (
    <Section
      anchor="wanted"
      title={say.facility.sections.wanted}
      intro={say.facility.wantedIntro}
      actions={<Inner to="/documents-wanted">{say.nouns['documents-wanted'].many}</Inner>}
    >
      {documents.error !== undefined ? (
        <Missing what={say.nouns['documents-wanted'].many} error={documents.error} again={documents.again} />
      ) : !wanted ? (
        <Wait what={say.nouns['documents-wanted'].many} />
      ) : wanted.length === 0 ? (
        <Typography variant="body2">{say.facility.noWanted}</Typography>
      ) : (
        <Box
          component="ul"
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' }, columnGap: 4 }}
        >
          {wanted.map(({ document, improves }) => (
            <Box component="li" key={document.id} sx={{ borderTop: '1px solid', borderColor: 'divider', py: 1.25 }}>
              <Typography variant="h4" component="h3">
                <Inner to={pathTo('documents-wanted', document.slug!)}>
                  <Sourced>{document.title}</Sourced>
                </Inner>
              </Typography>
              <Typography variant="caption" color="text.secondary" component="div">
                <Sourced>{[document.holder, document.identifier].filter(Boolean).join(' · ')}</Sourced> ·{' '}
                {fill(improves === 1 ? say.facility.wantedImprovesOne : say.facility.wantedImproves, { count: improves })}
              </Typography>
              <Typography variant="body2">
                <Sourced>{document.howToAsk}</Sourced>
              </Typography>
              {document.knownCopies.map((copy) => (
                <Link key={String(copy.url)} href={String(copy.url)} rel="noreferrer nofollow" variant="body2">
                  {String(copy.note ?? copy.url)}
                </Link>
              ))}
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}

/** Slugs of everything on this page that a document could improve. */
function useOwnSlugs(facility: string, permits: readonly string[], asOf: string | undefined): Set<string> | undefined {
  const parts = [
    usePart<Published>('conditions', { facility }, asOf),
    usePart<Published>('unit-counts', { facility }, asOf),
    usePart<Published>('units', { facility }, asOf),
    usePart<Published>('events', { facility }, asOf),
    usePart<Published>('water-draws', { facility }, asOf),
    usePart<Published>('conflicts', { facility }, asOf),
    usePart<Published>('claims', { facility }, asOf),
  ];
  if (parts.some(({ isPending }) => isPending)) return undefined;
  return new Set([...permits, ...parts.flatMap(({ data }) => (data ?? []).flatMap((record) => record.slug ?? []))]);
}
