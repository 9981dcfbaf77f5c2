import type { Lang } from '../moments.ts';
import { en, type Key } from './en.ts';
import { es } from './es.ts';

const both = { en, es };
const kept = 'fenceline.lang';

const wished = (): Lang => {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en' || asked === 'es') return asked;
  try {
    const last = localStorage.getItem(kept);
    if (last === 'en' || last === 'es') return last;
  } catch {
    // a browser that keeps nothing: ask it what it speaks
  }
  return (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('es') ? 'es' : 'en';
};

let current: Lang = 'en';
export const language = () => current;

export function speak(lang: Lang) {
  current = lang;
  document.documentElement.lang = lang;
}

export const speakAsWished = () => speak(wished());

/** A choice outlives the address that brought the person here. */
export function choose(lang: Lang) {
  speak(lang);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
  }
  try {
    localStorage.setItem(kept, lang);
  } catch {
    // the choice then lasts as long as the page
  }
}

export const t = (key: Key, values: Record<string, string | number> = {}) =>
  both[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const isKey = (key: string): key is Key => key in en;
/** The sentence for a value of the server's, or the value itself where we have none: shown rather than hidden. */
export const say = (key: string, otherwise: string) => (isKey(key) ? t(key) : otherwise);
