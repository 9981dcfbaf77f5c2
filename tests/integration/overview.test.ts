import { clocks, conditionsMatrix, fleet, overview, quarters, timeline } from '@fenceline/api/facilities/overview.schema';
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { fleetFigure, timelineFigure } from '@fenceline/reports/figures';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
const get = (path: string) => app.http.get(`/api/v1/facilities/${path}`);
const read = async (path: string) => (await get(path).expect(200)).body;

beforeAll(async () => {
  app = await startApp();
  const service = app.get(EvaluateService);
  await service.evaluate(null, new Date('2026-11-23T00:00:00Z'));
  await service.evaluate();
});
afterAll(() => app.close());

describe('a facility at a glance', () => {
  it('says what the Memphis permit covers, and counts down to its end', async () => {
    const { header, coverage, answers } = await read('colossus-1/overview');
    expect(header).toMatch(
      /^Permit 01156-01PC .* covers 15 permanent turbines .* in force through 2 Jan 2027, in 40 days; on 7 Apr 2026 a conversion was noticed/,
    );
    expect(coverage).toBe('No source later than 28 Sep 2026 was found; what follows is blank, not quiet.');
    expect(answers.map((answer: { key: string }) => answer.key)).toEqual(['may-run', 'counted', 'since', 'measured', 'missing']);
  });

  it('says it in Spanish, with what was taken from sources in its own language', async () => {
    const { header } = await read('colossus-1/overview?lang=es');
    expect(header).toMatch(/^El permiso 01156-01PC \(«air construction permit, synthetic minor»; .* ampara 15 turbinas permanentes .* dentro de 40 días/);
  });

  it('says of Southaven what no permit covers only with both sides beside it', async () => {
    const { header } = await read('southaven-plant/overview');
    expect(header).toContain('covers 41 permanent turbines');
    expect(header).toMatch(
      /No air permit on record here covers .* contested \(MDEQ, 29 Jul 2025, reported: none is needed; NAACP, SELC, Earthjustice, 13 Feb 2026, alleged: one is needed\)/,
    );
  });

  it('does not take silence for an answer where nothing is on record', async () => {
    const { header, rollUp } = await read('minihard/overview');
    expect(header).toContain('that does not show that there is none, nor that one is needed');
    expect(rollUp).toEqual({ worst: null, unknownShare: { unknown: 0, total: 0 }, byState: {} });
  });

  it('gives the roll-up with the share that is unknown', async () => {
    const { rollUp } = await read('southaven-plant/overview');
    expect(rollUp).toEqual({
      worst: 'unpermitted',
      unknownShare: { unknown: 14, total: 28 },
      byState: { unpermitted: 11, insufficient_data: 14, not_applicable: 3 },
    });
  });

  it('is told as of the moment asked for', async () => {
    expect((await read('colossus-1/overview?asOf=2026-11-23')).header).toContain('in 41 days');
    await get('colossus-1/overview?asOf=2026-11-22').expect(404);
  });

  it('leaves out what only a machine-written source tells', async () => {
    const all = JSON.stringify([await read('southaven-plant/overview'), await read('southaven-plant/timeline')]);
    expect(all).not.toMatch(/Docket seen|Notice of appeal to the Fifth Circuit/);
  });
});

describe('the charts', () => {
  it('get no height for an order or a determination, and only the covered cohort for a permit', async () => {
    const input = await read('southaven-plant/fleet');
    const heights = Object.fromEntries(
      input.spans.map((span: { slug: string; count: number | null; cohorts: string[] }) => [span.slug, [span.count, span.cohorts]]),
    );
    expect(heights).toEqual({
      'mdeq-0680-00119': [41, ['sh-permanent-plant']],
      'mdeq-determination-2025-07-29': [null, ['sh-temporary-fleet']],
      'mdeq-agreed-order-2026-07-30': [null, ['sh-temporary-fleet']],
    });
    const figure = fleetFigure(input, { width: 900 }, 'en');
    expect(figure.bands.map((band) => band.slug)).toEqual(['mdeq-0680-00119']);
    expect(figure.outlines.map((outline) => outline.slug).sort()).toEqual(['mdeq-agreed-order-2026-07-30', 'mdeq-determination-2025-07-29']);
  });

  it('name both documents of what is contested', async () => {
    const input = await read('southaven-plant/timeline?lang=es');
    const contested = input.spans.filter((span: { contested: unknown }) => span.contested).map((span: { lane: string }) => span.lane);
    expect(contested.sort()).toEqual(['mdeq-0680-00119', 'mdeq-determination-2025-07-29']);
    expect(timelineFigure(input, { width: 900 }, 'es').lanes.length).toBeGreaterThan(4);
  });
});

describe('the condition matrix', () => {
  it('has a row a condition with a reason for each that is not green', async () => {
    const { rows } = await read('colossus-1/conditions-matrix');
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      expect([row.condition.slug, row.finding === null]).toEqual([row.condition.slug, row.noFinding !== null]);
      expect(row.finding?.state).not.toBe('met');
      expect(row.newestEvidence).toBeNull();
    }
    const nox = rows.find((row: { condition: { slug: string } }) => row.condition.slug === 'schd-01156-nox');
    expect(nox.finding.sentence.en).toContain('0 of 12 monthly totals of NOx');
    expect(nox.limits[0]).toMatchObject({ value: 87, approximate: true });
    const reports = rows.find((row: { condition: { slug: string } }) => row.condition.slug === 'schd-01156-reports');
    expect(reports.due).toEqual({ date: null, unknownBecause: expect.stringContaining('not known') });
  });
});

describe('the clocks', () => {
  const told = async (path: string) =>
    Object.fromEntries(
      (await read(path)).clocks.map((clock: { kind: string; subject: string; says: string }) => [`${clock.kind} ${clock.subject}`, clock.says]),
    );

  it('count down to the end of the Memphis permit', async () => {
    expect(await told('colossus-1/clocks')).toMatchObject({ 'permit-end schd-01156-01pc': 'in 40 days' });
    expect(await told('colossus-1/clocks?lang=es')).toMatchObject({ 'permit-end schd-01156-01pc': 'dentro de 40 días' });
  });

  it('tell the months of the temporary machines and the removal deadline of Southaven as spans', async () => {
    const clocks = await told('southaven-plant/clocks');
    expect(clocks['planned mdeq-agreed-order-2026-07-30']).toBe('in 220 to 250 days');
    expect(clocks).not.toHaveProperty('permit-end mdeq-agreed-order-2026-07-30');
    expect(Object.keys(clocks).filter((key) => key.startsWith('twelve-months'))).not.toHaveLength(0);
  });

  it('are a calendar to subscribe to', async () => {
    const { text, headers } = await get('colossus-1/clocks.ics').expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('UID:permit-end.schd-01156-01pc@fenceline');
    expect(text).toContain('DTSTART;VALUE=DATE:20270102');
    await get('nowhere/clocks.ics').expect(404);
  });
});

describe('twelve quarters', () => {
  it('of Southaven hold its findings and no more than there are, and end with today', async () => {
    const answer = await read('southaven-plant/quarters');
    expect(answer.quarters.map(({ quarter }: { quarter: string }) => quarter)).toHaveLength(12);
    expect(answer.quarters.at(-1).to >= answer.asOf.slice(0, 10)).toBe(true);
    const { data } = (await app.http.get('/api/v1/findings?facility=southaven-plant&limit=1000').expect(200)).body;
    const held = new Set(data.map(({ code }: { code: string }) => code));
    for (const { findings, byState } of answer.quarters) {
      for (const { code } of findings) expect(held).toContain(code);
      expect(Object.values(byState as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(findings.length);
    }
    expect(answer.quarters.some(({ findings }: { findings: unknown[] }) => findings.length > 0)).toBe(true);
  });

  it('end with the day asked about', async () => {
    const { asOf, quarters: all } = await read('southaven-plant/quarters?asOf=2026-11-24');
    expect([asOf.slice(0, 10), all.at(-1).quarter]).toEqual(['2026-11-24', '2026-Q4']);
    await get('southaven-plant/quarters?asOf=soon').expect(400);
    await get('nowhere/quarters').expect(404);
  });
});

describe('every answer', () => {
  it('is what the document says', async () => {
    for (const facility of ['colossus-1', 'southaven-plant', 'water-plant', 'minihard']) {
      for (const [part, schema] of Object.entries({ overview, fleet, timeline, clocks, quarters, 'conditions-matrix': conditionsMatrix })) {
        const checked = schema.strict().safeParse(await read(`${facility}/${part}`));
        expect([facility, part, checked.error?.issues]).toEqual([facility, part, undefined]);
      }
    }
  });

  it('has a tag, and is not sent twice', async () => {
    for (const part of ['overview', 'fleet', 'timeline', 'clocks', 'quarters', 'conditions-matrix']) {
      const { headers } = await get(`colossus-1/${part}`).expect(200);
      await get(`colossus-1/${part}`).set('If-None-Match', String(headers.etag)).expect(304);
    }
  });

  it('refuses what it does not know, and says what was meant', async () => {
    const { body } = await get('colossus-1/overview?asof=2026-11-23').expect(400);
    expect(body.errors).toEqual([{ parameter: 'asof', detail: expect.stringContaining('Did you mean asOf?') }]);
    await get('colossus-1/overview?lang=fr').expect(400);
    await get('colossus-1/fleet?asOf=yesterday').expect(400);
    await get('colossus-1/fleet?lang=en').expect(400);
    await get('colossus-9/overview').expect(404);
  });
});
