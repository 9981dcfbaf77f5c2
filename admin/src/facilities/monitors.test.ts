import { describe, expect, it } from '@jest/globals';
import type { Monitor } from '../data/records.ts';
import { monitorsNear } from './monitors.ts';

const monitor = (slug: string, lat: number | null, distances: Monitor['distances']) => ({ slug, lat, distances }) as Monitor;

describe('monitors near a facility', () => {
  it('come nearest first, those without a place last, and those of another place not at all', () => {
    const near = monitorsNear(
      [
        monitor('planned', null, []),
        monitor('frayser', 35.2, [{ facility: 'colossus-1', km: 21.7 }]),
        monitor('marion', 35.1, [{ facility: 'colossus-1', km: 15.9 }]),
        monitor('elsewhere', 40, [{ facility: 'other', km: 3 }]),
      ],
      'colossus-1',
    );
    expect(near.map(({ monitor: { slug }, km }) => `${slug} ${km}`)).toEqual(['marion 15.9', 'frayser 21.7', 'planned null']);
  });

  it('are none where no distance to it is stated', () => {
    expect(monitorsNear([monitor('planned', null, [])], 'minihard')).toEqual([]);
  });
});
