// Kind `rolling4`: the four-hour means of a record given as text, by the same loop that years of hours go through.
import { compared, given, meanOf } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, significant } from '../../exact.ts';
import type { Expression } from '../../verdict.ts';
import { FourHourMeans } from './four-hours.ts';
import { meanOfScaled, scaledOf } from './scaled.ts';

export interface Rolling4Input {
  /** Consecutive clock hours: operating time as a fraction of the hour (null where not known), ppm at 15 % O2 (null where not valid). */
  hours: readonly { op: string | null; ppm: string | null }[];
  limit: string;
}

export interface Rolling4Row {
  hour: number;
  average: string | null;
  excess: boolean | null;
}

export const rolling4: Calculation<Rolling4Input, { rows: Rolling4Row[]; excessHours: number }> = {
  kind: 'rolling4',
  about: 'Mean of each operating hour and the three operating hours before it, and whether it is above the limit.',
  approximate: ['average'],
  calculate({ hours, limit }) {
    hours.forEach(({ op }, i) => {
      if (op !== null && (compare(op, '0') < 0 || compare(op, '1') > 0))
        throw new InputProblem(`/hours/${i}/op`, 'operating time is a fraction of the hour, between 0 and 1.');
    });
    const { values, of } = scaledOf<string | null>([limit, ...hours.map((hour) => hour.ppm)]);
    const [scaledLimit, ...ppm] = values;
    const means = new FourHourMeans<bigint>();
    const rows: Rolling4Row[] = [];
    const arithmetic: Expression[] = [];
    let operated: number[] = [];
    hours.forEach(({ op }, hour) => {
      const operating = op === null ? null : compare(op, '0') > 0;
      const mean = means.push(operating, ppm[hour] ?? null, scaledLimit ?? null);
      if (operating === null) operated = [];
      if (mean === null) return;
      operated = [...operated.slice(-3), hour];
      rows.push({ hour, average: mean.sum === null ? null : significant(meanOfScaled(mean.sum, mean.valid, of), 10), excess: mean.excess });
      if (mean.sum !== null) arithmetic.push(proof(hours, operated, limit));
    });
    return { result: { rows, excessHours: rows.filter((row) => row.excess === true).length }, arithmetic, remarks: remarks(hours) };
  },
};

function proof(hours: Rolling4Input['hours'], window: readonly number[], limit: string): Expression {
  const valid = window.flatMap((hour) => (hours[hour]?.ppm == null ? [] : [given(`hours[${hour}].ppm`, hours[hour].ppm, 'ppm')]));
  return compared(meanOf(valid, 'ppm'), '>', given('limit', limit, 'ppm'));
}

function remarks(hours: Rolling4Input['hours']): string[] {
  return hours.some(({ op }) => op === null)
    ? ['Where it is not known whether the turbine ran, the next three operating hours have no mean, as at the start of a record.']
    : [];
}
