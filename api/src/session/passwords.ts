import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/problems.ts';

// argon2id is the library's default.
const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };

// Each hash takes 64 MiB and an eighth of a second: four at once, fifty waiting, the rest is sent away.
const AT_ONCE = 4;
const WAITING = 50;
let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING)
      throw new Problem('too-many-requests', 'Too many people sign in at this moment. Try again in a few seconds.', { headers: { 'retry-after': '5' } });
    await new Promise<void>((ok) => queue.push(ok));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, settings));

let nobody: Promise<string> | undefined;

/** Checks a password; without an account it takes the same time against the hash of nobody. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password', settings);
  const against = passwordHash ?? (await nobody);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== null;
}
