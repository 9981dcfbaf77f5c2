// The mean of an operating hour and the three operating hours before it, hour by hour as they come: the loop of the kind
// `rolling4`, of the findings and of any years of hours.
import { added, type Scaled } from './scaled.ts';

const hours = 4;
const neededValid = 3;

export interface FourHourMean<N extends Scaled> {
  /** Sum of the valid values of the window, null where there is no mean; the mean is this over `valid`. */
  sum: N | null;
  valid: number;
  /** Sum of the limits of the same hours; the limit of the window is this over `valid`. Null where one of them is not known. */
  limitSum: N | null;
  /** Mean above limit. Null where one of the two is not there. */
  excess: boolean | null;
}

export class FourHourMeans<N extends Scaled> {
  private readonly values: (N | null)[] = [null, null, null, null];
  private readonly limits: (N | null)[] = [null, null, null, null];
  private seen = 0;

  /**
   * Takes the next clock hour. Answers null for an hour without operation, which enters no window. An hour of which it is not known
   * whether the turbine ran (`operating` null) begins the record anew: which four hours follow one another is then not known.
   * The value of an operating hour is null where it is not valid; its limit is the highest of those that held in it.
   */
  push(operating: boolean | null, value: N | null, limit: N | null): FourHourMean<N> | null {
    if (operating === null) this.seen = 0;
    if (!operating) return null;
    const place = this.seen % hours;
    this.values[place] = value;
    this.limits[place] = limit;
    this.seen += 1;
    return this.seen < hours ? { sum: null, valid: 0, limitSum: null, excess: null } : this.mean();
  }

  private mean(): FourHourMean<N> {
    let sum: N | null = null;
    let limitSum: N | null = null;
    let valid = 0;
    let isLimitKnown = true;
    for (let i = 0; i < hours; i += 1) {
      const value = this.values[i] as N | null;
      if (value === null) continue;
      const limit = this.limits[i] as N | null;
      valid += 1;
      sum = sum === null ? value : added(sum, value);
      if (limit === null) isLimitKnown = false;
      else limitSum = limitSum === null ? limit : added(limitSum, limit);
    }
    if (valid < neededValid || sum === null) return { sum: null, valid, limitSum: null, excess: null };
    if (!isLimitKnown || limitSum === null) return { sum, valid, limitSum: null, excess: null };
    // Both are over the same count, so their sums compare as their means do, and nothing is divided.
    return { sum, valid, limitSum, excess: sum > limitSum };
  }
}

/** Every hour of a record at once: operating time (above zero is operation, null is unknown), values, and one limit or one an hour. */
export function fourHourMeans<N extends Scaled>(
  operatingTime: readonly (N | null)[],
  values: readonly (N | null)[],
  limit: N | null | readonly (N | null)[],
): (FourHourMean<N> | null)[] {
  const means = new FourHourMeans<N>();
  const perHour = Array.isArray(limit) ? (limit as readonly (N | null)[]) : null;
  return operatingTime.map((op, i) => means.push(op === null ? null : op > 0, values[i] ?? null, perHour ? (perHour[i] ?? null) : (limit as N | null)));
}

/** Of several limits in one hour the highest holds; null where one of them is not known, for it might be higher. */
export function limitOfHour<N extends Scaled>(limits: readonly (N | null)[]): N | null {
  const [first, ...rest] = limits;
  if (first == null) return null;
  return rest.reduce<N | null>((highest, one) => (highest === null || one === null ? null : one > highest ? one : highest), first);
}
