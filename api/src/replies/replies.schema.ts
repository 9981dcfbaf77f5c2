import { z } from 'zod';
import { citation, instant } from '../platform/lists/envelope.ts';

export const replyStates = ['received', 'published', 'rejected', 'withdrawn'] as const;

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'holds characters that are not text');

export const newReply = z
  .strictObject({
    about: z.string().regex(/^[A-Za-z]{3}-[0-9A-Za-z]{6,8}$/, 'is a code such as FND-7K2Q9F'),
    text: text(8000),
    name: text(200).optional().describe('As it should be printed beside the reply.'),
    contact: text(300).optional().describe('How to reach you. Never public.'),
  })
  .meta({ id: 'NewReply' });
export type NewReply = z.infer<typeof newReply>;

export const sentReply = z.object({ id: z.uuid(), code: z.string(), state: z.enum(replyStates) }).meta({ id: 'SentReply' });

export const reply = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.int(),
    recordedAt: instant,
    about: z.string().describe('Code of the record it answers.'),
    state: z.enum(replyStates),
    text: z.string().nullable(),
    shownName: z.string().nullable(),
    publishedAt: instant.nullable(),
    reason: z.string().nullable(),
    accepted: z.boolean(),
    mine: z.boolean().nullable(),
    sources: z.array(z.string()),
    permalink: z.string(),
    license: z.string(),
    citation,
  })
  .meta({ id: 'Reply' });
