import { expect, test } from '@jest/globals';
import { citedSources } from './citations.ts';
import { sampleModel } from './sample.test-support.ts';

test('names each source once, the cover first, then the summary, then the rest', () => {
  const model = sampleModel();
  expect(citedSources({ ...model, facility: { ...model.facility, sources: ['on-the-cover'] } })).toEqual(['cnbc', 'on-the-cover', 'permit', 'techcrunch']);
});

test('the list itself is not asked', () => {
  const model = sampleModel();
  const odd = { ...model, sources: [{ ...model.sources[0]!, seenThrough: ['relay'] }] };
  expect(citedSources(odd)).not.toContain('relay');
});
