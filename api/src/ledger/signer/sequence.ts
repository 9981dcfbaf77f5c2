import type pg from 'pg';
import { Edge, subtreesOf } from '../../verify/merkle.ts';

const BATCH = 5_000;
/** One sequencer at a time, whoever else was started. */
const LOCK = 6962;

/** The right edge of the tree as it is kept. */
async function storedEdge(db: pg.ClientBase): Promise<Edge> {
  const { rows: size } = await db.query<{ n: string }>('SELECT coalesce(max(seq) + 1, 0) AS n FROM ledger.leaf');
  const edge = new Edge(Number(size[0]!.n));
  for (const { level, at } of subtreesOf([0, edge.size])) {
    const { rows } = await db.query<{ hash: Buffer }>(
      level ? 'SELECT hash FROM ledger.node WHERE level = $2 AND idx = $1' : 'SELECT leaf_hash AS hash FROM ledger.leaf WHERE seq = $1 AND $2 = 0',
      [at, level],
    );
    edge.hashes.push(rows[0]!.hash);
  }
  return edge;
}

/**
 * Gives events that have none a place in the tree, in one transaction a batch. Their order says nothing: it is that of their
 * random ids. Answers how many.
 */
export async function sequence(db: pg.Client): Promise<number> {
  for (let done = 0; ; ) {
    const count = await batch(db);
    done += count;
    if (count < BATCH) return done;
  }
}

async function batch(db: pg.Client): Promise<number> {
  await db.query('BEGIN');
  try {
    await db.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const { rows } = await db.query<{ event_id: string; leaf_hash: Buffer }>(
      'SELECT e.event_id, e.leaf_hash FROM ledger.pending p JOIN ledger.event e USING (event_id) ORDER BY e.event_id LIMIT $1',
      [BATCH],
    );
    if (rows.length) await place(db, rows);
    await db.query('COMMIT');
    return rows.length;
  } catch (error) {
    await db.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function place(db: pg.Client, rows: { event_id: string; leaf_hash: Buffer }[]) {
  const edge = await storedEdge(db);
  const first = edge.size;
  const nodes = rows.flatMap(({ leaf_hash }) => edge.add(leaf_hash).slice(1));
  const ids = rows.map(({ event_id }) => event_id);
  await db.query(
    'INSERT INTO ledger.leaf (seq, event_id, leaf_hash) SELECT $1 + n - 1, id, hash FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY u(id, hash, n)',
    [first, ids, rows.map(({ leaf_hash }) => leaf_hash)],
  );
  await db.query('INSERT INTO ledger.node (level, idx, hash) SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])', [
    nodes.map(({ level }) => level),
    nodes.map(({ at }) => at),
    nodes.map(({ hash }) => hash),
  ]);
  await db.query('DELETE FROM ledger.pending WHERE event_id = ANY($1::uuid[])', [ids]);
}
