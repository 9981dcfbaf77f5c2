import type { Facility } from '../data/records.ts';
import type { NearMonitor } from './monitors.ts';

export interface MapPoint {
  lat: number;
  lon: number;
  kind: 'facility' | 'other' | 'monitor';
  /** What the sign on the map shows; the list beside it has the same number. */
  sign: string;
  title: string;
}

/** The points of the map: the facility, other points claimed for it, and monitors with the numbers of the list. */
export function pointsOf(facility: Pick<Facility, 'name' | 'coordinates'>, near: readonly NearMonitor[]): MapPoint[] {
  const preferred = facility.coordinates.find((point) => point.preferred) ?? facility.coordinates[0];
  return [
    ...near.flatMap(({ monitor, km }, index): MapPoint[] =>
      km === null || monitor.lat === null || monitor.lon === null
        ? []
        : [{ lat: monitor.lat, lon: monitor.lon, kind: 'monitor', sign: String(index + 1), title: monitor.name }],
    ),
    ...facility.coordinates.filter((point) => point !== preferred).map(({ lat, lon, how }): MapPoint => ({ lat, lon, kind: 'other', sign: '', title: how })),
    ...(preferred ? [{ lat: preferred.lat, lon: preferred.lon, kind: 'facility' as const, sign: '', title: `${facility.name}: ${preferred.how}` }] : []),
  ];
}

/** West, south, east, north around all points, with a margin; never smaller than a few kilometres. */
export function boundsOf(points: readonly Pick<MapPoint, 'lat' | 'lon'>[]): [number, number, number, number] | null {
  if (points.length === 0) return null;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const pad = Math.max(0.05, (east - west) * 0.12, (north - south) * 0.12);
  return [west - pad, south - pad, east + pad, north + pad];
}

interface Named {
  name: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Where names of areas stand: in the middle of what is seen of them, and only where enough of them is seen. */
export function labelsIn(areas: readonly Named[], [west, south, east, north]: [number, number, number, number]): { name: string; lat: number; lon: number }[] {
  const least = 0.2;
  return areas.flatMap((area) => {
    const [w, e] = [Math.max(area.west, west), Math.min(area.east, east)];
    const [s, n] = [Math.max(area.south, south), Math.min(area.north, north)];
    return e - w > (east - west) * least && n - s > (north - south) * least ? [{ name: area.name, lat: s + (n - s) * 0.2, lon: (w + e) / 2 }] : [];
  });
}
