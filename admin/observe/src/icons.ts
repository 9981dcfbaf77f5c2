import { svg } from './dom.ts';
import type { Direction } from './place.ts';
import { directions } from './place.ts';

const draw = (paths: string[], turn = 0) =>
  svg(
    'svg',
    { viewBox: '0 0 32 32', 'aria-hidden': 'true', class: 'icon' },
    svg('g', turn ? { transform: `rotate(${turn} 16 16)` } : {}, ...paths.map((d) => svg('path', { d }))),
  );

const pictures: Record<string, string[]> = {
  // a trailer with a stack and heat above it
  running: [
    'M3 22h22v-8H3zM25 22h4v-5h-4M7 26a2 2 0 1 0 4 0a2 2 0 1 0-4 0M17 26a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
    'M17 14V9h5v5',
    'M17 6c1-1 1-2 0-3M22 6c1-1 1-2 0-3',
  ],
  smoke: ['M10 29V18h7v11M7 29h14', 'M13 14c-4-1-3-6 1-5c0-4 6-5 7-1c4-1 6 4 2 5c-2 2-6 2-10 1z'],
  smell: ['M15 3c-1 6-6 10-6 15c0 2 1 3 3 3c1 0 2 0 3 2c2 2 5 1 5-2', 'M23 8c2 2-2 3 0 5M27 7c2 3-2 4 0 7'],
  noise: ['M5 12v8h5l7 6V6l-7 6z', 'M21 12c2 2 2 6 0 8M25 8c4 4 4 12 0 16'],
  other: ['M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26', 'M12 13c0-6 9-5 8 0c0 3-4 3-4 6M16 23v.5'],
  camera: ['M4 10h6l2-4h8l2 4h6v16H4z', 'M16 13a5 5 0 1 0 0 10a5 5 0 1 0 0-10'],
  album: ['M4 6h24v20H4z', 'M4 22l8-8l6 6l4-4l6 6M22 11v.5'],
  place: ['M16 29C9 20 7 16 7 12a9 9 0 1 1 18 0c0 4-2 8-9 17z', 'M16 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6'],
  pen: ['M6 26l2-7L22 5l5 5L13 24z'],
  arrow: ['M16 27V6M8 13l8-8l8 8'],
};

export const icon = (name: keyof typeof pictures) => draw(pictures[name] ?? []);
export const arrow = (direction: Direction) => draw(pictures.arrow!, directions.indexOf(direction) * 45);
