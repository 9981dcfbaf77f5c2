import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { base64, hex, Sha256 } from './sha256.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const sum = (bytes: Uint8Array) => hex(new Sha256().update(bytes).digest());
const photo = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >>> 7)) & 255);

describe('the hash a phone makes of a photograph', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('gives the published value for %j', (text, expected) => expect(sum(ascii(text))).toBe(expected));

  it('gives the published value for a million times "a"', () => {
    expect(sum(new Uint8Array(1_000_000).fill(97))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('agrees with node for every length around the padding', () => {
    for (let size = 0; size < 200; size++) expect(sum(photo(size))).toBe(createHash('sha256').update(photo(size)).digest('hex'));
  });

  it('is the same however the bytes are cut into pieces', () => {
    const whole = photo(100_000);
    for (const cut of [1, 3, 63, 64, 65, 1000, 65_536]) {
      const hash = new Sha256();
      for (let at = 0; at < whole.length; at += cut) hash.update(whole.subarray(at, at + cut));
      expect(hex(hash.digest())).toBe(sum(whole));
    }
  });

  it('prints the digest as Repr-Digest wants it', () => {
    expect(base64(new Sha256().update(ascii('abc')).digest())).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  });

  it('takes a 5 MB photograph in well under two seconds', () => {
    const bytes = photo(5_000_000);
    const began = performance.now();
    sum(bytes);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
