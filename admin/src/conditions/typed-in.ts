// Between the form and the contract: what a typist fills in, and what is sent.
import type { Condition } from '../data/records.ts';

type Fields = Record<string, unknown>;

/** What the form begins with: the shape of the limits known so far, without their numbers. Those are typed from the page. */
export const typedFrom = (condition: Condition): Fields => ({
  isNew: false,
  wanted: condition.primaryDocument,
  page: condition.page,
  clause: condition.clause,
  quote: condition.quote,
  due: condition.due,
  limits: condition.limits.map((limit) => ({
    ...limit,
    value: null,
    approximate: false,
    scope: limit.appliesTo.scope,
    cohort: limit.appliesTo.cohort,
    appliesTo: limit.appliesTo.text,
    every: limit.averaging?.length ?? null,
    period: limit.averaging?.period ?? null,
    moving: limit.averaging?.kind ?? null,
  })),
});

/** What is sent. A field that the form does not ask for is left to the contract's own default. */
export function transcriptionOf({ isNew, readAs, wanted, page, clause, quote, due, limits, ...rest }: Fields): Fields {
  const { slug, source, title, publisher, publishedOn, kind, access, licence, licenceBasis, url } = rest;
  const document = isNew
    ? { source: slug, newSource: { title, publisher, publishedOn: publishedOn ?? null, kind, access, licence, licenceBasis, url: url ?? null } }
    : { source, readAs: readAs ?? null };
  return { ...document, wanted: wanted ?? null, page, clause: clause ?? null, quote, due: due ?? null, limits: ((limits ?? []) as Fields[]).map(limitOf) };
}

function limitOf({ scope, cohort, appliesTo, every, period, moving, said: _said, asRecorded: _asRecorded, ...limit }: Fields): Fields {
  const { averaging: _averaging, excludes, ...rest } = limit;
  return {
    ...rest,
    excludes: excludes ?? [],
    averaging: period ? { length: every ?? 1, period, kind: moving ?? 'not_known' } : null,
    appliesTo: { scope: scope ?? 'not_known', cohort: cohort ?? null, text: appliesTo ?? null },
  };
}
