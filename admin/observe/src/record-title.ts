import type { Lang } from './moments.ts';

const text = (value: unknown, lang: Lang): string | undefined => {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object') return text((value as Record<string, unknown>)[lang] ?? (value as Record<string, unknown>).en, lang);
};

/** The best name a record of any noun has for itself. */
export function titleOf(record: Record<string, unknown>, lang: Lang) {
  const own = (record.data && typeof record.data === 'object' ? record.data : record) as Record<string, unknown>;
  const citation = own.citation as { text?: string } | undefined;
  const found = [own.title, own.name, own.summary, own.short, citation?.text].map((value) => text(value, lang)).find(Boolean) ?? '';
  return found.length > 240 ? `${found.slice(0, 239)}…` : found;
}
