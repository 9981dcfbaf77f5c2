import { dimensionOf } from '@fenceline/api/rules/limits';
import { limitUnits } from '@fenceline/prisma';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, as } from '../support/people.ts';

let app: TestApp;
let eli: Record<string, string>;
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  eli = await as(app, 'eli');
});
afterAll(() => app.close());

const good = { quantity: 'NOx', comparator: 'at_most', value: '2.0', unit: 'ppm', approximate: false };
const write = (limit: object) =>
  app.http
    .patch('/api/v1/conditions/schd-01156-opacity')
    .set({ ...eli, 'If-Match': '*' })
    .send({ limits: [limit], reason: 'The permit was read.' });
const refusal = async (limit: object) => {
  const { body, status } = await write(limit);
  const error = body.errors?.[0];
  return [status, error?.pointer, error?.detail];
};

describe('a limit that cannot be so', () => {
  it.each<[string, object, string, RegExp]>([
    ['without a unit', { ...good, unit: undefined }, '/limits/0/unit', /./],
    ['in a unit that nobody uses', { ...good, unit: 'furlong' }, '/limits/0/unit', /./],
    ['on something no list names', { ...good, quantity: 'Nox' }, '/limits/0/quantity', /./],
    [
      'of tons where the quantity has none',
      { ...good, quantity: 'opacity', unit: 'short_ton' },
      '/limits/0/unit',
      /opacity is not measured in short_ton \(mass\); units that fit: percent/,
    ],
    ['of less than nothing', { ...good, value: '-2' }, '/limits/0/value', /cannot be less than nothing/],
    ['of a thousand digits', { ...good, value: '9'.repeat(1000) }, '/limits/0/value', /at most 40 characters/],
    ['that is not a number', { ...good, value: 'about two' }, '/limits/0/value', /digits/],
    ['that is too large to be one', { ...good, value: 1e300 }, '/limits/0/value', /digits|characters/],
    ['at the oxygen of the air', { ...good, oxygenPercent: '20.9' }, '/limits/0/oxygenPercent', /less than 20.9/],
    ['at an oxygen where there is no concentration', { ...good, unit: 'short_ton', oxygenPercent: '15' }, '/limits/0/oxygenPercent', /only a concentration/],
    ['over no time at all', { ...good, averaging: { length: 0, period: 'hour', kind: 'rolling' } }, '/limits/0/averaging/length', /at least one/],
    [
      'whose window ends before it starts',
      { ...good, window: { text: 'in summer', from: '2027-07', to: '2027-06' } },
      '/limits/0/window/to',
      /ends \(2027-06\) before it starts \(2027-07\)/,
    ],
    ['with a bound of part load and no part load left out', { ...good, partLoadBelowPercent: '70' }, '/limits/0/partLoadBelowPercent', /needs part_load/],
    ['that leaves one thing out twice', { ...good, excludes: ['startup', 'startup'] }, '/limits/0/excludes', /once/],
    ['with a field of its own', { ...good, colour: 'red' }, '/limits/0', /./],
  ])('%s: is refused with its place and a sentence, and nothing is kept', async (_, limit, pointer, sentence) => {
    const [status, place, detail] = await refusal(limit);
    expect([status, place]).toEqual([400, pointer]);
    expect(detail).toMatch(sentence);
    expect((await app.http.get('/api/v1/conditions/schd-01156-opacity')).body.version).toBe(1);
  });

  it('names a cohort that is not on record', async () => {
    const { status, body } = await write({ ...good, appliesTo: { scope: 'group', cohort: 'no-such-cohort' } });
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('no-such-cohort')]);
  });
});

describe('a limit as permits print it', () => {
  it('is kept with all it says, and comes back as it went in', async () => {
    const whole = {
      ...good,
      oxygenPercent: 15,
      dry: true,
      statistic: 'mean',
      averaging: { length: 4, period: 'operating_hour', kind: 'rolling' },
      appliesTo: { scope: 'stack', cohort: null, monitor: null, text: 'each turbine stack' },
      time: 'operating',
      excludes: ['startup', 'shutdown', 'part_load'],
      partLoadBelowPercent: 70,
      window: { text: 'from the first fire', from: '2025-07', to: null },
      basis: 'actual',
    };
    const { body } = await write(whole).expect(200);
    expect(body.limits).toMatchObject([{ ...whole, value: 2 }]);
    expect(body.limits[0].said.en).toBe(
      'NOx: at most 2.0 ppm at 15 % O2, dry, on average over any 4 consecutive operating hours, leaving out startup, shutdown and part load (below 70 % of full load), from the first fire',
    );
    const again = await write(body.limits[0]).expect(200);
    expect(again.body.limits).toMatchObject([{ ...whole, value: 2 }]);
  });
});

it('rules and records mean the same by each unit', () => {
  expect(Object.entries(limitUnits).filter(([unit, dimension]) => dimensionOf(unit) !== dimension)).toEqual([]);
});
