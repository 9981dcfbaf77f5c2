import { Problem } from '../platform/problems.ts';

const WINDOW_MS = 15 * 60_000;
const ALLOWED = 10;

interface Count {
  failures: number;
  since: number;
}

/**
 * Failed sign-ins by account and network prefix together, so that nobody can lock the owner out from elsewhere. In memory only;
 * no address is kept longer than a quarter of an hour.
 */
export class Failures {
  private readonly counts = new Map<string, Count>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Throws once ten have failed within a quarter of an hour. */
  refuse(email: string, from: string) {
    const count = this.counts.get(`${email} ${from}`);
    if (!count || this.now() - count.since > WINDOW_MS || count.failures < ALLOWED) return;
    const seconds = Math.ceil((count.since + WINDOW_MS - this.now()) / 1000);
    throw new Problem('too-many-requests', `Too many failed tries for this account from here. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }

  count(email: string, from: string) {
    const key = `${email} ${from}`;
    const before = this.counts.get(key);
    if (before && this.now() - before.since <= WINDOW_MS) before.failures += 1;
    else this.counts.set(key, { failures: 1, since: this.now() });
    if (this.counts.size > 10_000) for (const [old, { since }] of this.counts) if (this.now() - since > WINDOW_MS) this.counts.delete(old);
  }

  forget(email: string, from: string) {
    this.counts.delete(`${email} ${from}`);
  }
}

/** IPv4 as it is, IPv6 by its /64. */
export const prefixOf = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);
