// A calculation as it crosses the wire: what may be asked, and the proof that is the answer.
import { z } from 'zod';

const both = z.object({ en: z.array(z.string()), es: z.array(z.string()) });

const calculationRule = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  citation: z.string().describe('The law or convention it states.'),
  verified: z.boolean().describe('Whether its text was read in an authoritative source or in two independent secondary ones.'),
  since: z.string().nullable().describe('First day on which it existed; null for our own conventions and where no day was read.'),
});

export const calculationKind = z
  .object({
    kind: z.string(),
    chapter: z.string(),
    title: z.string(),
    about: z.string().describe('What it answers.'),
    rule: calculationRule,
    approximate: z.array(z.string()).describe('Fields of the result that are unrounded numbers, given to ten significant digits.'),
    schema: z.record(z.string(), z.unknown()).describe('The input as JSON Schema 2020-12.'),
    example: z.unknown().describe('A worked input; null where there is none.'),
    address: z.string().describe('Where the input is sent by POST.'),
    page: z.string().describe('Where it can be done by hand.'),
  })
  .meta({ id: 'CalculationKind' });
export type CalculationKind = z.infer<typeof calculationKind>;

export const calculationKinds = z.object({ data: z.array(calculationKind) }).meta({ id: 'CalculationKinds' });
export type CalculationKinds = z.infer<typeof calculationKinds>;

export const calculated = z
  .object({
    kind: z.string(),
    rule: calculationRule,
    ruleVerified: z.boolean().describe('False where the rule, or a table row or convention that was used, is not verified.'),
    result: z.record(z.string(), z.unknown()).describe('Numbers are text, with their digits.'),
    remarks: z.array(z.string()).describe('What must be known about this result: a convention that was used, a flag.'),
    inputs: z.object({
      count: z.int().describe('Values that were given; nulls are missing and do not count.'),
      sha256: z.string().describe('SHA-256 over the canonical text of the input (RFC 8785).'),
    }),
    arithmetic: z.array(z.record(z.string(), z.unknown())).describe('The calculations as trees that can be run again.'),
    steps: both.describe('The same in words, a line a step.'),
    sources: z.array(z.string()).describe('The law it rests on.'),
  })
  .meta({ id: 'Calculated' });
export type CalculatedAnswer = z.infer<typeof calculated>;
