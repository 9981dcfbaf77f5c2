import { z } from 'zod';
import { citation, instant } from '../platform/lists/envelope.ts';

export const observationKinds = ['running', 'smoke', 'smell', 'noise', 'other'] as const;
export const observationStates = ['received', 'under_review', 'question', 'accepted', 'rejected', 'published', 'withdrawn'] as const;
export const senses = ['seen', 'heard', 'smelled', 'felt', 'shimmer', 'plume'] as const;
export const certainties = ['certain', 'likely', 'unsure'] as const;
export const directions = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export const anonymities = ['anonymous', 'private_contact', 'named'] as const;

// PostgreSQL holds no NUL and JSON no lone surrogate; neither is something a person writes.
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones refused
    .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value) && value.isWellFormed(), 'holds characters that are not text');

const count = z.int().min(0).max(10_000);

export const newObservation = z
  .strictObject({
    kind: z.enum(observationKinds),
    senses: z.array(z.enum(senses)).max(senses.length).optional(),
    certainty: z.enum(certainties).optional(),
    countLow: count.optional(),
    countBest: count.optional(),
    countHigh: count.optional(),
    text: text(4000).optional(),
    place: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), accuracyM: z.int().min(0).max(100_000).optional() })
      .optional(),
    placeText: text(500).optional().describe('The place as typed. Never public.'),
    looking: z.enum(directions).optional(),
    startsAt: z.iso.datetime({ offset: true }).optional().describe('Now where left out. An anonymous item keeps the hour only.'),
    timeEdited: z.boolean().optional(),
    minutes: z
      .int()
      .min(0)
      .max(7 * 24 * 60)
      .optional(),
    facility: z.string().max(120).nullable().optional(),
    group: z.string().max(120).optional(),
    anonymity: z.enum(anonymities).default('anonymous'),
    name: text(200).optional(),
    contact: text(300).optional(),
    showName: z.boolean().optional(),
    lang: z.enum(['en', 'es']).optional(),
  })
  .refine(
    (value) =>
      (value.countLow ?? 0) <= (value.countBest ?? value.countHigh ?? Number.MAX_SAFE_INTEGER) &&
      (value.countBest ?? 0) <= (value.countHigh ?? Number.MAX_SAFE_INTEGER),
    {
      path: ['countLow'],
      message: 'low, best and high go up in this order',
    },
  )
  .meta({ id: 'NewObservation' });
export type NewObservation = z.infer<typeof newObservation>;

const block = z.object({ startsAt: instant, endsAt: instant }).describe('Six hours, local standard time.');

/** What anybody may see of an observation, and nothing else. */
const publicFields = {
  kind: z.enum(observationKinds).nullable(),
  senses: z.array(z.string()),
  certainty: z.string().nullable(),
  countLow: z.int().nullable(),
  countBest: z.int().nullable(),
  countHigh: z.int().nullable(),
  text: z.string().nullable(),
  cell: z.string().nullable().describe('South-west corner of the 0.01 degree cell: latitude/longitude.'),
  block: block.nullable(),
  minutes: z.int().nullable(),
  looking: z.string().nullable(),
  facility: z.string().nullable(),
  shownName: z.string().nullable(),
};

export const publicObservation = z.object(publicFields).meta({ id: 'PublicObservation' });
export type PublicObservation = z.infer<typeof publicObservation>;

export const submitted = z
  .object({
    id: z.uuid(),
    code: z.string(),
    state: z.enum(observationStates),
    receipt: z.string().describe('Nine words, shown once: whoever has them may see, answer, add to and withdraw the submission.'),
    acknowledgement: z.string().describe('A signed note that this is written down and will be in the custody log within a minute: keep it.'),
    public: publicObservation,
  })
  .meta({ id: 'Submitted' });

export const attachedEvidence = z
  .object({
    code: z.string(),
    kind: z.string(),
    state: z.string(),
    stateReason: z.string().nullable(),
    image: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  .meta({ id: 'AttachedEvidence' });

const note = z
  .object({ kind: z.enum(['question', 'answer', 'reason', 'addition']), fromSubmitter: z.boolean(), text: z.string(), writtenAt: instant })
  .meta({ id: 'ObservationNote' });

export const observation = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.int().describe('0 until it is published; publication is version 1.'),
    recordedAt: instant,
    state: z.enum(observationStates),
    ...publicFields,
    unit: z.string().nullable(),
    condition: z.string().nullable(),
    corroboration: z
      .object({ classes: z.array(z.string()), label: z.enum(['single-source', 'corroborated']).nullable() })
      .describe('Independent classes of evidence for the same place and day; ten neighbours are one class.'),
    evidence: z.array(attachedEvidence),
    publishedAt: instant.nullable(),
    question: z.string().nullable().describe('For reviewers and the submitter.'),
    reason: z.string().nullable(),
    notes: z.array(note).nullable().describe('The talk between reviewer and submitter, the oldest first. For these two.'),
    mine: z.boolean().nullable().describe('Accepted by whoever asks: such a one is published by somebody else.'),
    sources: z.array(z.string()),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Observation' });

export const reasonBody = z.strictObject({ reason: text(2000).optional() }).meta({ id: 'Reason' });
export const neededReason = z.strictObject({ reason: text(2000) }).meta({ id: 'NeededReason' });
export const answerBody = z.strictObject({ text: text(4000) }).meta({ id: 'AnswerText' });
export const linkBody = z
  .strictObject({
    facility: z.string().max(120).nullable().optional(),
    unit: z.string().max(120).nullable().optional(),
    condition: z.string().max(120).nullable().optional(),
  })
  .meta({ id: 'Links' });
