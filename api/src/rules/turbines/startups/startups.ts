// Startups and shutdowns, hour by hour as they come: the loop of the kind `startups`, of the findings and of any years of hours.
import { compared, given, sumOf } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { compare, plain } from '../../exact.ts';
import { added, type Scaled, scaledOf } from '../operating-means/scaled.ts';

export type StartStop = 'start' | 'stop' | null;

export class Startups<N extends Scaled> {
  starts = 0;
  stops = 0;
  /** Hours with any operation. */
  operatingHours = 0;
  unknownHours = 0;
  /** Sum of the fractions of hours, in the scale they came in; null where no hour is known. */
  operatingTime: N | null = null;
  private isOn: boolean | null = null;

  /** Takes the operating time of the next hour, null where it is not known, and answers the event that the hour brings. */
  push(operatingTime: N | null): StartStop {
    if (operatingTime === null) {
      this.unknownHours += 1;
      return null;
    }
    const [was, is] = [this.isOn, operatingTime > 0];
    this.isOn = is;
    this.operatingTime = this.operatingTime === null ? operatingTime : added(this.operatingTime, operatingTime);
    if (is) this.operatingHours += 1;
    if (was === null || was === is) return null;
    if (is) this.starts += 1;
    else this.stops += 1;
    return is ? 'start' : 'stop';
  }
}

export interface StartupsResult {
  starts: number;
  stops: number;
  operatingHours: number;
  operatingTime: string;
  unknownHours: number;
}

/** Kind `startups`. */
export const startupsKind: Calculation<{ op: readonly (string | null)[] }, StartupsResult> = {
  kind: 'startups',
  about: 'Starts, stops and operating time of a unit, from the operating time of each hour.',
  calculate({ op }) {
    op.forEach((one, i) => {
      if (one !== null && (compare(one, '0') < 0 || compare(one, '1') > 0))
        throw new InputProblem(`/op/${i}`, 'operating time is a fraction of the hour, between 0 and 1.');
    });
    const { values, of } = scaledOf<string | null>(op);
    const unit = new Startups<bigint>();
    for (const one of values) unit.push(one);
    const { starts, stops, operatingHours, unknownHours } = unit;
    const operatingTime = plain({ n: unit.operatingTime ?? 0n, of }) as string;
    const time = sumOf(
      op.flatMap((one, hour) => (one === null ? [] : [given(`op[${hour}]`, one, 'h')])),
      'h',
    );
    return {
      result: { starts, stops, operatingHours, operatingTime, unknownHours },
      arithmetic: [compared(time, '=', given('operatingTime', operatingTime, 'h'))],
      verified: false,
      remarks: remarks(unknownHours),
    };
  },
};

function remarks(unknownHours: number): string[] {
  return [
    "Two starts within one hour cannot be told apart at hourly grain. A permit's own definition overrides this one.",
    ...(unknownHours > 0 ? ['Over unknown hours the last known state is carried on: the unit may have started or stopped in them.'] : []),
  ];
}
