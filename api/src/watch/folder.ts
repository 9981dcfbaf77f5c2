import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file somebody still writes to is left for the next look. */
const QUIET_MS = 5_000;

export type Seen = Record<string, { size: number; time: number }>;

export interface Found {
  name: string;
  file: string;
  size: number;
  time: number;
}

/** Files of a folder that are new, or that have changed since they were taken in, the oldest first. @throws where the folder cannot be read. */
export async function newFiles(folder: string, match: string | undefined, seen: Seen, now: number): Promise<Found[]> {
  const wanted = match === undefined ? null : patternOf(match);
  const found: Found[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isFile() || name.startsWith('.') || (wanted && !wanted.test(name))) continue;
    const file = path.join(folder, name);
    const { size, mtimeMs } = await stat(file);
    const time = Math.round(mtimeMs);
    const before = seen[name];
    if (now - time < QUIET_MS || (before?.size === size && before.time === time)) continue;
    found.push({ name, file, size, time });
  }
  return found.sort((a, b) => a.time - b.time || a.name.localeCompare(b.name));
}

/** `*.csv` as an expression: `*` is anything, `?` one character. */
export const patternOf = (match: string) =>
  new RegExp(
    `^${match
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
