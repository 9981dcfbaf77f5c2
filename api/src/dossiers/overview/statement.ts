import type { Edtf, Lang } from '@fenceline/reports/figures';
import type { HeldFinding } from '../dossier.ts';

/** A sentence and what it rests on. */
export interface Statement {
  text: string;
  sources: string[];
  /** Page that says more. */
  permalink?: string;
  /** Newest date of what it tells. */
  date?: Edtf | null;
  /** Said again at length in another section of a report: its page for whoever reads one page leaves it out. */
  isDetail?: boolean;
}

export type AnswerKey = 'may-run' | 'counted' | 'since' | 'measured' | 'missing';

export interface Answer {
  /** In a few words, for a row of five. */
  sentence: string;
  date: Edtf | null;
  /** In full, each with its sources. */
  statements: Statement[];
}

/** What the rules say of conditions in one state. */
export const judged = (findings: readonly HeldFinding[], state: HeldFinding['state'], lang: Lang): Statement[] =>
  findings
    .filter((finding) => finding.state === state && finding.condition !== null)
    .map((finding) => ({ text: finding.summary[lang], sources: finding.sources, permalink: finding.permalink, date: finding.period.to }));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Clauses as one sentence. */
export const sentence = (...clauses: string[]): string => capital(`${clauses.join('; ')}.`);
export const uniq = <T>(items: readonly T[]): T[] => [...new Set(items)];
