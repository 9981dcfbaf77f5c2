import type { I18nProvider } from 'react-admin';
import { en, type Words } from './en/index.ts';
import { fill } from './fill.ts';

export type Lang = 'en' | 'es';
export const languages: { locale: Lang; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'es', name: 'Español' },
];

const loaded: { en: Words; es?: Words } = { en };
let current: Lang = 'en';

export const currentLang = (): Lang => current;
export const wordsOf = (lang: Lang): Words => loaded[lang] ?? en;

/** Text at `ra.action.save` in a tree of words. */
export function textAt(words: unknown, key: string): string | undefined {
  const found = key.split('.').reduce<unknown>((tree, name) => (tree as Record<string, unknown> | undefined)?.[name], words);
  return typeof found === 'string' ? found : undefined;
}

/** English comes with the page; another language is fetched when it is chosen. */
export const i18nProvider: I18nProvider = {
  translate: (key, options) => fill(textAt(wordsOf(current), key) ?? options?._ ?? key, options),
  changeLocale: async (locale) => {
    if (locale === 'es' && !loaded.es) loaded.es = (await import('./es/index.ts')).es;
    current = locale === 'es' ? 'es' : 'en';
    document.documentElement.lang = current;
  },
  getLocale: () => current,
  getLocales: () => languages,
};
