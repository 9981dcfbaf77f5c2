import type { FastifyRequest } from 'fastify';
import { PUBLIC, type Viewer } from './viewer.ts';

const VIEWER = Symbol('viewer');

/** Who asks, as the session or key of the request says. Set once, before any handler. */
export const setViewer = (request: FastifyRequest, viewer: Viewer) => {
  (request as unknown as Record<symbol, Viewer>)[VIEWER] = viewer;
};

export const viewerOf = (request: FastifyRequest): Viewer => (request as unknown as Record<symbol, Viewer | undefined>)[VIEWER] ?? PUBLIC;
