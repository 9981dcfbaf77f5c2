export type Role = 'advocate' | 'editor' | 'auditor' | 'admin';

/** Who asks: somebody signed in, a script with a key, or the public. */
export interface Viewer {
  role: Role | 'public';
  accountId: string | null;
  groupId: string | null;
  /** What rate limits and idempotency keys count by. */
  principal: string;
}

export const PUBLIC: Viewer = { role: 'public', accountId: null, groupId: null, principal: 'public' };
