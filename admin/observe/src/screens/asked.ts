import type { Child } from '../dom.ts';
import type { Draft } from '../draft.ts';

/** What a screen may use: the report, and the ways on. */
export type Context = {
  draft: Draft;
  save: () => void;
  next: () => void;
  go: (step: string) => void;
  redraw: () => void;
};

/** A question as a screen states it; the frame around it is the same everywhere. */
export type Asked = {
  title: string;
  hint?: string;
  body: Child[];
  /** With an answer the button says "next", without one "skip". Undefined: only an answer leads on. */
  filled?: boolean;
  /** Looks before going on; false keeps the person here. */
  check?: () => boolean;
  next?: { label: string; act: () => void; busy?: boolean };
};

export type Ask = (context: Context) => Asked;
