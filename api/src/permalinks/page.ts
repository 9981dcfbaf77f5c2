import type { AppliedOverride } from '../findings/override.ts';
import { stateWords } from '../findings/states.ts';
import type { Item, Listing } from '../platform/lists/listing.ts';
import { html, type Markup, toText } from './html.ts';
import { style } from './style.ts';

export interface SourceLine {
  slug: string;
  code: string;
  title: string;
  publisher: string;
  publishedOn: string | null;
  access: string;
  url: string | null;
}

export interface PageFacts {
  listing: Listing;
  item: Item;
  history: { version: number; recordedAt: Date | string; reason: string | null }[];
  /** The newest version's number. */
  newest: number;
  sources: SourceLine[];
  replies: { code: string; text: string; shownName: string | null; publishedAt: Date }[];
  publicUrl: string;
  nonce: string;
}

const words = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
const day = (at: Date | string) => new Date(at).toISOString().slice(0, 10);

/** Shown elsewhere on the page, or of use to machines alone. */
const elsewhere = new Set([
  'override',
  'id',
  'slug',
  'code',
  'case',
  'version',
  'recordedAt',
  'sources',
  'permalink',
  'license',
  'citation',
  'history',
  'replies',
  'evidence',
  'steps',
  'settledBy',
  'arithmetic',
  'inputs',
  'mine',
  'question',
]);

function value(of: unknown): Markup {
  if (of === null || of === undefined) return html`<span class="soft">not known</span>`;
  if (of instanceof Date) return html`${of.toISOString()}`;
  if (typeof of === 'boolean') return html`${of ? 'yes' : 'no'}`;
  if (Array.isArray(of)) return of.length ? html`<ul>${of.map((one) => html`<li>${value(one)}</li>`)}</ul>` : html`<span class="soft">none</span>`;
  if (typeof of === 'object')
    return html`${Object.entries(of)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => html`<div><span class="soft">${words(name)}:</span> ${value(inner)}</div>`)}`;
  return html`${typeof of === 'string' && /^[a-z_]+$/.test(of) ? of.replaceAll('_', ' ') : of}`;
}

function banner({ item, newest, publicUrl }: PageFacts): Markup | null {
  if (item.state === 'withdrawn') return html`<p class="banner">This record was withdrawn. Its content is not shown.</p>`;
  if ((item.version as number) < newest)
    return html`<p class="banner">This is version ${item.version}, as it was cited. <a href="${publicUrl}/r/${item.code}">Version ${newest}</a> is newer.</p>`;
  return null;
}

/** Only a finding has a sentence of ours; the summary of an event is text of its source. */
const sentenceOf = ({ listing, item }: PageFacts) => (listing.noun === 'findings' ? (item.summary as { en: string; es: string } | null) : null);

/** Both verdicts: that of the rule stands in the title, that of people here. */
function setByPeople({ item }: PageFacts): Markup | null {
  const set = item.override as AppliedOverride | null | undefined;
  if (!set) return null;
  return html`<p class="banner">Set by people to “${stateWords[set.state].toLowerCase()}” (${set.signedBy.join(', ')}, ${day(set.confirmedAt)}, until ${set.expiresOn}; <a href="${set.permalink}">${set.code}</a>). The rule says “${stateWords[item.state as keyof typeof stateWords].toLowerCase()}”. Reason: ${set.reason}</p>`;
}

function verdict(facts: PageFacts): Markup | null {
  const { item, publicUrl } = facts;
  const summary = sentenceOf(facts);
  if (!summary) return null;
  const steps = item.steps as { en: string[]; es: string[] };
  const settled = item.settledBy as { en: string; es: string } | null;
  const inputs = item.inputs as { count: number; sha256: string };
  return html`${steps.en.length ? html`<h2>Step by step</h2><ol>${steps.en.map((step) => html`<li>${step}</li>`)}</ol>` : null}
${settled ? html`<p>What would settle it: ${settled.en}</p>` : null}
<h2 lang="es">En español</h2><p lang="es">${summary.es}</p>
<h2>Proof</h2><p>${inputs.count} records went in; SHA-256 over their canonical text: <code>${inputs.sha256}</code>. <a href="${publicUrl}/api/v1/findings/${item.code}/proof">Rule, inputs and arithmetic as data</a>.</p>`;
}

function images({ item, publicUrl }: PageFacts): Markup | null {
  const attached = (item.evidence as { code: string; image: string | null; stateReason: string | null; width: number; height: number }[] | undefined) ?? [];
  if (!attached.length) return null;
  return html`<h2>Evidence</h2>${attached.map((one) =>
    one.image
      ? html`<p><img src="${publicUrl}${one.image}" width="${one.width}" height="${one.height}" alt="Photograph ${one.code} handed in with this observation"></p>`
      : html`<p>${one.code}: ${one.stateReason}</p>`,
  )}`;
}

/** A record as a plain page: works without JavaScript, reads on paper, archives well. */
export function page(facts: PageFacts): string {
  const { listing, item, history, sources, replies, publicUrl, nonce } = facts;
  const sentence = sentenceOf(facts);
  const title = sentence?.en ?? listing.titled(item);
  const citation = item.citation as { text: string; bibtex?: string };
  const rows = Object.entries(item).filter(([name]) => !elsewhere.has(name) && !(name === 'summary' && sentence));
  return `<!doctype html>${toText(html`
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${item.code}: ${listing.singular} · Fenceline</title>
<link rel="canonical" href="${publicUrl}/r/${item.code}">
<link rel="alternate" type="application/json" href="${publicUrl}/api/v1/${listing.noun}/${item.code}">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><p><a href="${publicUrl}/">Fenceline</a> · ${listing.singular} ${item.code} · version ${item.version} · recorded ${day(item.recordedAt as Date)}</p>
<h1>${title}</h1></header>
<main>
${banner(facts)}
${setByPeople(facts)}
${images(facts)}
<dl>${rows.map(([name, of]) => html`<dt>${words(name)}</dt><dd>${value(of)}</dd>`)}</dl>
${verdict(facts)}
${replies.length ? html`<h2>Replies</h2>${replies.map((reply) => html`<blockquote><p>${reply.text}</p><p class="soft">${reply.shownName ?? 'without a name'}, ${day(reply.publishedAt)} (${reply.code})</p></blockquote>`)}` : null}
${sources.length ? html`<h2>Sources</h2><ol>${sources.map((source) => html`<li>${source.publisher}: ${source.url ? html`<a href="${source.url}" rel="noreferrer">${source.title}</a>` : source.title}${source.publishedOn ? `, ${source.publishedOn}` : ''} <span class="soft">(${source.access.replaceAll('_', ' ')}; <a href="${publicUrl}/r/${source.code}">${source.code}</a>)</span></li>`)}</ol>` : null}
<h2>Versions</h2><ul>${history.map((one) => html`<li><a href="${publicUrl}/r/${item.code}?v=${one.version}">Version ${one.version}</a>, ${day(one.recordedAt)}${one.reason ? `: ${one.reason}` : ''}</li>`)}</ul>
<h2>Cite</h2><p>${citation.text}</p>${citation.bibtex ? html`<pre>${citation.bibtex}</pre>` : null}
<p class="soft">Compilation: CC BY 4.0; each source keeps its own licence. <a href="${publicUrl}/api/v1/${listing.noun}/${item.code}">As JSON</a> · <a href="${publicUrl}/reply?about=${item.code}">Correct this, or reply to it</a></p>
</main>
<footer>Not legal advice. Fenceline is not affiliated with any agency or company.</footer>
</body></html>`)}`;
}
