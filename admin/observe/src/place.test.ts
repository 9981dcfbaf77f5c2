import { describe, expect, it } from '@jest/globals';
import { bearing, byDistance, distanceM, type Facility } from './place.ts';

const boxtown = { lat: 35.05, lon: -90.16 };
const plant: Facility = {
  slug: 'plant',
  name: 'Plant',
  coordinates: [
    { lat: 35.5, lon: -90, preferred: false },
    { lat: 35.06, lon: -90.16, preferred: true },
  ],
};
const far: Facility = { slug: 'far', name: 'Far', coordinates: [{ lat: 34.99, lon: -90.03, preferred: true }] };
const nowhere: Facility = { slug: 'nowhere', name: 'Nowhere' };

describe('where a place lies from here', () => {
  it('measures a hundredth of a degree of latitude as 1.1 km', () => {
    expect(distanceM(boxtown, { lat: 35.06, lon: -90.16 })).toBeCloseTo(1112, 0);
  });

  it('names the eight directions', () => {
    const at = (dLat: number, dLon: number) => bearing(boxtown, { lat: 35.05 + dLat, lon: -90.16 + dLon });
    expect([at(1, 0), at(1, 1.2), at(0, 1), at(-1, 1.2), at(-1, 0), at(-1, -1.2), at(0, -1), at(1, -1.2)]).toEqual([
      'N',
      'NE',
      'E',
      'SE',
      'S',
      'SW',
      'W',
      'NW',
    ]);
  });

  it('offers the nearest facility first, by its preferred point, and those without a point last', () => {
    expect(byDistance([nowhere, far, plant], boxtown).map((row) => row.facility.slug)).toEqual(['plant', 'far', 'nowhere']);
    expect(byDistance([nowhere, far], undefined).map((row) => row.metres)).toEqual([undefined, undefined]);
  });
});
