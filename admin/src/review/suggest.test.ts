import { describe, expect, it } from '@jest/globals';
import type { Condition, Permit } from '../data/records.ts';
import { conditionsFor } from './suggest.ts';

const conditions = [
  { slug: 'order-removal', permit: 'order', facility: 'plant' },
  { slug: 'nox', permit: 'permit', facility: 'plant' },
  { slug: 'other', permit: 'permit-b', facility: 'elsewhere' },
] as Condition[];
const permits = [
  { slug: 'order', covers: { cohorts: [] as string[] } },
  { slug: 'permit', covers: { cohorts: ['permanent'] } },
] as Permit[];

describe('conditions suggested for an observation', () => {
  it('are those of the facility, first those whose permit covers the same machines', () => {
    expect(conditionsFor(conditions, permits, 'plant', 'permanent').map(({ condition, fits }) => `${condition.slug} ${fits}`)).toEqual([
      'nox true',
      'order-removal false',
    ]);
  });

  it('are called fitting only where the machines are known', () => {
    expect(conditionsFor(conditions, permits, 'plant', null).some(({ fits }) => fits)).toBe(false);
  });
});
