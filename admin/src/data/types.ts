// What the console reads beside the schemas of the nouns: answers that are not lists of records.
import type { clocks, conditionsMatrix, overview, quarters } from '@fenceline/api/facilities/overview.schema';
import type { FleetInput, TimelineInput } from '@fenceline/reports/figures';
import type { z } from 'zod';

export type State = 'met' | 'exceeded' | 'unpermitted' | 'overdue' | 'insufficient_data' | 'not_applicable';
export type Edtf = string;

export interface Citation {
  text: string;
  url: string;
  csl?: Record<string, unknown>;
  bibtex?: string;
}

/** What every published record says about itself; single records also tell their history. */
export interface Published {
  id: string;
  slug?: string | null;
  code: string;
  case?: string | null;
  version: number;
  recordedAt: string;
  permalink: string;
  license: string;
  citation: Citation;
  sources?: string[];
  seenThrough?: string[];
  seeAlso?: string[];
  confidence?: 'high' | 'medium' | 'low' | null;
  unconfirmed?: boolean;
  note?: string | null;
  history?: { version: number; recordedAt: string; supersededAt: string | null; reason: string | null }[];
  replies?: { code: string; text: string; shownName: string | null; publishedAt: string; permalink: string }[];
}

export interface ListAnswer<T> {
  data: T[];
  next: string | null;
  total?: number;
  undated?: number;
  emptyBecause?: string;
}

export type Overview = z.infer<typeof overview>;
export type Quarters = z.infer<typeof quarters>;
export type Clocks = z.infer<typeof clocks>;
export type Answer = Overview['answers'][number];
export type ConditionsMatrix = z.infer<typeof conditionsMatrix>;

export type Fleet = FleetInput;
export type Timeline = TimelineInput;

export type Role = 'advocate' | 'editor' | 'auditor' | 'admin';
export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  group: { slug: string; name: string } | null;
}

export interface SealedFacts {
  lat: number | null;
  lon: number | null;
  accuracyM: number | null;
  place: string | null;
  startsAt: string | null;
  timeEdited: boolean | null;
  receivedAt: string | null;
  metadata: unknown[];
}
