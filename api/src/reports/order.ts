// What is asked for, understood; and the row that stands for it until it is made.
import type { Config } from '../platform/config.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { toInstant } from '../platform/lists/parameters.ts';
import { findId } from '../platform/lists/select.ts';
import { Problem } from '../platform/problems.ts';
import type { Spec } from './produce.service.ts';
import type { NewReport } from './reports.schema.ts';

const unacceptable = (pointer: string, detail: string) => new Problem('unprocessable', detail, { errors: [{ pointer, detail }] });

/** Which facility and which moment; says what is wrong with them. */
export async function understandReport(database: Database, config: Config, { kind, facility, asOf, lang }: NewReport): Promise<Spec> {
  const at = asOf === undefined ? config.now().toISOString() : toInstant(asOf);
  if (!at)
    throw new Problem('bad-request', `"${asOf}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.`, {
      errors: [{ pointer: '/asOf', detail: 'is neither a date nor an instant.' }],
    });
  const facilityId = await findId(database.pool, 'facility', facility);
  const since = facilityId && (await recordedSince(database, facilityId));
  if (!facilityId || !since) throw unacceptable('/facility', `No facility is called "${facility}".`);
  const moment = new Date(at);
  if (moment > config.now()) throw unacceptable('/asOf', 'That moment lies ahead: a report tells what was on record.');
  if (moment < since) throw unacceptable('/asOf', `Nothing was on record of this facility then; it is on record since ${since.toISOString()}.`);
  return { kind, facilityId, asOf: moment, lang };
}

async function recordedSince(database: Database, facilityId: string): Promise<Date | null> {
  const { rows } = await database.pool.query<{ at: Date | null }>("SELECT min(recorded_at) AS at FROM record_version WHERE noun = 'facility' AND id = $1", [
    facilityId,
  ]);
  return rows[0]?.at ?? null;
}

/** One that is waiting or being made, else a new one. */
export async function orderReport(tx: Transaction, config: Config, spec: Spec, preparedBy: string): Promise<{ id: string; code: string }> {
  const { kind, facilityId, asOf, lang } = spec;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`fenceline report ${kind} ${facilityId} ${asOf.toISOString()} ${lang}`}, 0))`;
  const waiting = await tx.report.findFirst({ where: { kind, facilityId, asOf, lang, state: 'queued' }, orderBy: { recordedAt: 'desc' } });
  if (waiting) return waiting;
  const { caseSlug } = await tx.facility.findUniqueOrThrow({ where: { id: facilityId } });
  return tx.report.create({ data: { kind, facilityId, asOf, lang, state: 'queued', caseSlug, preparedBy, recordedAt: config.now() } });
}
