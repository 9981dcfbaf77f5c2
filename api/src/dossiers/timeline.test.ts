import { describe, expect, it } from '@jest/globals';
import { dossier, permit, position } from './test/builders.ts';
import { timelineOf } from './timeline.ts';

const event = (slug: string, type: string) => ({ slug, type, date: '2026-04-14', endDate: null, title: slug, permalink: '/r/x', sources: [] }) as never;

describe('the input of the timeline', () => {
  const permits = [permit('d', '2025-07-29', { kind: 'determination' }), permit('p', '2026-03-11')];

  it('has a lane a permit, then one for each kind of what happened', () => {
    const { lanes, spans } = timelineOf(dossier({ permits }), 'en');
    expect(lanes.map((lane) => lane.key)).toEqual(['p', 'd', 'process', 'courts', 'agency']);
    expect(spans.map(({ slug, filled }) => [slug, filled])).toEqual([
      ['p/1', true],
      ['d/1', false],
    ]);
  });

  it('names the documents of both sides where a span is contested', () => {
    const { spans } = timelineOf(dossier({ permits, claims: [position('suit', 'permit_needed')] }), 'en');
    expect(spans.map((span) => span.contested?.documents)).toEqual([undefined, ['source-of-d', 'source-of-suit']]);
  });

  it('puts suits and hearings into their lanes and leaves the rest to the list of events', () => {
    const { entries } = timelineOf(dossier({ events: [event('suit', 'lawsuit_filed'), event('hearing', 'hearing'), event('launch', 'announcement')] }), 'es');
    expect(entries.map(({ slug, lane }) => [slug, lane])).toEqual([
      ['suit', 'courts'],
      ['hearing', 'process'],
    ]);
  });

  it('speaks the language asked for', () => {
    const entries = [{ type: 'issued', date: '2026-03-11', planned: false, sources: [], note: null }];
    const said = (lang: 'en' | 'es') => timelineOf(dossier({ permits: [permit('p', '2026-03-11', { entries })] }), lang).entries[0]!.label;
    expect([said('en'), said('es')]).toEqual(['issued', 'expedido']);
  });
});
