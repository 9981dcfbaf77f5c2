import type { Problem } from './formats/format.ts';

export type ImportState = 'running' | 'committed' | 'unchanged' | 'refused' | 'cancelled' | 'failed';

/**
 * What became of a file. Lines = headerLines + linesWithValues + linesWithoutValues + linesSetAside;
 * values = inserted + changed + unchanged + yielded + valuesSetAside. Both hold for `committed`, `unchanged` and a dry run.
 */
export interface ImportSummary {
  /** Null for a dry run, which leaves no import behind. */
  id: string | null;
  number: number | null;
  state: ImportState;
  dryRun: boolean;
  /** Why it was refused, cancelled or failed, a full sentence. */
  reason: string | null;
  fileName: string;
  /** Null until it was recognised. */
  format: string | null;
  formatVersion: string | null;
  precedence: number;
  flag: string | null;
  source: string | null;
  label: string | null;
  /** As delivered, packed or not. */
  bytes: number;
  /** Hex; null where the file was not read to its end. */
  sha256: string | null;
  lines: number;
  headerLines: number;
  linesWithValues: number;
  linesWithoutValues: number;
  linesSetAside: number;
  values: number;
  inserted: number;
  changed: number;
  unchanged: number;
  /** Differ from what a product of better standing says, and gave way. */
  yielded: number;
  valuesSetAside: number;
  /** Of the unchanged: those that came from a product of lesser standing and now rest on this one. */
  takenOver: number;
  /** Cells that say an instrument is there and hold no value, by parameter. */
  blanks: Record<string, number>;
  newMonitors: number;
  newSeries: number;
  newFacilities: number;
  newUnits: number;
  /** Monitors whose place was not known and now is. */
  placed: number;
  /** `[startsAt, endsAt)` of its values; null without values. */
  startsAt: Date | null;
  endsAt: Date | null;
  /** In the order of the file, at most REJECTS_KEPT. */
  rejects: Problem[];
  rejectsTotal: number;
  /** What was thrown where it failed: for the log, never for the person who sent it. */
  cause?: Error;
}

/** Of a file that nothing is known of yet. */
export function emptySummary({
  fileName,
  dryRun = false,
  source = null,
  label = null,
}: {
  fileName: string;
  dryRun?: boolean;
  source?: string | null;
  label?: string | null;
}): ImportSummary {
  const nothing = {
    lines: 0,
    headerLines: 0,
    linesWithValues: 0,
    linesWithoutValues: 0,
    linesSetAside: 0,
    values: 0,
    inserted: 0,
    changed: 0,
    unchanged: 0,
    yielded: 0,
  };
  const none = {
    valuesSetAside: 0,
    takenOver: 0,
    newMonitors: 0,
    newSeries: 0,
    newFacilities: 0,
    newUnits: 0,
    placed: 0,
    rejectsTotal: 0,
    bytes: 0,
    precedence: 0,
  };
  const unknown = { id: null, number: null, reason: null, format: null, formatVersion: null, flag: null, sha256: null, startsAt: null, endsAt: null };
  return { state: 'running', dryRun, fileName, source, label, ...unknown, ...nothing, ...none, blanks: {}, rejects: [] };
}

export const CANCELLED = 'It was cancelled. Nothing of this file was taken in.';

/** Rows set aside are kept one by one up to this number in a file, and counted beyond it. */
export const REJECTS_KEPT = 10_000;

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** One line for a terminal or a log, such as `HourlyData_2024040800.dat.gz: committed; 8,111 lines; 8,111 values: 8,111 new.` */
export function describeImport(summary: ImportSummary): string {
  const { fileName, state, reason } = summary;
  if (state !== 'committed' && state !== 'unchanged') return `${fileName}: ${state}. ${reason ?? ''}`.trim();
  const parts = [
    [summary.inserted, 'new'],
    [summary.changed, 'changed'],
    [summary.unchanged, 'already there'],
    [summary.yielded, 'gave way to a better product'],
    [summary.valuesSetAside, 'set aside'],
  ] as const;
  const values = parts.filter(([n]) => n > 0).map(([n, what]) => `${n.toLocaleString('en-US')} ${what}`);
  const lines = [
    count(summary.lines, 'line'),
    ...(summary.linesWithoutValues ? [`${summary.linesWithoutValues.toLocaleString('en-US')} without a value`] : []),
    ...(summary.linesSetAside ? [`${summary.linesSetAside.toLocaleString('en-US')} set aside`] : []),
  ];
  const said = summary.dryRun ? 'dry run, nothing was written' : state === 'committed' ? 'committed' : 'nothing new';
  return `${fileName}: ${said}; ${lines.join(', ')}; ${count(summary.values, 'value')}${values.length ? `: ${values.join(', ')}` : ''}.`;
}
