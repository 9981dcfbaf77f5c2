import { opens, readEnvelope } from '../verify/envelope.ts';
import { Edge, leafHash } from '../verify/merkle.ts';
import { openCheckpoint, type Reader } from './proofs.ts';

const PAGE = 5_000;

export interface LogCheck {
  events: number;
  /** Events that have no place in the tree yet. */
  waiting: number;
  erased: number;
  checkpoints: number;
  /** Everything that is wrong, each in a sentence; empty where nothing is. */
  problems: string[];
}

interface Leaf {
  seq: string;
  leaf_hash: Buffer;
  envelope: Buffer | null;
  salt: Buffer | null;
  payload: Buffer | null;
  erased_by: string | null;
}

/**
 * Reads the whole log and makes everything anew: each leaf from its envelope, each particular against what it was committed to,
 * each stored subtree, each root that was signed. `verifier` is the log's key, from a copy that does not lie in the database;
 * `outside` are notes that somebody else kept.
 */
export async function checkLog(db: Reader, verifier: string | null, outside: string[] = []): Promise<LogCheck> {
  const problems: string[] = [];
  const say = (problem: string) => problems.length < 100 && problems.push(problem);
  const roots = new Map<number, Buffer>();
  const signed = new Map<number, { root: Buffer; where: string }[]>();
  const { rows: notes } = await db.query<{ size: string; note: string }>('SELECT size, note FROM ledger.checkpoint ORDER BY size');
  for (const { note, where } of [
    ...notes.map(({ size, note }) => ({ note, where: `checkpoint ${size}` })),
    ...outside.map((note) => ({ note, where: 'a checkpoint kept elsewhere' })),
  ]) {
    if (!verifier) break;
    try {
      const { size, root } = openCheckpoint(note, verifier);
      signed.set(size, [...(signed.get(size) ?? []), { root, where }]);
    } catch (error) {
      say(`In ${where}: ${(error as Error).message}`);
    }
  }
  if (!verifier && notes.length) say('There are checkpoints, and no key to check them with.');

  const edge = new Edge();
  let erased = 0;
  let next = 0;
  const nodes = await storedNodes(db);
  for (let from = 0; ; from += PAGE) {
    const { rows } = await db.query<Leaf>(
      `SELECT l.seq, l.leaf_hash, e.envelope, o.salt, o.payload, o.erased_by FROM ledger.leaf l LEFT JOIN ledger.event e USING (event_id)
       LEFT JOIN ledger.opening o USING (event_id) WHERE l.seq >= $1 AND l.seq < $2 ORDER BY l.seq`,
      [from, from + PAGE],
    );
    for (const leaf of rows) {
      if (Number(leaf.seq) !== next) say(`Event ${next} is not there.`);
      next = Number(leaf.seq) + 1;
      const { wrong, hash } = lookAt(leaf);
      for (const one of wrong) say(`Event ${leaf.seq}: ${one}`);
      if (leaf.erased_by) erased += 1;
      const sound = problems.length === 0;
      // Above an event that is another every subtree is: said once, at the event.
      for (const { level, at, hash: made } of edge.add(hash))
        if (level > 0 && !nodes.take(level, at)?.equals(made) && sound) say(`The stored subtree ${level}/${at} is not what its events give.`);
      if (signed.has(edge.size)) roots.set(edge.size, edge.root());
    }
    if (rows.length < PAGE) break;
  }
  if (nodes.left() > 0) say(`${nodes.left()} stored subtrees belong to no event.`);
  for (const [size, all] of signed) {
    const root = roots.get(size);
    for (const { root: theirs, where } of all) {
      if (!root) say(`${where} has ${size} events, and the log has ${edge.size}.`);
      else if (!root.equals(theirs)) say(`The root signed for ${size} events (${where}) is not what the events give.`);
    }
  }
  const { rows: rest } = await db.query<{ waiting: string; lost: string; unsaid: string; chains: string }>(
    `SELECT (SELECT count(*) FROM ledger.pending) AS waiting,
       (SELECT count(*) FROM ledger.event e WHERE NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.event_id = e.event_id)
          AND NOT EXISTS (SELECT FROM ledger.pending p WHERE p.event_id = e.event_id)) AS lost,
       (SELECT count(*) FROM ledger.opening o JOIN ledger.event e USING (event_id) JOIN ledger.event b ON b.event_id = o.erased_by
          WHERE b.subj <> e.subj OR b.kind NOT LIKE '%.erased') AS unsaid,
       (SELECT count(*) FROM ledger.event e WHERE e.prev <> decode(repeat('00', 32), 'hex')
          AND NOT EXISTS (SELECT FROM ledger.event b WHERE b.subj = e.subj AND b.leaf_hash = e.prev)) AS chains`,
  );
  if (Number(rest[0]!.lost)) say(`${rest[0]!.lost} events have no place in the log and do not wait for one.`);
  if (Number(rest[0]!.unsaid)) say(`The particulars of ${rest[0]!.unsaid} events are gone, and the event that should say so is about something else.`);
  if (Number(rest[0]!.chains)) say(`${rest[0]!.chains} events continue one that is not there.`);
  return { events: edge.size, waiting: Number(rest[0]!.waiting), erased, checkpoints: notes.length, problems };
}

/** What is wrong with one event, and the leaf that its bytes give. */
function lookAt({ leaf_hash, envelope, salt, payload, erased_by }: Leaf): { wrong: string[]; hash: Buffer } {
  if (!envelope) return { wrong: ['its envelope is not there.'], hash: leaf_hash };
  const hash = leafHash(envelope);
  const wrong = hash.equals(leaf_hash) ? [] : ['its envelope is not the one that was logged.'];
  try {
    const read = readEnvelope(envelope);
    if (salt && payload && !opens(read, salt, payload)) wrong.push('its particulars are not those it was committed to.');
    if (!payload && !erased_by) wrong.push('its particulars are gone, and no event says that they were erased.');
  } catch (error) {
    wrong.push((error as Error).message);
  }
  return { wrong, hash };
}

/** The stored subtrees, each to be taken once. */
async function storedNodes(db: Reader) {
  const { rows } = await db.query<{ level: number; idx: string; hash: Buffer }>('SELECT level, idx, hash FROM ledger.node');
  const kept = new Map(rows.map(({ level, idx, hash }) => [`${level}/${idx}`, hash]));
  return {
    take(level: number, at: number) {
      const key = `${level}/${at}`;
      const hash = kept.get(key);
      kept.delete(key);
      return hash;
    },
    left: () => kept.size,
  };
}
