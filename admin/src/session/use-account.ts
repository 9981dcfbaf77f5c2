import { useEffect, useState } from 'react';
import type { Account } from '../data/types.ts';
import { onAccountChange, whoIsSignedIn } from './auth-provider.ts';

/** Who is signed in: undefined while it is asked, null for the public. */
export function useAccount(): Account | null | undefined {
  const [account, setAccount] = useState<Account | null>();
  useEffect(() => {
    let gone = false;
    const read = () => void whoIsSignedIn().then((person) => !gone && setAccount(person));
    read();
    const stop = onAccountChange(read);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return account;
}
