// Local standard time: the day and hour in which an instant falls (40 CFR 50, appendices N, S, T and U: days run from midnight to
// midnight local standard time).
//
// One offset from UTC holds all year; daylight time does not exist. In Memphis (-06:00) the day of 1 Jul 2026 begins at 06:00 UTC,
// although clocks on the wall show one in the morning. Every day has 24 hours, so none is missing in March and none comes twice in
// November.
//
// - The offset is that of the monitor or site, never that of the reader. Parts of an hour (+05:45) are offsets too.
// - An instant is the start of its hour unless it has minutes; then the hour it falls in.
import { type Calculation, InputProblem } from '../../calculation.ts';
import { standardTime as dayAndHour } from '../../dates.ts';
import type { Rule } from '../../verdict.ts';

interface Input {
  /** Instant with its zone, such as `2026-07-01T06:00:00Z`. */
  utc: string;
  /** Hours from UTC in standard time, such as -6. */
  standardOffsetHours: number;
}

const lstTime: Calculation<Input, { lstDate: string; lstHour: number }> = {
  kind: 'lst_time',
  about: 'The day and hour of local standard time in which an instant falls.',
  example: { utc: '2026-07-01T06:00:00Z', standardOffsetHours: -6 },
  calculate({ utc, standardOffsetHours }) {
    const minutes = Math.round(Math.abs(standardOffsetHours) * 60);
    if (minutes > 15 * 60) throw new InputProblem('/standardOffsetHours', 'lies between -15 and 15 hours.');
    const offset = `${standardOffsetHours < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const { day, hour } = dayAndHour(utc, offset);
    return { result: { lstDate: day, lstHour: hour }, arithmetic: [] };
  },
};

export const standardTime: Rule = {
  id: 'standard-time',
  version: '2026-11-25',
  title: 'Days and hours of local standard time',
  citation: '40 CFR 50, appendices N, S, T and U',
  verified: true,
  since: null,
  calculations: [lstTime],
};
