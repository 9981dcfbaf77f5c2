// How many independent classes of evidence stand behind a finding is counted from what it rests on.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { addPeople, as } from '../support/people.ts';
import { acceptAndPublish, observe } from '../support/published.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addPeople(app);
  await app.get(EvaluateService).evaluate();
});
afterAll(() => app.close());

const one = async (query: string) => {
  const { body } = await app.http.get(`/api/v1/findings?${query}`).expect(200);
  expect(body.data).toHaveLength(1);
  return body.data[0].corroboration;
};

const publish = async (text: string, link: object) => {
  const seen = await observe(app, { text });
  await app.http
    .post(`/api/v1/observations/${seen.code}/link`)
    .set(await as(app, 'eli'))
    .send(link)
    .expect(200);
  await acceptAndPublish(app, 'observations', seen.code);
};

describe('independent classes of evidence', () => {
  it('are those of the records a finding rests on; who tells of them adds none', async () => {
    const { body } = await app.http.get('/api/v1/findings?rule=counted-units&limit=1000').expect(200);
    const { body: counts } = await app.http.get('/api/v1/unit-counts?limit=1000').expect(200);
    const images = counts.data.filter(({ method }: { method: string }) => ['thermal_image', 'satellite_image', 'aerial_photo'].includes(method));
    const told = new Map(body.data.map((finding: { subject: string }) => [finding.subject, finding]));
    const judged = images.map(({ slug }: { slug: string }) => told.get(slug)).filter(Boolean) as { corroboration: { classes: string[]; count: number } }[];
    expect(judged.length).toBeGreaterThan(2);
    for (const { corroboration } of judged) {
      expect(corroboration.classes).toContain('satellite_or_thermal_image');
      expect(corroboration.count).toBe(corroboration.classes.length);
    }
  });

  it('grow by a photograph published beside the condition, and ten neighbours are one class', async () => {
    const before = await one('condition=schd-01156-nox');
    await publish('Hot air above the third stack.', { condition: 'schd-01156-nox' });
    const after = await one('condition=schd-01156-nox');
    expect(after.classes).toEqual([...before.classes, 'ground_photograph'].sort());
    await publish('The same, an hour later.', { condition: 'schd-01156-nox' });
    expect(await one('condition=schd-01156-nox')).toEqual(after);
  });

  it('cannot be typed', async () => {
    await app.http
      .post('/api/v1/findings')
      .set(await as(app, 'aude'))
      .send({ facility: 'colossus-1', corroboration: { count: 7 } })
      .expect(400);
  });
});
