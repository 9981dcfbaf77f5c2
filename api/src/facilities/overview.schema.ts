// What the facility's page is made from, as it crosses the wire.
import type { FleetInput, TimelineInput } from '@fenceline/reports/figures';
import { z } from 'zod';
import { condition, limit } from '../conditions/conditions.schema.ts';
import { clockKinds } from '../dossiers/clocks/kinds.ts';
import { completeness } from '../findings/findings.schema.ts';
import { findingStates } from '../findings/states.ts';
import { permitKinds, permitStates } from '../permits/permits.schema.ts';
import { edtf, instant, slugs } from '../platform/lists/envelope.ts';
import { countBases, countMethods, countQualifiers } from '../unit-counts/unit-counts.schema.ts';
import { permanences, subjects } from '../units/units.schema.ts';

const state = z.enum(findingStates);
const both = z.object({ en: z.string(), es: z.string() });

const statement = z
  .object({ text: z.string(), sources: slugs, permalink: z.string().nullable(), date: edtf.nullable().describe('Newest date of what it tells.') })
  .meta({ id: 'Statement' });

export const overview = z
  .object({
    facility: z.string(),
    asOf: instant,
    header: z.string().describe('To be read aloud.'),
    headerSources: slugs,
    answers: z.array(
      z.object({
        key: z.enum(['may-run', 'counted', 'since', 'measured', 'missing']),
        title: z.string(),
        sentence: z.string(),
        date: edtf.nullable(),
        anchor: z.string().describe("Part of the facility's page that shows more."),
        statements: z.array(statement),
      }),
    ),
    rollUp: z.object({
      worst: state.nullable().describe('Null where no state is known; insufficient_data is none.'),
      unknownShare: z.object({ unknown: z.int(), total: z.int() }),
      byState: z.partialRecord(state, z.int()),
    }),
    coverage: z.string().describe('From when on nothing was found.'),
  })
  .meta({ id: 'Overview' });

const figureSources = z.array(z.object({ slug: z.string(), title: z.string() }));
const whole = z.int().nullable();

export const fleet = z
  .object({
    facilities: z.array(z.object({ slug: z.string(), name: z.string() })),
    cohorts: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        facility: z.string(),
        subject: z.enum(subjects),
        permanence: z.enum(permanences),
        partOf: z.string().nullable().describe('The cohort this one lies inside: never added to it.'),
      }),
    ),
    counts: z.array(
      z.object({
        slug: z.string(),
        facility: z.string(),
        date: edtf.nullable(),
        basis: z.enum(countBases),
        subject: z.enum(subjects),
        cohort: z.string().nullable().describe('null: all machines on site, not split by source.'),
        low: whole,
        best: whole,
        high: whole,
        qualifier: z.enum(countQualifiers),
        method: z.enum(countMethods),
        observer: z.string(),
        note: z.string().nullable(),
        permalink: z.string().nullable(),
        sources: figureSources,
      }),
    ),
    spans: z.array(
      z.object({
        slug: z.string(),
        facility: z.string(),
        kind: z.enum(permitKinds),
        number: z.string().nullable(),
        authority: z.string(),
        label: z.string().nullable(),
        state: z.enum(permitStates),
        stateAsOf: edtf.nullable(),
        from: edtf.nullable(),
        until: edtf.nullable().describe('Last day in force.'),
        cohorts: slugs,
        count: whole.describe('null for orders and determinations: they cover no machine.'),
        contested: z.boolean(),
        sources: figureSources,
      }),
    ),
    lastFact: edtf.describe('What follows it is blank, not quiet.'),
    asOf: edtf,
  })
  .meta({ id: 'Fleet' }) satisfies z.ZodType<FleetInput>;

export const timeline = z
  .object({
    lanes: z.array(z.object({ key: z.string(), name: z.string(), short: z.string().optional() })),
    spans: z.array(
      z.object({
        slug: z.string(),
        lane: z.string(),
        label: z.string(),
        filled: z.boolean().describe('A permit in force; orders and determinations are not.'),
        from: edtf.nullable(),
        until: edtf.nullable(),
        stateAsOf: edtf.nullable(),
        contested: z.object({ documents: z.array(z.string()) }).nullable(),
        permalink: z.string().nullable(),
        sources: figureSources,
      }),
    ),
    entries: z.array(
      z.object({
        slug: z.string(),
        lane: z.string(),
        date: edtf.nullable(),
        endDate: edtf.nullable(),
        label: z.string(),
        planned: z.boolean(),
        permalink: z.string().nullable(),
        sources: figureSources,
      }),
    ),
    lastFact: edtf,
    asOf: edtf,
  })
  .meta({ id: 'Timeline' }) satisfies z.ZodType<TimelineInput>;

export const conditionsMatrix = z
  .object({
    facility: z.string(),
    asOf: instant,
    rows: z.array(
      z.object({
        condition: condition
          .pick({ permit: true, name: true, type: true, force: true, appliesTo: true, text: true, textKind: true, clause: true, page: true, quote: true })
          .extend({ slug: z.string(), code: z.string(), permalink: z.string(), sources: slugs, confirmed: z.boolean() }),
        limits: z.array(limit),
        due: z.object({ date: edtf.nullable(), unknownBecause: z.string().nullable() }),
        finding: z
          .object({
            code: z.string(),
            permalink: z.string(),
            version: z.int(),
            rule: z.string(),
            state,
            disputed: z.boolean(),
            sentence: both,
            steps: z.object({ en: z.array(z.string()), es: z.array(z.string()) }),
            settledBy: both.nullable(),
            completeness: completeness.nullable(),
          })
          .nullable(),
        noFinding: both.nullable().describe('Why there is none.'),
        newestEvidence: edtf.nullable().describe('null: nothing is held that bears on it.'),
        observations: z.array(z.string()).describe('Codes of published observations linked to it.'),
      }),
    ),
  })
  .meta({ id: 'ConditionsMatrix' });

export const clocks = z
  .object({
    facility: z.string(),
    asOf: instant,
    clocks: z.array(
      z.object({
        kind: z.enum(clockKinds),
        subject: z.string().describe('Slug of the permit, cohort, condition or event.'),
        permalink: z.string(),
        title: z.string(),
        date: edtf.nullable().describe('As its source has it; null where it was computed from another date.'),
        first: z.iso.date(),
        last: z.iso.date().describe('First and last day it may be.'),
        daysToFirst: z.int(),
        daysToLast: z.int().describe('Whole days from today, below zero where they lie behind.'),
        standing: z.enum(['ahead', 'today', 'between', 'passed']),
        says: z.string(),
        note: z.string().nullable(),
        sources: slugs,
      }),
    ),
  })
  .meta({ id: 'Clocks' });

export const quarters = z
  .object({
    facility: z.string(),
    asOf: instant,
    withoutPeriod: z.int().describe('Findings without a period, which stand in no quarter.'),
    quarters: z
      .array(
        z.object({
          quarter: z.string().describe('Such as 2026-Q3, of the calendar.'),
          from: z.iso.date(),
          to: z.iso.date().describe('Last day.'),
          ended: z.boolean(),
          byState: z.partialRecord(state, z.int()),
          findings: z
            .array(
              z.object({
                code: z.string(),
                rule: z.string(),
                subject: z.string(),
                condition: z.string().nullable(),
                state,
                disputed: z.boolean(),
                override: state.nullable().describe('What people set over it, where they did.'),
                permalink: z.string(),
              }),
            )
            .describe('Those whose period touches the quarter. Each was judged for its period as a whole and not for the quarter.'),
          records: z
            .array(
              z.object({ slug: z.string(), noun: z.enum(['inspections', 'events']), date: edtf, title: z.string(), permalink: z.string(), sources: slugs }),
            )
            .describe('Inspections, enforcement and other acts of agencies whose date may lie in the quarter.'),
        }),
      )
      .describe('Twelve, the last that of the day asked about.'),
  })
  .meta({ id: 'FacilityQuarters' });
