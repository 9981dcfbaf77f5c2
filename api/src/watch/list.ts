import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { formats } from '../imports/index.ts';

/** Something is wrong with the list. The message is a sentence with its place. */
export class ListProblem extends Error {
  override name = 'ListProblem';
}

const ids = formats.map(({ id }) => id);

const source = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is small letters, digits and hyphens'),
  address: z.string().min(1),
  match: z.string().min(1).optional(),
  format: z
    .string()
    .refine((id) => ids.includes(id), 'is no format: fenceline import --formats lists them')
    .optional(),
  of: z.string().min(1).optional(),
  lagMinutes: z.number().min(0).default(0),
  everyMinutes: z
    .number()
    .positive()
    .max(60 * 24 * 31)
    .default(60),
  staleAfterHours: z.number().positive().optional(),
});

export type Source = Omit<z.infer<typeof source>, 'staleAfterHours'> & {
  /** Seconds. */
  every: number;
  staleAfter: number;
  isFolder: boolean;
};

/** Reads a list of sources. Paths in it are from where it lies. @throws ListProblem */
export function readList(file: string): Source[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ListProblem(`${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ListProblem(`${file} is no JSON: ${(error as Error).message}.`);
  }
  const parsed = z.array(source).min(1, 'names no source').safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    const [index, ...rest] = issue.path;
    throw new ListProblem(`${file}${index === undefined ? '' : `, source ${Number(index) + 1}`}${rest.length ? `, ${rest.join('.')}` : ''}: ${issue.message}.`);
  }
  const names = parsed.data.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new ListProblem(`${file}: "${twice}" stands twice.`);
  return parsed.data.map(({ staleAfterHours, ...one }) => {
    const isFolder = !/^https?:\/\//.test(one.address);
    if (!isFolder && !URL.canParse(one.address.replace(/\{[YMDH]+\}/g, '0'))) throw new ListProblem(`${file}, ${one.name}: "${one.address}" is no address.`);
    const every = one.everyMinutes * 60;
    return {
      ...one,
      address: isFolder ? path.resolve(path.dirname(file), one.address) : one.address,
      isFolder,
      every,
      staleAfter: staleAfterHours === undefined ? Math.max(3 * every, 24 * 3600) : staleAfterHours * 3600,
    };
  });
}

/** The address at a moment: `{YYYYMMDDHH}` is its time, UTC, less the lag. */
export function addressAt({ address, lagMinutes }: Pick<Source, 'address' | 'lagMinutes'>, now: Date): string {
  const digits = new Date(now.getTime() - lagMinutes * 60_000).toISOString();
  const parts: Record<string, string> = { YYYY: digits.slice(0, 4), MM: digits.slice(5, 7), DD: digits.slice(8, 10), HH: digits.slice(11, 13) };
  return address.replace(/\{((?:YYYY|MM|DD|HH)+)\}/g, (_all, run: string) => run.replace(/YYYY|MM|DD|HH/g, (part) => parts[part] as string));
}

/** What may be shown of an address: nothing of what stands after a question mark, nor a password. */
export function shownAddress({ address, isFolder }: Pick<Source, 'address' | 'isFolder'>): string {
  if (isFolder) return address;
  return address.replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//');
}
