import { z } from 'zod';
import { edtf, recordSchema } from '../platform/lists/envelope.ts';

export const searchMethods = ['searched_online', 'asked_in_writing', 'asked_in_person', 'records_request'] as const;
export const searchResults = ['found', 'not_found', 'no_answer'] as const;

export const recordSearch = recordSchema('RecordSearch', {
  agency: z.string(),
  facility: z.string().nullable(),
  permit: z.string().nullable(),
  condition: z.string().nullable(),
  about: z.string(),
  periodFrom: edtf.nullable(),
  periodTo: edtf.nullable(),
  searchedOn: edtf,
  searchedBy: z.string(),
  method: z.enum(searchMethods),
  result: z.enum(searchResults),
});

export type RecordSearch = z.infer<typeof recordSearch>;
