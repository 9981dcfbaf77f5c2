// The mean of all hourly values of an operating day and the 29 operating days before it, day by day as they come. A day with any
// operation is an operating day; others enter no window.
import { added, type Scaled } from './scaled.ts';

const days = 30;

/** One day in local standard time. */
export interface OperatingDay<N extends Scaled> {
  operatingHours: number;
  validHours: number;
  /** Sum of the valid hourly values, and of the limits of those hours (null where one is not known). */
  sum: N;
  limitSum: N | null;
}

export interface ThirtyDayMean<N extends Scaled> {
  operatingHours: number;
  validHours: number;
  /** Null where there is no mean. The mean is this over `validHours`. */
  sum: N | null;
  limitSum: N | null;
  excess: boolean | null;
}

export class ThirtyDayMeans<N extends Scaled> {
  private readonly window: OperatingDay<N>[] = [];

  /** Answers null for a day without operation. The first 29 operating days of a record have no mean [C]. */
  push(day: OperatingDay<N>): ThirtyDayMean<N> | null {
    if (day.operatingHours === 0) return null;
    this.window.push(day);
    if (this.window.length > days) this.window.shift();
    return this.mean();
  }

  private mean(): ThirtyDayMean<N> {
    const operatingHours = this.window.reduce((all, day) => all + day.operatingHours, 0);
    const validHours = this.window.reduce((all, day) => all + day.validHours, 0);
    const none = { operatingHours, validHours, sum: null, limitSum: null, excess: null };
    // 75 % of the operating hours of the thirty days, exactly 75 % being enough.
    if (this.window.length < days || validHours === 0 || validHours * 4 < operatingHours * 3) return none;
    const withValues = this.window.filter((day) => day.validHours > 0);
    const sum = withValues.map((day) => day.sum).reduce(added);
    const isLimitKnown = withValues.every((day) => day.limitSum !== null);
    const limitSum = isLimitKnown ? withValues.map((day) => day.limitSum as N).reduce(added) : null;
    return { operatingHours, validHours, sum, limitSum, excess: limitSum === null ? null : sum > limitSum };
  }
}

/** A day from its hours; `zero` is 0 or 0n, as the values are. */
export function operatingDay<N extends Scaled>(hours: readonly { operating: boolean; value: N | null; limit: N | null }[], zero: N): OperatingDay<N> {
  const ran = hours.filter((hour) => hour.operating);
  const valid = ran.filter((hour) => hour.value !== null);
  return {
    operatingHours: ran.length,
    validHours: valid.length,
    sum: valid.map((hour) => hour.value as N).reduce(added, zero),
    limitSum: valid.every((hour) => hour.limit !== null) ? valid.map((hour) => hour.limit as N).reduce(added, zero) : null,
  };
}
