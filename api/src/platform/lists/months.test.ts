import { describe, expect, it } from '@jest/globals';
import { windowsOf } from './months.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('windowsOf', () => {
  it('reads 2020 to 2022 in three, six, and all other months', () => {
    expect([...windowsOf({ from: day('2020-01-01'), until: day('2022-01-01') }, false)]).toEqual([
      { until: '2020-04-01T00:00:00.000Z' },
      { from: '2020-04-01T00:00:00.000Z', until: '2020-10-01T00:00:00.000Z' },
      { from: '2020-10-01T00:00:00.000Z', until: '2021-10-01T00:00:00.000Z' },
      { from: '2021-10-01T00:00:00.000Z' },
    ]);
  });
  it('reads them backwards for the newest first', () => {
    expect([...windowsOf({ from: day('2021-01-01'), until: day('2022-01-01') }, true)]).toEqual([
      { from: '2021-10-01T00:00:00.000Z' },
      { from: '2021-04-01T00:00:00.000Z', until: '2021-10-01T00:00:00.000Z' },
      { until: '2021-04-01T00:00:00.000Z' },
    ]);
  });
  it('reads a single month at once', () => expect([...windowsOf({ from: day('2020-01-01'), until: day('2020-02-01') }, false)]).toEqual([{}]));
});
