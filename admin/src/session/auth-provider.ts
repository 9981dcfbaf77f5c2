import type { AuthProvider } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import { statusOf } from '../data/request.ts';
import type { Account } from '../data/types.ts';
import { forgetAll } from '../data/use-answer.ts';

/** Set in this browser while somebody is signed in, so that readers without an account cause no question about a session. */
const MARK = 'fenceline.signedIn';
const marked = () => localStorage.getItem(MARK) !== null;

let account: Promise<Account | null> | undefined;
const listeners = new Set<() => void>();

function setAccount(next: Promise<Account | null> | undefined) {
  account = next;
  forgetAll();
  for (const listener of listeners) listener();
}

export const onAccountChange = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Who is signed in, or null. Asked once. */
export function whoIsSignedIn(): Promise<Account | null> {
  if (account) return account;
  if (!marked()) return Promise.resolve(null);
  account = dataProvider.session().then(
    (answer) => answer.account,
    (error) => {
      if (statusOf(error) === 401) localStorage.removeItem(MARK);
      return null;
    },
  );
  return account;
}

/** What is public needs no account: checking never sends anybody to the sign-in page. */
export const authProvider: AuthProvider = {
  async login({ email, password }) {
    localStorage.setItem(MARK, '1');
    const answer = await dataProvider.signIn(email, password).catch((error) => {
      localStorage.removeItem(MARK);
      throw error;
    });
    setAccount(Promise.resolve(answer.account));
  },
  async logout() {
    if (marked()) await dataProvider.signOut().catch(() => undefined);
    localStorage.removeItem(MARK);
    setAccount(undefined);
    return '/';
  },
  checkAuth: async () => undefined,
  async checkError(error) {
    if (statusOf(error) !== 401 || !marked()) return;
    localStorage.removeItem(MARK);
    setAccount(undefined);
  },
  getPermissions: async () => (await whoIsSignedIn())?.role ?? null,
  async getIdentity() {
    const person = await whoIsSignedIn();
    return person ? { id: person.id, fullName: person.name } : { id: 'public' };
  },
};
