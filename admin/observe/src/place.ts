export type Point = { lat: number; lon: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function distanceM(from: Point, to: Point) {
  const dLat = radians(to.lat - from.lat);
  const dLon = radians(to.lon - from.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const directions = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export type Direction = (typeof directions)[number];

export function bearing(from: Point, to: Point): Direction {
  const dLon = radians(to.lon - from.lon);
  const y = Math.sin(dLon) * Math.cos(radians(to.lat));
  const x = Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) - Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(dLon);
  return directions[Math.round((Math.atan2(y, x) * 4) / Math.PI + 8) % 8]!;
}

export type Facility = { slug: string; name: string; city?: string | null; coordinates?: (Point & { preferred?: boolean })[] };

export const pointOf = (facility: Facility) => facility.coordinates?.find((c) => c.preferred) ?? facility.coordinates?.[0];

/** Nearest first; those without a point keep their order at the end. */
export function byDistance(facilities: Facility[], from: Point | undefined) {
  const rows = facilities.map((facility) => {
    const point = pointOf(facility);
    return { facility, point, metres: from && point ? distanceM(from, point) : undefined };
  });
  return from ? rows.sort((a, b) => (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY)) : rows;
}

export const milesOf = (metres: number) => {
  const miles = metres / 1609.344;
  return miles < 10 ? miles.toFixed(1) : String(Math.round(miles));
};
export const kmOf = (metres: number) => (metres < 10_000 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000)));
