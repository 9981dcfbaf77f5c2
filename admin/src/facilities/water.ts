import type { WaterDraw } from '../data/records.ts';

type SourceClass = WaterDraw['sourceClass'];
const order: SourceClass[] = ['aquifer', 'utility', 'surface', 'reclaimed'];

/** Draws of one source class together; an average, a single day and a total stay three lines and are never added. */
export const bySourceClass = <T extends Pick<WaterDraw, 'sourceClass'>>(draws: readonly T[]): [SourceClass, T[]][] =>
  order.flatMap((sourceClass) => {
    const own = draws.filter((draw) => draw.sourceClass === sourceClass);
    return own.length > 0 ? [[sourceClass, own] as [SourceClass, T[]]] : [];
  });
