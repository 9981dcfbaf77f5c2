import { expect, test } from '@jest/globals';
import { badgeHeight, drawBadge } from './badge.ts';
import { Paper } from './paper.ts';
import { readPdf } from './read.test-support.ts';

const paper = () =>
  new Paper({
    title: 'Badges',
    author: 'Test',
    subject: 'Test',
    lang: 'es',
    date: new Date('2026-11-24T00:00:00Z'),
    watermark: null,
    banner: null,
    publicUrl: 'http://localhost:3000',
  });

test('a long word is broken to the room it has, and the badge grows with it', async () => {
  const badge = { state: 'insufficient_data' as const, word: 'No alcanza para decirlo', contested: null };
  const sheet = paper();
  sheet.tags.within('P', {}, () => drawBadge(sheet, badge, 60, 60, 80));
  const { pages } = readPdf(await sheet.finish(() => {}));
  expect(pages[0]!.texts.map((each) => each.text.trim())).toEqual(['No alcanza para', 'decirlo']);
  for (const { x, y } of pages[0]!.points) expect(x >= 60 && x <= 140 && y >= 60 && y <= 60 + badgeHeight(badge, 80)).toBe(true);
  expect(badgeHeight(badge, 80)).toBeGreaterThan(badgeHeight(badge, 200));
});

test('only what is not known is hatched', async () => {
  const strokes = async (state: 'met' | 'insufficient_data' | 'overdue') => {
    const sheet = paper();
    sheet.tags.within('P', {}, () => drawBadge(sheet, { state, word: 'x', contested: null }, 60, 60, 200));
    return readPdf(await sheet.finish(() => {})).pages[0]!.points.length;
  };
  expect(await strokes('insufficient_data')).toBeGreaterThan((await strokes('overdue')) + 8);
});

test('a contested one says so in a word of its own', async () => {
  const sheet = paper();
  sheet.tags.within('P', {}, () => drawBadge(sheet, { state: 'unpermitted', word: 'No permit in force', contested: 'Contested' }, 60, 60, 200));
  const { pages } = readPdf(await sheet.finish(() => {}));
  expect(pages[0]!.texts.map((each) => each.text.trim())).toEqual(['No permit in force', 'Contested']);
});
