import type { Item, Listing } from './listing.ts';

/** Licence of our compilation; each source keeps its own. */
export const LICENSE = 'CC-BY-4.0';

const day = (instant: unknown) => new Date(instant as string).toISOString().slice(0, 10);

export const permalink = (publicUrl: string, code: string, version?: number) => `${publicUrl}/r/${code}${version ? `?v=${version}` : ''}`;

/** Text and versioned address: what a newsroom prints. */
export function cite(listing: Listing, item: Item, publicUrl: string) {
  const url = permalink(publicUrl, item.code as string, item.version as number);
  return {
    text: `${listing.titled(item).replace(/\.$/, '')}. Fenceline, ${listing.singular} ${item.code}, version ${item.version}, recorded ${day(item.recordedAt)}. ${url}`,
    url,
  };
}

/** The same for reference managers, with single records. */
export function citeInFull(listing: Listing, item: Item, publicUrl: string) {
  const short = cite(listing, item, publicUrl);
  const [year, month, date] = day(item.recordedAt).split('-').map(Number);
  const title = listing.titled(item);
  const key = String(item.code).replaceAll('-', '').toLowerCase();
  return {
    ...short,
    csl: {
      id: `${item.code}-v${item.version}`,
      type: 'webpage',
      title,
      'container-title': 'Fenceline',
      version: String(item.version),
      URL: short.url,
      issued: { 'date-parts': [[year, month, date]] },
      license: LICENSE,
    },
    bibtex: `@misc{${key}v${item.version},\n  title = {${title.replace(/[{}\\]/g, '')}},\n  howpublished = {Fenceline, ${item.code}, version ${item.version}},\n  year = {${year}},\n  url = {${short.url}},\n  note = {as recorded ${day(item.recordedAt)}, ${LICENSE}}\n}`,
  };
}
