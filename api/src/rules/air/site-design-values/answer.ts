import type { Term } from '../../arithmetic.ts';
import { significant } from '../../exact.ts';
import type { Expression } from '../../verdict.ts';
import type { Standard } from '../standards.ts';
import { countsOf, type QuarterCount, type SiteYear } from './years.ts';

/** What a reader must know beside a design value; the words are the caller's. */
export type Remark = 'since_not_read' | 'season_not_read' | 'season_not_held' | 'ranks_not_read' | 'completeness_not_read' | 'monitor_days_scheduled';

export interface YearFigure {
  year: number;
  /** Figure of the year, to ten significant digits; null where nothing makes one. */
  value: string | null;
  complete: boolean;
  quarters: QuarterCount[];
}

export interface DesignValue {
  standard: Standard;
  years: YearFigure[];
  unrounded: string | null;
  designValue: string | null;
  /** Whether the number may be held against the level: by completeness, or because thin data or a test prove it. */
  valid: boolean;
  meets: boolean | null;
  reason: string;
  /** Figure of the substitution test that decided, where one did. */
  testValue: string | null;
  arithmetic: Expression[];
  /** False where a table or date it rests on was not read. */
  verified: boolean;
  remarks: Remark[];
}

export const figureOf = (year: SiteYear, term: Term | null, complete: boolean): YearFigure => ({
  year: year.year,
  value: term && significant(term.value, 10),
  complete,
  quarters: countsOf(year),
});

/** Where a year has no figure there is no design value. */
export const noData = (standard: Standard, years: YearFigure[], remarks: Remark[] = []): DesignValue => ({
  standard,
  years,
  unrounded: null,
  designValue: null,
  valid: false,
  meets: null,
  reason: 'no_data',
  testValue: null,
  arithmetic: [],
  verified: standard.verified,
  remarks,
});
