import type { CalculationKind } from './types.ts';

/** Kinds by chapter, in the order of the book; each word that is searched for stands somewhere in what describes a kind. */
export function byChapter(kinds: readonly CalculationKind[], search: string): [string, CalculationKind[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const chapters = new Map<string, CalculationKind[]>();
  for (const one of kinds) {
    const text = `${one.kind} ${one.kind.replaceAll('_', ' ')} ${one.about} ${one.rule.title} ${one.rule.citation} ${one.chapter}`.toLowerCase();
    if (words.every((word) => text.includes(word))) chapters.set(one.chapter, [...(chapters.get(one.chapter) ?? []), one]);
  }
  return [...chapters];
}
