// What the signer remembers, in a folder of its own: its key, and how far it has signed. Written aside, synced, renamed, so that
// a crash leaves the old state or the new one.
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Edge } from '../../verify/merkle.ts';
import { printVerifier, publicKeyOf, type Verifier } from '../../verify/note.ts';

async function writeWhole(file: string, text: string) {
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(part, file);
  const folder = await open(path.dirname(file), 'r');
  await folder.sync().catch(() => {});
  await folder.close();
}

const readOr = async (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });

/** The key of a folder, made on first use. Its name is random: it says nothing and never changes. */
export async function readKey(folder: string, what: string): Promise<{ key: KeyObject; verifier: Verifier }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${what}.key`);
  let kept = await readOr(file);
  if (kept === null) {
    const { privateKey } = generateKeyPairSync('ed25519');
    kept = `fenceline/${what}/${randomBytes(4).toString('hex')}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`;
    await writeWhole(file, kept);
  }
  const split = kept.indexOf('\n');
  const key = createPrivateKey(kept.slice(split + 1));
  const verifier = { name: kept.slice(0, split), key: publicKeyOf(key) };
  await writeWhole(path.join(folder, `${what}.pub`), `${printVerifier(verifier)}\n`);
  return { key, verifier };
}

/** The tree as far as it was signed. */
export async function readState(folder: string): Promise<Edge> {
  const kept = await readOr(path.join(folder, 'signed.json'));
  if (kept === null) return new Edge();
  const { size, edge } = JSON.parse(kept) as { size: number; edge: string[] };
  return new Edge(
    size,
    edge.map((hash) => Buffer.from(hash, 'hex')),
  );
}

export const writeState = (folder: string, edge: Edge) =>
  writeWhole(
    path.join(folder, 'signed.json'),
    `${JSON.stringify({ size: edge.size, root: edge.root().toString('hex'), edge: edge.hashes.map((hash) => hash.toString('hex')) })}\n`,
  );
