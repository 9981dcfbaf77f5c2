// What a rule answers: data, never words. `describe` turns it into a sentence and steps.
import type { Calculation } from './calculation.ts';
import type { Edtf, Evidence } from './evidence.ts';

export type FindingState = 'met' | 'exceeded' | 'unpermitted' | 'insufficient_data' | 'overdue' | 'not_applicable';

/** Arithmetic as a small tree that can be run again (`replays`). Numbers are decimal text. */
export type Expression =
  | { op: 'value'; value: string; unit?: string; of: string }
  | {
      op: 'sum' | 'difference' | 'product' | 'quotient' | 'mean' | 'greatest' | 'least' | 'nth-highest' | 'truncate' | 'round';
      of: Expression[];
      /** Which of them counted from the highest, for `nth-highest`. */
      n?: number;
      /** Decimals kept, for `truncate` and `round`; negative for tens and hundreds. */
      digits?: number;
      /** Decimal text, or a fraction (`200/3`) where no decimal text writes the number. */
      result: string;
      unit?: string;
    }
  | { op: 'compare'; sign: '<' | '<=' | '=' | '>=' | '>'; left: Expression; right: Expression; holds: boolean };

/** Why the verdict is what it is: a key that `describe` has a sentence for, and the values the sentence needs. */
export interface Ground {
  key: string;
  values: Record<string, string | number | boolean | null | string[]>;
}

export interface Verdict {
  /** Id and version of the rule that spoke. */
  rule: string;
  ruleVersion: string;
  ruleVerified: boolean;
  /** Slug of what it is about: with the rule it identifies the finding. */
  subject: string;
  /** Slug of the condition, where one is judged. */
  condition: string | null;
  state: FindingState;
  disputed: boolean;
  reviewReason: string | null;
  period: { from: Edtf | null; to: Edtf | null };
  /** Decimal text; null where nothing was measured or no limit is set. */
  measured: string | null;
  limit: string | null;
  unit: string | null;
  /** How much of what is needed is held, such as 0 of 12 monthly totals. */
  completeness: { held: number; needed: number; of: string } | null;
  /** Slugs of every record that went in, in a fixed order. */
  inputs: string[];
  arithmetic: Expression | null;
  ground: Ground;
  /** What would settle it, where it is not settled. */
  settledBy: Ground | null;
  sources: string[];
  /** Records that belong beside it, above all the other side's. */
  seeAlso: string[];
}

/** What a rule says of itself. */
export interface RuleFacts {
  /** Stable id, such as `counted-units`; the name of its folder. */
  id: string;
  /** Date of the rule's text in this engine, such as `2026-11-24`. */
  version: string;
  title: string;
  /** The law or convention it states. */
  citation: string;
  /** Whether its text was read in an authoritative source or in two independent secondary ones. */
  verified: boolean;
  /** First day on which the rule existed; asked about an earlier one it says so. Null for our own conventions and where no day was read. */
  since: Edtf | null;
}

/** A rule of the book: what it can calculate by itself, what it judges in the evidence, what it makes of readings. Most do one of them. */
export interface Rule extends RuleFacts {
  /** Calculations anyone can check by hand, by the kinds of the worked cases. */
  // biome-ignore lint/suspicious/noExplicitAny: each calculation knows its own input; the list holds them all.
  calculations?: readonly Calculation<any, any>[];
  /** Where the API answers with it, of a rule that reads readings as they lie: `GET /api/v1/series/{id}/design-value`. */
  servedAt?: string;
  /** Speaks last, and only of the conditions that no other rule has judged. */
  isForTheRest?: true;
  /** Answers one verdict for each subject it knows in the evidence. `now` is an instant, ISO text. */
  evaluate?(evidence: Evidence, now: string): Verdict[];
}
