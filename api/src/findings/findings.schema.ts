import { z } from 'zod';
import { citation, edtf, instant, slugs, versionWanted } from '../platform/lists/envelope.ts';
import { corroboration } from './corroboration.ts';
import { appliedOverride } from './override.ts';
import { findingStates } from './states.ts';

const both = z.object({ en: z.string(), es: z.string() });
export const completeness = z.object({ held: z.number(), needed: z.number(), of: z.string() }).meta({ id: 'Completeness' });
export const shortReply = z
  .object({ code: z.string(), text: z.string(), shownName: z.string().nullable(), publishedAt: instant, permalink: z.string() })
  .meta({ id: 'ReplyBeside' });

export const finding = z
  .object({
    id: z.uuid(),
    code: z.string(),
    case: z.string().nullable(),
    version: z.int(),
    recordedAt: instant,
    facility: z.string(),
    condition: z.string().nullable(),
    rule: z.string(),
    ruleVersion: z.string(),
    ruleVerified: z.boolean().describe('Whether the text of the rule was read in an authoritative source or two independent secondary ones.'),
    subject: z.string().describe('Slug of what it is about: a unit count, a permit, a cohort, a condition.'),
    state: z.enum(findingStates),
    disputed: z.boolean().describe('A sourced contrary position exists; it stands in the same sentence.'),
    reviewReason: z.string().nullable(),
    period: z.object({ from: edtf.nullable(), to: edtf.nullable(), startsAt: instant.nullable(), endsAt: instant.nullable() }),
    measured: z.number().nullable(),
    limit: z.number().nullable(),
    unit: z.string().nullable(),
    completeness: completeness.nullable(),
    inputs: z.object({ count: z.int(), sha256: z.string(), records: slugs }),
    arithmetic: z.record(z.string(), z.unknown()).nullable().describe('The calculation as a tree that can be run again.'),
    summary: both,
    steps: z.object({ en: z.array(z.string()), es: z.array(z.string()) }),
    settledBy: both.nullable().describe('What would settle it.'),
    sources: slugs,
    seeAlso: slugs,
    corroboration: corroboration.describe('Independent classes of evidence behind it, counted now and never typed.'),
    override: appliedOverride.nullable().describe('What two people set over the verdict of the rule, where they did and it applies now.'),
    replies: z.array(shortReply),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Finding' });

export const proof = z
  .object({
    finding: z.string(),
    version: z.int(),
    recordedAt: instant.describe('When this verdict was recorded: the records are those of that moment.'),
    rule: z.object({ id: z.string(), version: z.string(), title: z.string(), citation: z.string(), verified: z.boolean() }),
    state: z.enum(findingStates),
    disputed: z.boolean(),
    period: z.object({ from: edtf.nullable(), to: edtf.nullable() }),
    measured: z.string().nullable(),
    limit: z.string().nullable(),
    unit: z.string().nullable(),
    completeness: completeness.nullable(),
    inputs: z.object({
      count: z.int(),
      sha256: z.string().describe('SHA-256 over the canonical text.'),
      text: z.string().nullable().describe('The canonical text of the inputs as they stood; null where it cannot be made again.'),
      records: z.array(z.object({ noun: z.string(), slug: z.string(), code: z.string(), version: z.int(), permalink: z.string() })),
    }),
    arithmetic: z.record(z.string(), z.unknown()).nullable(),
    ground: z.record(z.string(), z.unknown()),
    steps: z.object({ en: z.array(z.string()), es: z.array(z.string()) }),
    byHand: z
      .array(z.object({ kind: z.string(), about: z.string(), page: z.string(), filled: z.boolean() }))
      .describe("Calculators of this rule, where the numbers can be checked by hand; `filled` where the page opens with the finding's own."),
    sources: slugs,
  })
  .meta({ id: 'Proof' });

const said = z.object({ state: z.enum(findingStates), sentence: both });

export const replayWanted = versionWanted.extend({
  asOf: z.enum(['recorded', 'now']).default('recorded').describe('Which records, and which present: those of the verdict, or those of now.'),
});

export const replay = z
  .object({
    finding: z.string(),
    version: z.int(),
    asOf: z.enum(['recorded', 'now']),
    at: instant.describe('The present of the rules in this run.'),
    result: z.enum(['same', 'different', 'no_verdict']).describe('no_verdict: the rules say nothing of this subject any more.'),
    inputs: z.object({ recorded: z.string(), replayed: z.string().nullable() }).describe('SHA-256 over the canonical text of the inputs.'),
    differences: z.array(z.object({ field: z.string(), recorded: z.unknown(), replayed: z.unknown() })).describe('Field by field.'),
    recorded: said,
    replayed: said.nullable(),
  })
  .meta({ id: 'Replay' });
