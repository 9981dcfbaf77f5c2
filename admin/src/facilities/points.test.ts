import { describe, expect, it } from '@jest/globals';
import type { Monitor } from '../data/records.ts';
import { boundsOf, labelsIn, pointsOf } from './points.ts';

const point = (lat: number, lon: number, preferred: boolean) => ({
  lat,
  lon,
  how: preferred ? 'satellite image' : 'hand-made map',
  preferred,
  sources: [],
  note: null,
});

describe('the points of the map', () => {
  it('are every point claimed for the facility, one of them preferred, and the monitors by the numbers of the list', () => {
    const points = pointsOf({ name: 'Colossus 1', coordinates: [point(35.05, -90.15, true), point(35.06, -90.01, false)] }, [
      { monitor: { name: 'Marion', lat: 35.19, lon: -90.19 } as Monitor, km: 15.9 },
      { monitor: { name: 'Near road', lat: null, lon: null } as Monitor, km: null },
    ]);
    expect(points.map(({ kind, sign }) => `${kind} ${sign}`.trim())).toEqual(['monitor 1', 'other', 'facility']);
  });

  it('lie inside the bounds with room around them', () => {
    expect(boundsOf([{ lat: 35, lon: -90 }])).toEqual([-90.05, 34.95, -89.95, 35.05]);
    expect(boundsOf([])).toBeNull();
  });
});

describe('names of areas', () => {
  it('stand where enough of the area is seen', () => {
    const shelby = { name: 'Shelby', west: -90.3, south: 35, east: -89.6, north: 35.4 };
    const far = { name: 'Far', west: -80, south: 30, east: -79, north: 31 };
    const sliver = { name: 'Sliver', west: -90.6, south: 35, east: -90.38, north: 35.4 };
    expect(labelsIn([shelby, far, sliver], [-90.4, 34.8, -89.7, 35.4]).map(({ name }) => name)).toEqual(['Shelby']);
  });
});
