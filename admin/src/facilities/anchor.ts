import type { Answer } from '../data/types.ts';

const own = ['fleet', 'findings', 'conditions', 'timeline', 'air', 'water', 'conflicts', 'wanted'];
const byKey: Record<Answer['key'], string> = { 'may-run': 'conditions', counted: 'fleet', since: 'timeline', measured: 'air', missing: 'wanted' };

/** The part of the page that an answer leads to: the API's own anchor where the page has it, otherwise that of its question. */
export const anchorOf = ({ key, anchor }: Pick<Answer, 'key' | 'anchor'>): string => {
  const name = anchor.replace(/^#/, '');
  return own.includes(name) ? name : byKey[key];
};
