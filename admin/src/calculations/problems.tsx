import { createContext, useContext } from 'react';

/** What the API says of the input, by place: `stays.0.removed`. */
export const Problems = createContext<Readonly<Record<string, string>>>({});

export const joined = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** The sentence about one place; names are compared as the API writes them into its pointers. */
export function useProblem(path: string): string | undefined {
  return useContext(Problems)[path];
}

/** Sentences about places inside of one, with the rest of their place. */
export function useProblemsInside(path: string): [string, string][] {
  const problems = useContext(Problems);
  return Object.entries(problems).flatMap(([place, detail]) =>
    place.startsWith(`${path}.`) ? [[place.slice(path.length + 1), detail] as [string, string]] : [],
  );
}
