import { describe, expect, test } from '@jest/globals';
import { readPdf } from '../pdf/read.test-support.ts';
import { permitStatusPdf } from './draw.ts';
import type { PermitStatusModel } from './model.ts';
import { STATES, sampleCondition, sampleFinding, sampleModel } from './sample.test-support.ts';
import { reportWords } from './words/index.ts';

const HASH = 'a1b2c3d4'.repeat(8);
const draw = (model: PermitStatusModel) => permitStatusPdf(model, new Map(), { modelHash: HASH });
const read = async (model: PermitStatusModel) => readPdf(await draw(model));
/** A condition of every state, each contested too, so that every badge is on a page. */
const everyState = () =>
  sampleModel({
    conditions: STATES.map((state, index) => sampleCondition(`c${index}`, `CND-BBBBB${index + 2}`, { finding: sampleFinding(state, { disputed: true }) })),
  });
/** Enough of everything that tables and texts run over pages. */
const long = () => {
  const model = sampleModel();
  return sampleModel({
    conditions: Array.from({ length: 12 }, (_, index) => sampleCondition(`c${index}`, `CND-CCCC${index + 10}`)),
    events: Array.from({ length: 60 }, (_, index) => ({
      ...model.events[0]!,
      slug: `e${index}`,
      summary: `${model.events[0]!.summary} `.repeat((index % 7) + 1),
    })),
    findings: [sampleFinding('unpermitted', { summary: 'A very long sentence. '.repeat(600) })],
  });
};

describe('the same model', () => {
  test('gives the same bytes', async () => {
    expect(Buffer.from(await draw(sampleModel())).equals(Buffer.from(await draw(sampleModel())))).toBe(true);
  });

  test('gives other bytes when a word of it changes', async () => {
    const model = sampleModel();
    const other = { ...model, report: { ...model.report, preparedBy: 'Tom Okafor, auditor' } };
    expect(Buffer.from(await draw(model)).equals(Buffer.from(await draw(other)))).toBe(false);
  });
});

describe('the document can be read aloud', () => {
  test('names its language and title, and is tagged', async () => {
    const { raw } = await read(sampleModel({ lang: 'es' }));
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang \(es\)/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test('paints nothing outside content and artifacts', async () => {
    const { pages } = await read(long());
    expect(pages.length).toBeGreaterThan(12);
    expect(pages.flatMap((page) => page.unmarked)).toEqual([]);
  });

  test('has headings, tables with scopes, figures with their alternatives, links that say where they lead', async () => {
    const { elements, raw } = await read(sampleModel());
    const types = new Set(elements.map((element) => element.type));
    for (const type of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Figure', 'Link', 'TOC']) expect(types).toContain(type);
    for (const { type, dictionary } of elements) {
      if (type === 'TH') expect(dictionary).toMatch(/\/Scope \/(Row|Column)/);
      if (type === 'Figure') expect(dictionary).toMatch(/\/Alt \(/);
    }
    expect(raw.match(/\/Subtype \/Link/g)!.length).toBe(elements.filter((element) => element.type === 'Link').length);
  });

  test('repeats a table head on the next page without reading it twice', async () => {
    const { pages } = await read(long());
    const heads = pages.flatMap((page) => page.texts.filter((each) => each.text.trim() === 'What is told'));
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.filter((head) => !head.artifact)).toHaveLength(1);
  });

  test('marks text of the records in a Spanish report as English', async () => {
    const { elements } = await read(sampleModel({ lang: 'es' }));
    expect(elements.filter((element) => element.type === 'Span' && element.dictionary.includes('/Lang (en)')).length).toBeGreaterThan(20);
    const english = await read(sampleModel());
    expect(english.elements.filter((element) => element.type === 'Span')).toHaveLength(0);
  });
});

test('nothing stands outside the margins, on pages full and broken', async () => {
  for (const model of [long(), everyState(), { ...everyState(), lang: 'es' as const }]) {
    const { pages } = await read(model);
    for (const [index, { texts, points }] of pages.entries()) {
      for (const each of texts.filter((text) => !text.rotated)) {
        const where = `page ${index + 1}: ${each.text}`;
        expect({ where, left: each.x >= 54 - 0.5, right: each.x + each.width <= 558 + 0.5, top: each.y >= 54, foot: each.y <= 738 }).toEqual({
          where,
          left: true,
          right: true,
          top: true,
          foot: true,
        });
      }
      for (const point of points) expect(point.x >= 53 && point.x <= 559 && point.y >= 53 && point.y <= 739).toBe(true);
    }
  }
});

test('no text stands on another, in either language', async () => {
  for (const lang of ['en', 'es'] as const) {
    for (const model of [everyState(), long()]) {
      const { pages } = await read({ ...model, lang });
      pages.forEach((page, index) => {
        const boxes = page.texts.filter((each) => !each.rotated && each.text.trim() !== '');
        const clashes = boxes.flatMap((a, at) =>
          boxes.slice(at + 1).flatMap((b) => {
            const apart = a.x + a.width <= b.x + 0.6 || b.x + b.width <= a.x + 0.6 || a.y <= b.y - b.size * 0.7 + 0.3 || b.y <= a.y - a.size * 0.7 + 0.3;
            return apart ? [] : [`page ${index + 1}: "${a.text}" and "${b.text}"`];
          }),
        );
        expect(clashes).toEqual([]);
      });
    }
  }
});

test('no heading stands at the foot of a page with nothing under it, wherever pages break', async () => {
  for (let shift = 0; shift < 12; shift++) {
    const model = long();
    const { pages } = await read({
      ...model,
      events: model.events.slice(shift * 2),
      summary: { ...model.summary, headline: { text: 'Line. '.repeat(18 * shift), sources: [] } },
      wanted: Array.from({ length: shift + 1 }, () => model.wanted[0]!),
    });
    for (const page of pages) expect(page.texts.filter((each) => !each.artifact).at(-1)!.tag).not.toMatch(/^H\d$/);
  }
});

describe('a state', () => {
  test.each(['en', 'es'] as const)('carries its word in %s wherever its badge stands', async (lang) => {
    const { text } = await read({ ...everyState(), lang });
    const say = reportWords(lang);
    for (const state of STATES) expect(text).toContain(say.state[state]);
    expect(text.split(say.contested).length - 1).toBeGreaterThanOrEqual(2 * STATES.length);
  });
});

describe('what stands on every page', () => {
  test('code, as-of, page number and disclaimer', async () => {
    const { pages } = await read(sampleModel());
    pages.forEach((page, index) => {
      const foot = page.texts
        .filter((each) => each.artifact)
        .map((each) => each.text)
        .join(' ');
      expect(foot).toContain('RPT-7K2Q9F');
      expect(foot).toContain('as of 24 Nov 2026, 00:00 UTC');
      expect(foot).toContain(`page ${index + 1} of ${pages.length}`);
      expect(foot).toContain('Not legal advice. Not affiliated with any agency or company.');
    });
  });

  test('DRAFT crosses every page until the report is signed', async () => {
    const crossed = async (draft: boolean) => {
      const model = sampleModel();
      const { pages } = await read({ ...model, report: { ...model.report, draft } });
      return pages.map((page) => page.texts.some((each) => each.rotated && each.text === 'DRAFT' && each.artifact));
    };
    expect((await crossed(true)).every(Boolean)).toBe(true);
    expect((await crossed(false)).some(Boolean)).toBe(false);
  });

  test('that a case is invented, where it is', async () => {
    const model = sampleModel();
    const { pages } = await read({ ...model, report: { ...model.report, case: { ...model.report.case, invented: true } } });
    for (const page of pages) expect(page.texts.map((each) => each.text).join('')).toContain('INVENTED CASE');
  });
});

describe('a source', () => {
  test('that is cited but not in the list is refused', async () => {
    const model = sampleModel({ noInspections: { text: 'A sentence.', sources: ['never-listed'] } });
    await expect(draw(model)).rejects.toThrow('never-listed');
  });

  test('is printed with its address, which is not a link', async () => {
    const { text, raw } = await read(sampleModel());
    expect(text).toContain('https://example.org/cnbc');
    const targets = [...raw.matchAll(/\/URI \(([^)]*)\)/g)].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !target.startsWith('http://localhost:3000/'))).toEqual([]);
  });

  test('a link to another host is refused', async () => {
    const model = sampleModel();
    const elsewhere = { ...model, conflicts: [{ ...model.conflicts[0]!, permalink: 'https://elsewhere.example/r/X' }] };
    await expect(draw(elsewhere)).rejects.toThrow('own host');
  });
});

test('a quote without its page is not printed as verbatim', async () => {
  const quoted = { textKind: 'verbatim' as const, quote: 'shall not exceed 87.0 tons', text: 'Our words.' };
  const without = await read(sampleModel({ conditions: [sampleCondition('q', 'CND-DDDDD2', { ...quoted, page: null })] }));
  expect(without.text).not.toContain('shall not exceed');
  expect(without.text).toContain('Our summary');
  const withPage = await read(sampleModel({ conditions: [sampleCondition('q', 'CND-DDDDD2', { ...quoted, page: 12, clause: '4(b)' })] }));
  expect(withPage.text).toContain('“shall not exceed 87.0 tons”');
  expect(withPage.text).toContain('clause 4(b), page 12');
});

test('characters that hide or reverse text are taken out, and a sign the font lacks is named', async () => {
  const model = sampleModel();
  const { text } = await read({ ...model, conflicts: [{ ...model.conflicts[0]!, reading: 'safe\u202Egnp.exe\u0007 and \u4E2D' }] });
  expect(text).toContain('safegnp.exe and [U+4E2D]');
});

/** A JPEG of 8 by 6 points. */
const JPEG = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALgCR3//2Q==',
  'base64',
);

test('an exhibit is embedded with words for those who do not see it, and with the hash of the copy printed', async () => {
  const model = sampleModel();
  const exhibit = { ...model.exhibits[0]!, image: { sha256: 'f'.repeat(64), width: 8, height: 6 } };
  const { raw, text, elements } = readPdf(await permitStatusPdf({ ...model, exhibits: [exhibit] }, new Map([['f'.repeat(64), JPEG]]), { modelHash: HASH }));
  expect(raw).toMatch(/\/Subtype \/Image[\s\S]*\/Filter \/DCTDecode/);
  expect(elements.some((element) => element.type === 'Figure' && element.dictionary.includes('A row of stacks'))).toBe(true);
  expect(text.replace(/\s/g, '')).toContain(`SHA-256${'f'.repeat(64)}`);
});

test('an exhibit shows the block of its plant’s standard time, no finer', async () => {
  const { text } = await read(sampleModel());
  expect(text).toContain('14 Aug 2026, 06:00 to 12:00 local standard time (UTC−06:00)');
});

test('an image that was not handed over is missed by name', async () => {
  const model = sampleModel();
  const exhibit = { ...model.exhibits[0]!, image: { sha256: 'f'.repeat(64), width: 10, height: 10 } };
  await expect(draw({ ...model, exhibits: [exhibit] })).rejects.toThrow('E-1');
});

test('our own sentences never say violation, illegal, compliant or safe', async () => {
  const said = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(said) : [];
  const words = {
    en: /\b(violat\w*|illegal\w*|(non-?)?complian\w*|unlawful\w*|(un)?safe(ly)?)\b/i,
    es: /\b(viol\w*|infracci\w*|infring\w*|ilegal\w*|il[ií]cit\w*|cumpl\w*|incumpl\w*|segur[oa]s?)\b/i,
  };
  for (const lang of ['en', 'es'] as const) expect(said(reportWords(lang)).filter((sentence) => words[lang].test(sentence))).toEqual([]);
  expect(words.en.test('in compliance with')).toBe(true);
  expect(words.es.test('Cumple')).toBe(true);
});

test('everything English says, Spanish says too, with the same holes to fill', () => {
  const holes = (value: unknown, path = ''): [string, string][] =>
    typeof value === 'string'
      ? [[path, [...value.matchAll(/\{\w+\}/g)].map(String).sort().join()]]
      : Object.entries(value as object).flatMap(([key, each]) => holes(each, `${path}.${key}`));
  expect(holes(reportWords('es'))).toEqual(holes(reportWords('en')));
});
