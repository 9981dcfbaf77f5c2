import { feature, mesh } from 'topojson-client';
import atlas from 'us-atlas/counties-10m.json?url';

export interface Outlines {
  land: GeoJSON.Feature | GeoJSON.FeatureCollection;
  counties: GeoJSON.MultiLineString;
  states: GeoJSON.MultiLineString;
  /** Names of counties, with the box that each lies in. */
  names: { name: string; west: number; south: number; east: number; north: number }[];
}

type Atlas = Parameters<typeof mesh>[0] & { objects: Record<'counties' | 'states' | 'nation', NonNullable<Parameters<typeof mesh>[1]>> };

let outlines: Promise<Outlines> | undefined;

/** Outlines of the nation, its states and its counties, from a file of our own. */
export function loadOutlines(): Promise<Outlines> {
  outlines ??= fetch(atlas)
    .then((response) => response.json() as Promise<Atlas>)
    .then((topology) => ({
      land: feature(topology, topology.objects.nation),
      counties: mesh(topology, topology.objects.counties, (a, b) => a !== b),
      states: mesh(topology, topology.objects.states),
      names: namesOf(feature(topology, topology.objects.counties)),
    }));
  outlines.catch(() => {
    outlines = undefined;
  });
  return outlines;
}

function namesOf(counties: GeoJSON.Feature | GeoJSON.FeatureCollection): Outlines['names'] {
  const features = counties.type === 'FeatureCollection' ? counties.features : [counties];
  return features.flatMap(({ geometry, properties }) => {
    const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    const points = rings.flatMap(([outer]) => outer ?? []);
    if (points.length === 0 || typeof properties?.name !== 'string') return [];
    const lons = points.map(([lon]) => lon!);
    const lats = points.map(([, lat]) => lat!);
    return [{ name: properties.name, west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) }];
  });
}
