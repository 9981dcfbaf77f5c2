import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

interface Entry<T> {
  data?: T;
  error?: unknown;
  isPending: boolean;
  /** Shown until the new answer is here. */
  stale?: boolean;
}

const entries = new Map<string, Entry<unknown>>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const waiting: Entry<never> = { isPending: true };

function keep<T>(key: string, entry: Entry<T>) {
  entries.set(key, entry);
  for (const listener of listeners) listener();
}

function fetchInto<T>(key: string, question: () => Promise<T>, before: Entry<T>) {
  keep(key, { ...before, stale: false, isPending: before.data === undefined });
  question().then(
    (data) => keep(key, { data, isPending: false }),
    (error) => keep(key, { error, isPending: false }),
  );
}

/** One answer of a named method, asked once and shared by whoever asks the same. A null key asks nothing. */
export function useAnswer<T>(key: string | null, question: () => Promise<T>) {
  const entry = useSyncExternalStore(subscribe, () => (key === null ? waiting : ((entries.get(key) as Entry<T> | undefined) ?? waiting))) as Entry<T>;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the question depends on.
  useEffect(() => {
    if (key === null) return;
    const held = entries.get(key) as Entry<T> | undefined;
    if (!held || held.stale) fetchInto(key, question, held ?? ({} as Entry<T>));
  }, [key, entry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the question depends on.
  const again = useCallback(() => {
    if (key !== null) fetchInto(key, question, (entries.get(key) as Entry<T>) ?? ({} as Entry<T>));
  }, [key]);
  return { ...entry, again };
}

/** After a change: whatever begins with this key is asked anew, and what was known stays in sight meanwhile. */
export function forget(prefix: string) {
  for (const [key, entry] of [...entries]) if (key.startsWith(prefix)) entries.set(key, { ...entry, stale: true });
  for (const listener of listeners) listener();
}

/** Somebody else looks at the page now: nothing of what was answered before stays. */
export function forgetAll() {
  entries.clear();
  for (const listener of listeners) listener();
}

/** Asks again and again until `done` says so; keeps the last answer when one question fails. */
export function useWatched<T>(question: (() => Promise<T>) | null, done: (answer: T) => boolean, everyMs = 700) {
  const [answer, setAnswer] = useState<T>();
  const [error, setError] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: starts anew when there is something else to watch.
  useEffect(() => {
    if (!question) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    setAnswer(undefined);
    const turn = () =>
      question().then(
        (next) => {
          if (gone) return;
          setError(undefined);
          setAnswer(next);
          if (!done(next)) timer = setTimeout(turn, everyMs);
        },
        (problem) => {
          if (gone) return;
          setError(problem);
          timer = setTimeout(turn, everyMs * 4);
        },
      );
    turn();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [question]);
  return { answer, error };
}
