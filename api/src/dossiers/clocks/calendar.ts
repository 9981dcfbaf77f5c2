// The clocks as iCalendar (RFC 5545), for a calendar that subscribes to the address: whole days, each with its page. A date known to
// its month is an event of that month, which says so.
import type { Lang } from '@fenceline/reports/figures';
import ical from 'ical-generator';
import { addDays } from '../../rules/dates.ts';
import type { Dossier } from '../dossier.ts';
import { clocksOf } from './clocks.ts';
import { clockWords } from './words/index.ts';

export function calendarOf(dossier: Dossier, lang: Lang): string {
  const say = clockWords[lang];
  const calendar = ical({
    name: say.calendar(dossier.facility.name),
    prodId: { company: 'Fenceline', product: 'clocks', language: lang.toUpperCase() },
    ttl: 86_400,
  });
  // The day on which the dates were computed, so that the same day gives the same file.
  const stamp = new Date(`${dossier.now.toISOString().slice(0, 10)}T00:00:00Z`);
  for (const clock of clocksOf(dossier, lang)) {
    calendar.createEvent({
      id: `${clock.kind}.${clock.subject}@fenceline`,
      start: dayOf(clock.first),
      end: dayOf(addDays(clock.last, 1)),
      allDay: true,
      stamp,
      summary: clock.title,
      description: [clock.note, say.note].filter(Boolean).join('\n'),
      url: clock.permalink,
    });
  }
  return calendar.toString();
}

/** The library writes a whole day from the local fields of a date. */
const dayOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
