import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CaseFile, caseFile, type FileName, shapes } from './shapes.ts';

export type CaseRecord = Record<string, unknown> & { slug: string; code: string };

export interface CaseData {
  case: CaseFile;
  attribution: string;
  /** Records by file; a file that is not there holds none. */
  records: Map<FileName, CaseRecord[]>;
  /** SHA-256, hex, over names and bytes of all its files. */
  hash: string;
  folder: string;
}

/** Something wrong in a case's files, with every place. */
export class CaseProblem extends Error {
  override name = 'CaseProblem';
}

/** Reads and checks the folder of a case. Throws a CaseProblem that names file, record and field of everything wrong. */
export async function readCase(folder: string): Promise<CaseData> {
  const names = (
    await readdir(folder).catch(() => {
      throw new CaseProblem(`There is no case in ${folder}.`);
    })
  ).sort();
  const hash = createHash('sha256');
  const files = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    files.set(name, text);
    hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text);
  }
  const problems: string[] = [];
  const about = parse('case.json', files.get('case.json'), problems);
  const head = caseFile.safeParse(about);
  if (!head.success) problems.push(...head.error.issues.map((issue) => `case.json, ${issue.path.join('.') || 'file'}: ${issue.message}`));
  const records = new Map<FileName, CaseRecord[]>();
  for (const [name, shape] of Object.entries(shapes) as [FileName, (typeof shapes)[FileName]][]) {
    if (!files.has(name)) continue;
    const rows = parse(name, files.get(name), problems);
    if (!Array.isArray(rows)) {
      problems.push(`${name}: a list of records is expected`);
      continue;
    }
    const seen = new Set<unknown>();
    const good: CaseRecord[] = [];
    rows.forEach((row, index) => {
      const checked = shape.safeParse(row);
      const label = `${name}, record ${index + 1}${row?.slug ? ` (${row.slug})` : ''}`;
      if (!checked.success) problems.push(...checked.error.issues.map((issue) => `${label}, ${issue.path.join('.')}: ${issue.message}`));
      else if (seen.has(checked.data.slug)) problems.push(`${label}: this slug stands in the file twice`);
      else good.push(checked.data as CaseRecord);
      seen.add(row?.slug);
    });
    records.set(name, good);
  }
  if (problems.length || !head.success) throw new CaseProblem(problems.join('\n'));
  return { case: head.data, attribution: files.get('ATTRIBUTION.md') ?? '', records, hash: hash.digest('hex'), folder };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes, checked by the shapes
function parse(name: string, text: string | undefined, problems: string[]): any {
  if (text === undefined) {
    problems.push(`${name} is missing`);
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push(`${name} is not JSON: ${(error as Error).message}`);
    return undefined;
  }
}
