import { headFields, sortsOf } from '../platform/lists/envelope.ts';
import type { Item, Listing } from '../platform/lists/listing.ts';
import { describe, rules, type Verdict } from '../rules/index.ts';
import { corroborationSql } from './corroboration.ts';
import { finding } from './findings.schema.ts';
import { overrideAt, overridesSql, type SignedOverride } from './override.ts';
import { findingStates, stateWords } from './states.ts';

const SLUGS = (table: string, column: string) => `(SELECT s.slug FROM ${table} s WHERE s.id = x.${column})`;

/** A stored verdict in both languages, with the days counted from `now`. */
export function inWords(verdict: Verdict, now: string) {
  const en = describe(verdict, 'en', { now });
  const es = describe(verdict, 'es', { now });
  return {
    summary: { en: en.sentence, es: es.sentence },
    steps: { en: en.steps, es: es.steps },
    settledBy: en.settledBy && es.settledBy ? { en: en.settledBy, es: es.settledBy } : null,
  };
}

function applied(item: Item, now: string, permalink: (code: string) => string) {
  const found = overrideAt(item.override as SignedOverride[], item.version as number, now);
  if (found === null) return null;
  const { findingVersion: _version, endedAt: _ended, ...shown } = found;
  return { ...shown, permalink: permalink(found.code) };
}

export const findings: Listing = {
  noun: 'findings',
  singular: 'finding',
  about:
    'Verdicts of the rules on one subject each, with the sentence, the steps, the inputs and the sources. insufficient_data is neither compliance nor breach; unpermitted says that no air permit in force covered the machines on that date and not that one was required.',
  table: 'finding',
  prefix: 'FND',
  slugged: false,
  cased: true,
  sourced: true,
  fields: {
    ...headFields({ slugged: false }),
    facility: SLUGS('facility', 'facility_id'),
    condition: SLUGS('condition', 'condition_id'),
    rule: 'x.rule',
    ruleVersion: 'x.rule_version',
    ruleVerified: 'x.rule_verified',
    subject: 'x.subject',
    state: 'x.state',
    disputed: 'x.disputed',
    reviewReason: 'x.review_reason',
    period: `json_build_object('from', x.period_from, 'to', x.period_to, 'startsAt', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"'), 'endsAt', to_char(x.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"'))`,
    measured: 'x.measured::float8',
    limit: 'x.limit_value::float8',
    unit: 'x.unit',
    completeness: 'x.completeness',
    inputs: 'x.inputs',
    arithmetic: "x.detail -> 'arithmetic'",
    summary: 'x.detail',
    steps: 'NULL',
    settledBy: 'NULL',
    sources: 'x.sources',
    seeAlso: 'x.see_also',
    corroboration: corroborationSql,
    override: overridesSql,
    replies: `(SELECT coalesce(json_agg(json_build_object('code', r.code, 'text', r.text, 'shownName', r.shown_name, 'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.published_at), '[]') FROM reply r WHERE r.about = x.code AND r.state = 'published')`,
  },
  present: (item, { now, permalink }): Item => ({
    ...item,
    arithmetic: item.arithmetic ?? null,
    ...inWords(item.summary as Verdict, now),
    override: applied(item, now, permalink),
    replies: (item.replies as { code: string }[]).map((reply) => ({ ...reply, permalink: permalink(reply.code) })),
  }),
  filters: {
    case: { kind: 'text', sql: 'x.case_slug', about: 'Slug of a case.' },
    facility: { kind: 'record', sql: 'x.facility_id', table: 'facility' },
    condition: { kind: 'record', sql: 'x.condition_id', table: 'condition' },
    rule: { kind: 'one-of', sql: 'x.rule', values: rules.map((rule) => rule.id) },
    subject: { kind: 'text', sql: 'x.subject' },
    state: { kind: 'one-of', sql: 'x.state', values: findingStates },
    disputed: { kind: 'boolean', sql: 'x.disputed' },
    ruleVerified: { kind: 'boolean', sql: 'x.rule_verified' },
    sources: { kind: 'list', sql: 'x.sources' },
  },
  search: ['x.code', 'x.subject'],
  span: { from: 'x.starts_at', until: 'x.ends_at' },
  sorts: sortsOf({ startsAt: { sql: 'x.starts_at', type: 'timestamptz' }, subject: { sql: 'x.subject', type: 'text', always: true } }),
  defaultSort: 'subject',
  schema: finding,
  titled: (item) =>
    `Finding on ${item.subject} (${item.facility}): ${stateWords[item.state as keyof typeof stateWords].toLowerCase()}${item.disputed ? ', contested' : ''}`,
};
