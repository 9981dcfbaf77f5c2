// Every sentence that Fenceline words itself, read as opposing counsel would: on screens, in findings and in the models of reports.
import { EvaluateService } from '@fenceline/api/findings/evaluate.service';
import { Database } from '@fenceline/api/platform/database';
import { makeReportNow } from '@fenceline/api/reports/now';
import type { FindingPart, PermitStatusModel, Statement } from '@fenceline/reports';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';

interface Sentence {
  where: string;
  text: string;
}

const facilities = ['colossus-1', 'colossus-2', 'macrohardrr', 'minihard', 'southaven-plant', 'stateline-yard', 'water-plant'];
const langs = ['en', 'es'] as const;

let app: TestApp;
let sentences: Sentence[];

beforeAll(async () => {
  app = await startApp();
  const service = app.get(EvaluateService);
  await service.evaluate(null, new Date('2026-11-23T00:00:00Z'));
  await service.evaluate();
  sentences = [...(await ofOverviews()), ...(await ofFindings()), ...(await ofMatrices()), ...(await ofReports())];
}, 120_000);
afterAll(() => app.close());

const read = async (path: string) => (await app.http.get(`/api/v1/${path}`).expect(200)).body;

async function ofOverviews(): Promise<Sentence[]> {
  const all: Sentence[] = [];
  for (const facility of facilities) {
    for (const lang of langs) {
      const { header, coverage, answers } = await read(`facilities/${facility}/overview?lang=${lang}`);
      const where = `overview of ${facility} (${lang})`;
      for (const text of [header, coverage]) all.push({ where, text });
      for (const answer of answers)
        for (const text of [answer.sentence, ...answer.statements.map((one: { text: string }) => one.text)]) all.push({ where, text });
    }
  }
  return all;
}

async function ofFindings(): Promise<Sentence[]> {
  const { data } = await read('findings?limit=1000');
  return data.flatMap((finding: Record<'summary' | 'steps' | 'settledBy', Record<'en' | 'es', string | string[]> | null> & { code: string; subject: string }) =>
    langs.flatMap((lang) =>
      [finding.summary![lang], finding.steps![lang], finding.settledBy?.[lang] ?? []].flat().map((text) => ({ where: `finding on ${finding.subject}`, text })),
    ),
  );
}

async function ofMatrices(): Promise<Sentence[]> {
  const all: Sentence[] = [];
  for (const facility of facilities) {
    const { rows } = await read(`facilities/${facility}/conditions-matrix`);
    for (const row of rows) for (const lang of langs) all.push({ where: `matrix of ${facility}`, text: row.noFinding?.[lang] ?? row.finding.sentence[lang] });
  }
  return all;
}

async function ofReports(): Promise<Sentence[]> {
  const database = new Database(app.config);
  const all: Sentence[] = [];
  try {
    for (const facility of ['colossus-1', 'southaven-plant', 'water-plant']) {
      for (const lang of langs) {
        const { code } = await makeReportNow(app.config, database, { kind: 'permit-status', facility, asOf: '2026-11-23T12:00:00Z', lang });
        const { model } = await database.prisma.report.findUniqueOrThrow({ where: { code } });
        for (const text of wordedIn(model as unknown as PermitStatusModel)) all.push({ where: `report on ${facility} (${lang})`, text });
      }
    }
  } finally {
    await database.onApplicationShutdown();
  }
  return all;
}

/** What a report says in our voice: statements and findings, not the texts of records. */
function wordedIn(model: PermitStatusModel): string[] {
  const said = (statements: (Statement | null)[]) => statements.flatMap((one) => (one ? [one.text] : []));
  const found = (finding: FindingPart | null) =>
    finding ? [finding.about, finding.summary, ...finding.steps, finding.settledBy ?? '', finding.reviewReason ?? '', ...said(finding.beside)] : [];
  return [
    ...said([model.summary.headline, ...model.summary.answers.flatMap((answer) => answer.statements)]),
    ...model.permits.flatMap((permit) => said([...permit.remarks, ...(permit.contested?.statements ?? [])])),
    ...model.conditions.flatMap((condition) => [...found(condition.finding), ...said([...condition.known, ...condition.missing])]),
    ...model.findings.flatMap(found),
    ...said([...model.ledger.notes, model.noInspections, ...model.water.notes, ...model.method.notes]),
  ];
}

/** Without what stands in quotation marks: that is somebody else's voice. */
function ours(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/“[^“”]*”|«[^«»]*»/g, '“”');
  }
  return bare;
}

/** Without dates, days ahead, numbers of permits and of law, and sizes of machines: what is left of digits counts something. */
const counts = (text: string): string[] =>
  ours(text)
    .replace(/\b(\d{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic) \d{4}\b/g, '')
    .replace(/\b(between|entre el) \d{1,2} (and|y el)\b/g, '')
    .replace(/\b(in|dentro de) [\d,]+ (days|días)\b/g, '')
    .replace(/\b\d+ CFR [\d.()a-z]+( (and|y) [\d.()a-z]+)*/g, '')
    .replace(/\b\d{2,}-[\dA-Z-]+\b/g, '')
    .match(/\d[\d,.]*\d|\d/g) ?? [];

describe('every sentence', () => {
  it('is there to be read', () => {
    expect(sentences.length).toBeGreaterThan(800);
    expect(sentences.filter(({ text }) => !text.trim() && text !== '')).toEqual([]);
    expect(sentences.filter(({ text }) => /undefined|null|NaN|\[object|\{\w+\}/.test(text))).toEqual([]);
  });

  it('leaves the words of agencies and courts to them', () => {
    const words = /violat|illegal|\bcompl(y|iant|iance)|\bsafe(ty|ly)?\b|unlawful|infracci|infring|ilegal|incumpl|\bsegur[oa]s?\b/i;
    expect(sentences.filter(({ text }) => words.test(ours(text)))).toEqual([]);
  });

  it('names no difference, sum or product of counts of unlike machines or days', () => {
    // 69 − 41, 35 − 15, 69 − 27, 41 + 69, 27 + 57, 27 + 33 + 57 + 69, 14 + 27 + 69, 33 − 15, 57 − 41, 7 × 35
    const made = new Set(['28', '20', '42', '110', '84', '186', '54', '16', '245']);
    const aboutMachines = sentences.filter(({ text }) => /turbin|machine|máquina|engine|motor/i.test(text));
    expect(aboutMachines.length).toBeGreaterThan(300);
    expect(aboutMachines.filter(({ text }) => counts(text).some((number) => made.has(number)))).toEqual([]);
  });

  it('never sets a count in an operation or a ranking', () => {
    const ranked =
      /\d+ (turbin\w+|of them) (more|fewer|too many|above|beyond|over)\b|\b(too many|twice|times (the|its)|exceeds? the (number|permit))\b|\b(demasiad|el doble|veces)\w*/i;
    const operated = /\d\s*[+−÷×]\s*\d/;
    expect(sentences.filter(({ text }) => ranked.test(ours(text)))).toEqual([]);
    expect(sentences.filter(({ text }) => /turbin|engine|motor/i.test(text) && operated.test(ours(text)))).toEqual([]);
  });

  it('says that no permit was in force only with a position on it in the same sentence', () => {
    const bare = sentences.filter(
      ({ where, text }) =>
        /No air permit (covering|on record)|ningún permiso de emisiones/i.test(text) &&
        !/none is needed|one is needed|none had been issued|no se necesita|sí se necesita|no hace falta|hace falta uno|no se había expedido/.test(text) &&
        !(where.startsWith('finding on') && /is on record here as in force|consta aquí como vigente/.test(text)),
    );
    expect(bare).toEqual([]);
  });

  it('calls no determination and no order a permit', () => {
    expect(
      sentences.filter(({ text }) => /the permit \((written determination|agreed order)|el permiso \(«(written determination|agreed order)/i.test(text)),
    ).toEqual([]);
  });

  it('calls nothing overdue for want of a copy', () => {
    expect(
      sentences.filter(({ text }) => /\boverdue\b|atrasad/i.test(ours(text)) && !/no report is called overdue|ningún informe se da por atrasado/.test(text)),
    ).toEqual([]);
  });

  it('writes dates as 2 Jul 2025', () => {
    expect(sentences.filter(({ text }) => /\b\d{4}-\d{2}(-\d{2})?\b/.test(ours(text).replace(/\b\d{4,5}-\d{2,5}\w*/g, '')))).toEqual([]);
  });
});
