// Keeps labels apart. Boxes that are taken are remembered; a label goes to the first free place it is offered.

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export const overlaps = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
export const within = (inner: Box, outer: Box): boolean => inner.x1 >= outer.x1 && inner.x2 <= outer.x2 && inner.y1 >= outer.y1 && inner.y2 <= outer.y2;

export class Places {
  private readonly taken: Box[] = [];
  private readonly area: Box;
  constructor(area: Box) {
    this.area = area;
  }

  take(...boxes: Box[]): void {
    this.taken.push(...boxes);
  }

  free(box: Box): boolean {
    return within(box, this.area) && !this.taken.some((other) => overlaps(box, other));
  }

  /** The first of the places that is free, taken at once. */
  first<T extends { box: Box }>(places: Iterable<T>): T | null {
    for (const place of places) {
      if (!this.free(place.box)) continue;
      this.take(place.box);
      return place;
    }
    return null;
  }
}

/** Packs intervals into as few rows as keep them apart, in the order given; answers the row of each. */
export function packRows(intervals: { from: number; to: number }[], gap: number): { rows: number[]; count: number } {
  const taken: { from: number; to: number }[][] = [];
  const rows = intervals.map((interval) => {
    let row = taken.findIndex((others) => others.every((other) => interval.to + gap <= other.from || other.to + gap <= interval.from));
    if (row === -1) {
      row = taken.length;
      taken.push([]);
    }
    taken[row]!.push(interval);
    return row;
  });
  return { rows, count: taken.length };
}
