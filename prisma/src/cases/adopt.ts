import type pg from 'pg';
import type { CaseData } from './read.ts';

export interface Adopted {
  id: string;
  version: number;
}

interface Held extends Adopted {
  slug: string;
  key: string;
}

/**
 * Monitors and series of the case that are in the database already and belong to no case: an import made them, or another case
 * left them behind because readings hang on them. The case takes them over under their codes. By `monitor/slug` and `series/slug`.
 */
export async function adoptable(db: pg.ClientBase, data: CaseData): Promise<Map<string, Adopted>> {
  const adopted = new Map<string, Adopted>();
  const { rows: monitors } = await db.query<Held>('SELECT id, version, slug, aqs_id AS key FROM monitor WHERE case_slug IS NULL');
  for (const record of data.records.get('monitors.json') ?? []) {
    const held = monitors.find(({ slug, key }) => (record.aqsId ? key === record.aqsId : slug === record.slug));
    if (held) adopted.set(`monitor/${record.slug}`, held);
  }
  const { rows: series } = await db.query<Held>(
    "SELECT id, version, slug, concat_ws(' ', monitor_id, parameter, kind, unit, poc) AS key FROM series WHERE case_slug IS NULL",
  );
  for (const record of data.records.get('series.json') ?? []) {
    const monitor = adopted.get(`monitor/${record.monitor}`)?.id;
    const held = series.find(({ key }) => key === [monitor, record.parameter, record.kind, record.unit].join(' '));
    if (monitor && held) adopted.set(`series/${record.slug}`, held);
  }
  return adopted;
}
