// The custody log: what people did goes into it, it is signed, and whoever changes it afterwards is found out.
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditOn } from '@fenceline/api/ledger/audit';
import { checkLog } from '@fenceline/api/ledger/check';
import { checkpointNote, consistencyPath, openCheckpoint, storedEvent } from '@fenceline/api/ledger/proofs';
import { LogAlarm, Signer } from '@fenceline/api/ledger/signer/signer';
import { writeState } from '@fenceline/api/ledger/signer/state';
import { opens, readEnvelope } from '@fenceline/api/verify/envelope';
import { checkConsistency, Edge, leafHash } from '@fenceline/api/verify/merkle';
import { printVerifier } from '@fenceline/api/verify/note';
import { checkProof } from '@fenceline/api/verify/proof';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startApp, type TestApp } from '../support/app.ts';
import { openSigner, type TestSigner } from '../support/log.ts';
import { addPeople, as } from '../support/people.ts';

let app: TestApp;
let log: TestSigner;
let db: pg.Client;
let key: string;
const AT = new Date('2026-11-20T12:00:00Z');

/** Events as the application writes them, each in a transaction of its own. */
async function write(count: number, subject: (i: number) => string) {
  const writer = new pg.Client(app.database.app);
  await writer.connect();
  for (let i = 0; i < count; i += 1) {
    await writer.query('BEGIN');
    await auditOn(writer, { at: AT, actor: null, action: 'evidence.received', noun: 'evidence', subject: subject(i), reason: `reason ${i}` });
    await writer.query('COMMIT');
  }
  await writer.end();
}

beforeAll(async () => {
  app = await startApp({ template: 'empty' });
  await addPeople(app);
  log = await openSigner(app);
  key = printVerifier(log.signer.verifier);
  db = new pg.Client(app.database.superuser);
  await db.connect();
  await write(300, (i) => `EVD-${String(i % 40).padStart(6, '0')}`);
  await log.signer.turn();
  await write(100, (i) => `EVD-B${String(i).padStart(5, '0')}`);
  await log.signer.turn();
}, 60_000);
afterAll(async () => {
  await db?.end();
  await log?.close();
  await app?.close();
});

const check = (outside: string[] = []) => checkLog(db, key, outside);

describe('the log', () => {
  it('has every event, checks clean, and is signed at every size it was signed at', async () => {
    expect(await check()).toEqual({ events: 400, waiting: 0, erased: 0, checkpoints: 2, problems: [] });
  });

  it('proves each event, and that the later tree continues the earlier one', async () => {
    const { rows } = await db.query<{ event_id: string }>('SELECT event_id FROM ledger.leaf ORDER BY seq');
    for (const { event_id } of [rows[0]!, rows[150]!, rows[299]!, rows[300]!, rows[399]!]) {
      const stored = await storedEvent(db, event_id);
      const proved = checkProof(stored!.proof!, leafHash(stored!.envelope), log.signer.verifier);
      expect(rows[proved.index]!.event_id).toBe(event_id);
      expect(opens(readEnvelope(stored!.envelope), stored!.salt!, stored!.payload!)).toBe(true);
    }
    const notes = await db.query<{ note: string }>('SELECT note FROM ledger.checkpoint ORDER BY size');
    const [old, now] = notes.rows.map(({ note }) => openCheckpoint(note, key));
    checkConsistency(300, 400, old!.root, now!.root, await consistencyPath(db, 300, 400));
  });

  it('orders events by nothing that tells when they came, and keeps the hour of a checkpoint', async () => {
    const { rows } = await db.query<{ sorted: boolean }>(
      'SELECT bool_and(e.event_id > coalesce(b.event_id, e.event_id) OR b.event_id IS NULL) AS sorted FROM ledger.leaf e LEFT JOIN ledger.leaf b ON b.seq = e.seq - 1 WHERE e.seq <> 300 AND e.event_id IS DISTINCT FROM b.event_id',
    );
    expect(rows[0]!.sorted).toBe(true);
    const { rows: times } = await db.query("SELECT FROM ledger.checkpoint WHERE at <> date_trunc('hour', at)");
    expect(times).toEqual([]);
  });

  it('serves one checkpoint a day to the public: the last of yesterday, and its key', async () => {
    expect((await app.http.get('/api/v1/log/checkpoint')).status).toBe(404);
    await log.db.query("INSERT INTO ledger.checkpoint (size, note, at) SELECT 7, note, '2026-11-22T21:00:00Z' FROM ledger.checkpoint WHERE size = 300");
    const { text } = await app.http.get('/api/v1/log/checkpoint').expect(200);
    expect(text).toBe(await checkpointNote(db, new Date('2026-11-23T00:00:00Z')));
    expect((await app.http.get('/api/v1/log/trust').expect(200)).body).toMatchObject({ log: key, witnesses: [], policy: 0 });
    await db.query('ALTER TABLE ledger.checkpoint DISABLE TRIGGER fixed');
    await db.query('DELETE FROM ledger.checkpoint WHERE size = 7');
    await db.query('ALTER TABLE ledger.checkpoint ENABLE ALWAYS TRIGGER fixed');
  });

  it('lets auditors read who did what, and an admin only what the own group did', async () => {
    const aude = await as(app, 'aude');
    const { body } = await app.http.get('/api/v1/audit?subject=EVD-B00007').set(aude).expect(200);
    expect(body.data).toMatchObject([{ action: 'evidence.received', noun: 'evidence', subject: 'EVD-B00007', reason: 'reason 7' }]);
    expect(
      (
        await app.http
          .get('/api/v1/audit?subject=EVD-B00007')
          .set(await as(app, 'ada'))
          .expect(200)
      ).body.data,
    ).toEqual([]);
  });
});

/** Does this to the log as whoever owns the machine could, looks, and undoes it. */
async function after<T>(sql: string[], look: () => Promise<T>): Promise<T> {
  await db.query('BEGIN');
  try {
    for (const statement of sql) await db.query(statement);
    return await look();
  } finally {
    await db.query('ROLLBACK');
  }
}
const off = ['event', 'leaf', 'node', 'checkpoint'].map((table) => `ALTER TABLE ledger.${table} DISABLE TRIGGER ALL`);
const EDIT =
  "UPDATE ledger.event SET envelope = convert_to(replace(convert_from(envelope, 'UTF8'), 'received', 'returned'), 'UTF8') WHERE event_id = (SELECT event_id FROM ledger.leaf WHERE seq = 350)";

/** Makes every hash of the tree anew, as somebody would who has rewritten an event. */
async function rebuild() {
  const { rows } = await db.query<{ seq: string; leaf_hash: Buffer }>(
    'SELECT l.seq, e.leaf_hash FROM ledger.leaf l JOIN ledger.event e USING (event_id) ORDER BY seq',
  );
  await db.query('UPDATE ledger.leaf l SET leaf_hash = e.leaf_hash FROM ledger.event e WHERE e.event_id = l.event_id');
  await db.query('DELETE FROM ledger.node');
  const edge = new Edge();
  for (const { leaf_hash } of rows)
    for (const { level, at, hash } of edge.add(leaf_hash)) if (level) await db.query('INSERT INTO ledger.node VALUES ($1, $2, $3)', [level, at, hash]);
  return edge;
}

/** The signer with what it remembers, looking at the log as it now is in this transaction. */
async function signerHere(folder = log.folder) {
  const held = { query: (sql: string, values?: unknown[]) => (/^(BEGIN|COMMIT|ROLLBACK)$/.test(sql) ? undefined : db.query(sql, values)) };
  return Signer.open(held as unknown as pg.Client, folder, app.config.now);
}
const refusalOf = async (signer: Signer) => signer.turn().then(String, (error) => (error instanceof LogAlarm ? error.code : String(error)));

describe('whoever changes the log', () => {
  it('1: as the application, is refused by its rights', async () => {
    const own = new pg.Client(app.database.app);
    await own.connect();
    for (const sql of [
      'UPDATE ledger.event SET kind = kind',
      'DELETE FROM ledger.event',
      'TRUNCATE ledger.event',
      'DROP TABLE ledger.event',
      ...off,
      'DELETE FROM ledger.opening',
      'INSERT INTO ledger.leaf VALUES (9, gen_random_uuid(), null)',
      "INSERT INTO ledger.checkpoint VALUES (9, '', now())",
    ])
      await expect(own.query(sql)).rejects.toMatchObject({ code: '42501' });
    await own.end();
    for (const sql of [
      'UPDATE ledger.leaf SET seq = seq',
      'DELETE FROM ledger.node',
      'SELECT FROM ledger.opening',
      'INSERT INTO ledger.event (event_id) VALUES (gen_random_uuid())',
    ])
      await expect(log.db.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('2: as superuser, is refused by triggers that hold for a replica too', async () => {
    for (const sql of ['UPDATE ledger.event SET kind = kind', 'DELETE FROM ledger.leaf', 'TRUNCATE ledger.node', 'UPDATE ledger.checkpoint SET note = note'])
      await expect(after(["SET LOCAL session_replication_role = 'replica'", sql], check)).rejects.toMatchObject({ code: '55000' });
  });

  it('3: edits an event: leaf and root are others', async () => {
    const { problems } = await after([...off, EDIT], check);
    expect(problems).toEqual(
      expect.arrayContaining(['Event 350: its envelope is not the one that was logged.', expect.stringMatching(/^The root signed for 400 events/)]),
    );
  });

  it('4: and makes all hashes anew: the signed roots are others', async () => {
    const { problems } = await after([...off, EDIT], async () => {
      await rebuild();
      return check();
    });
    expect(problems).toContain('The root signed for 400 events (checkpoint 400) is not what the events give.');
  });

  it('5: and takes the checkpoints away, to have the new past signed: the signer refuses', async () => {
    const said = await after([...off, EDIT, 'DELETE FROM ledger.checkpoint'], async () => {
      await rebuild();
      await db.query(
        `INSERT INTO ledger.event (event_id, recorded_at, kind, subj, prev, envelope) SELECT gen_random_uuid(), recorded_at, kind, 'evidence:EVD-NEW', prev, envelope || ' ' FROM ledger.event LIMIT 1`,
      );
      await db.query("INSERT INTO ledger.pending SELECT event_id FROM ledger.event WHERE subj = 'evidence:EVD-NEW'");
      await refusalOf(await signerHere());
      const { problems } = await check();
      return problems;
    });
    // Its memory of the tree is that of the true past: what it signs does not fit what is stored.
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^The root signed for 401 events/)]));
  });

  it('6: with the key and the memory of the signer: a checkpoint kept elsewhere shows it', async () => {
    const kept = await checkpointNote(db, null);
    const problems = await after([...off, EDIT, 'DELETE FROM ledger.checkpoint'], async () => {
      const edge = await rebuild();
      const folder = await mkdtemp(path.join(process.env.FENCELINE_TEST_FOLDER ?? tmpdir(), 'stolen-'));
      await cp(log.folder, folder, { recursive: true });
      await writeState(folder, edge);
      expect(await refusalOf(await signerHere(folder))).toBe('400');
      // 7: with nothing kept elsewhere it is not seen. This is what witnesses are for.
      expect((await check()).problems).toEqual([]);
      return (await check([kept!])).problems;
    });
    expect(problems).toEqual(['The root signed for 400 events (a checkpoint kept elsewhere) is not what the events give.']);
  });

  it('8: puts an older state in its place: the signer says so and signs nothing', async () => {
    const cut = [
      ...off,
      'DELETE FROM ledger.checkpoint WHERE size = 400',
      'DELETE FROM ledger.leaf WHERE seq >= 300',
      'DELETE FROM ledger.opening WHERE event_id NOT IN (SELECT event_id FROM ledger.leaf)',
      'DELETE FROM ledger.event WHERE event_id NOT IN (SELECT event_id FROM ledger.leaf)',
    ];
    expect(await after(cut, async () => refusalOf(await signerHere()))).toBe('log_rollback');
  });

  it('9: changes only the particulars: they are not what was committed to', async () => {
    const { problems } = await after(
      ["UPDATE ledger.opening SET payload = payload || ' ' WHERE event_id = (SELECT event_id FROM ledger.leaf WHERE seq = 17)"],
      check,
    );
    expect(problems).toEqual(['Event 17: its particulars are not those it was committed to.']);
  });

  it('10: swaps two events, or takes one out: found', async () => {
    const swap = [
      'UPDATE ledger.leaf SET seq = 1000 WHERE seq = 5',
      'UPDATE ledger.leaf SET seq = 5 WHERE seq = 6',
      'UPDATE ledger.leaf SET seq = 6 WHERE seq = 1000',
    ];
    expect((await after([...off, ...swap], check)).problems).toContain('The root signed for 300 events (checkpoint 300) is not what the events give.');
    expect((await after([...off, 'DELETE FROM ledger.leaf WHERE seq = 5'], check)).problems).toEqual(
      expect.arrayContaining(['Event 5 is not there.', '1 events have no place in the log and do not wait for one.']),
    );
    expect(await after([...off, 'DELETE FROM ledger.leaf WHERE seq = 5'], async () => refusalOf(await signerHere()))).toBe('log_altered');
  });

  it('11: flips a bit of a stored subtree alone: found too', async () => {
    const { problems } = await after([...off, 'UPDATE ledger.node SET hash = set_bit(hash, 3, 1 - get_bit(hash, 3)) WHERE level = 3 AND idx = 2'], check);
    expect(problems).toEqual(['The stored subtree 3/2 is not what its events give.']);
  });

  it('12: takes an event out before it has its place: only what its submitter holds shows that', async () => {
    const gone = await auditedThenDeleted();
    expect((await check()).problems).toEqual([]);
    expect((await app.http.get(`/api/v1/log/proofs/${gone.toString('hex')}`)).status).toBe(404);
  });
});

async function auditedThenDeleted() {
  const own = new pg.Client(app.database.app);
  await own.connect();
  const { id, leaf } = await auditOn(own, { at: AT, actor: null, action: 'evidence.received', noun: 'evidence', subject: 'EVD-GONE00' });
  await own.end();
  await db.query('BEGIN');
  for (const sql of [
    ...off,
    `DELETE FROM ledger.pending WHERE event_id = '${id}'`,
    `DELETE FROM ledger.opening WHERE event_id = '${id}'`,
    `DELETE FROM ledger.event WHERE event_id = '${id}'`,
  ])
    await db.query(sql);
  for (const table of ['event', 'leaf', 'node', 'checkpoint'])
    for (const name of ['fixed', 'kept']) await db.query(`ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER ${name}`);
  await db.query('COMMIT');
  await log.signer.turn();
  return leaf;
}

describe('erasure', () => {
  const subject = 'evidence:EVD-000003';
  it('needs an event that says so, and nobody who holds it; the log still checks', async () => {
    const own = new pg.Client(app.database.app);
    await own.connect();
    await expect(own.query('SELECT ledger.erase($1, gen_random_uuid())', [subject])).rejects.toMatchObject({ code: '55000' });
    const said = { at: AT, actor: null, noun: 'evidence', subject: 'EVD-000003' };
    const hold = await auditOn(own, { ...said, action: 'evidence.hold_set', reason: 'A court asked.' });
    await own.query('INSERT INTO ledger.hold (subj, set_event) VALUES ($1, $2)', [subject, hold.id]);
    const erase = await auditOn(own, { ...said, action: 'evidence.erased', reason: 'Withdrawn.' });
    await expect(own.query('SELECT ledger.erase($1, $2)', [subject, erase.id])).rejects.toMatchObject({ code: '55006' });
    const clear = await auditOn(own, { ...said, action: 'evidence.hold_cleared', reason: 'No longer.' });
    await own.query('UPDATE ledger.hold SET cleared_event = $2 WHERE subj = $1', [subject, clear.id]);
    const { rows } = await own.query<{ n: number }>('SELECT ledger.erase($1, $2) AS n', [subject, erase.id]);
    expect(rows[0]!.n).toBeGreaterThan(5);
    await own.end();
    await log.signer.turn();
    expect(await check()).toMatchObject({ erased: rows[0]!.n, problems: [] });
    const { body } = await app.http.get('/api/v1/audit?subject=EVD-000003').set(await as(app, 'aude'));
    expect(body.data.map((line: { reason: string | null }) => line.reason).filter(Boolean)).toEqual(['Withdrawn.']);
  });
});
