export type Lang = 'en' | 'es';

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};
const two = (n: number) => String(n).padStart(2, '0');

export const wholeHour = (moment: Date) => new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000);

/** In the phone's own zone: the person reads their own clock. */
export const dateIn = (lang: Lang, at: Date) => `${at.getDate()} ${months[lang][at.getMonth()]} ${at.getFullYear()}`;
export const clock = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;
export const dateAndClock = (lang: Lang, at: Date) => `${dateIn(lang, at)}, ${clock(at)}`;

export function spanIn(lang: Lang, from: Date, to: Date) {
  const oneDay = dateIn(lang, from) === dateIn(lang, to) || (to.getTime() - from.getTime() <= 86_400_000 && clock(to) === '00:00');
  return oneDay ? `${dateAndClock(lang, from)} – ${clock(to) === '00:00' ? '24:00' : clock(to)}` : `${dateAndClock(lang, from)} – ${dateAndClock(lang, to)}`;
}

/** The value a datetime-local field wants. */
export const localValue = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${clock(at)}`;
