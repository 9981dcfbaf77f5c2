import path from 'node:path';
import { type Connection, parseConnection } from '@fenceline/prisma';
import { z } from 'zod';

/**
 * Everything the running program takes from its environment. `.env.example` documents each name, and a test holds both to this
 * table. The bootstrap fills the connection of the embedded database in.
 */
export const environment = {
  PORT: { about: 'Port of API and console.', example: '3000' },
  PUBLIC_URL: { about: 'Address printed in permalinks and PDFs. Default: http://localhost:PORT', example: 'https://fenceline.example.org' },
  DATABASE_URL: {
    about: 'A PostgreSQL 18 server of your own. Where unset, the embedded one is started.',
    example: 'postgres://fl_app:password@db:5432/fenceline',
  },
  FENCELINE_DATA: { about: 'Folder for everything that is kept. Default: .fenceline in the clone', example: '/var/lib/fenceline' },
  FENCELINE_DEMO_PASSWORD: {
    about: 'Password of the demo accounts, at least 15 characters. Where unset a random one is made on first start and printed.',
    example: '',
  },
  FENCELINE_NOW: { about: 'Fixes the clock, for tests and demonstrations.', example: '' },
  FENCELINE_CONTACT: { about: 'Address for corrections printed on pages and reports. Default: the reply form', example: 'corrections@example.org' },
  FENCELINE_DEMO: { about: 'on: load the demo cases and accounts. The image starts without them; npm start with them.', example: 'off' },
  FENCELINE_RATE_LIMIT: {
    about: 'Requests a minute that one network prefix may make without an account; ten times as many with one. 0: no limit.',
    example: '600',
  },
  FENCELINE_LOG: { about: 'silent, error, warn, info or debug.', example: 'info' },
  FENCELINE_WATCH: { about: 'A list of addresses and folders to watch (api/src/watch/README.md). Where unset, nothing is contacted.', example: '' },
} as const;

const instant = z.iso.datetime({ offset: true });

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().min(1),
  FENCELINE_DATA: z.string().min(1),
  FENCELINE_DEMO_PASSWORD: z.string().min(15, 'has fewer than 15 characters').optional(),
  FENCELINE_NOW: instant.optional(),
  FENCELINE_CONTACT: z.string().min(1).optional(),
  FENCELINE_RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  FENCELINE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  FENCELINE_WATCH: z.string().min(1).optional(),
});

export interface Config {
  port: number;
  publicUrl: string;
  database: Connection;
  dataFolder: string;
  contact: string;
  /** Requests a minute. */
  limits: { public: number; signedIn: number };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Path of the list of sources to watch; null where nothing is. */
  watchList: string | null;
  /** The present: the only clock of the program. */
  now(): Date;
}

export class ConfigProblem extends Error {}

/** Reads the environment. Throws a ConfigProblem that names every variable that cannot be used, and why. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.keys(environment).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new ConfigProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { PORT, PUBLIC_URL, DATABASE_URL, FENCELINE_DATA, FENCELINE_NOW, FENCELINE_CONTACT, FENCELINE_LOG, FENCELINE_RATE_LIMIT, FENCELINE_WATCH } =
    parsed.data;
  const publicUrl = (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');
  return {
    port: PORT,
    publicUrl,
    database: parseConnection(DATABASE_URL),
    dataFolder: path.resolve(FENCELINE_DATA),
    contact: FENCELINE_CONTACT ?? `${publicUrl}/reply`,
    limits: { public: FENCELINE_RATE_LIMIT, signedIn: FENCELINE_RATE_LIMIT * 10 },
    logLevel: FENCELINE_LOG,
    watchList: FENCELINE_WATCH ? path.resolve(FENCELINE_WATCH) : null,
    now: FENCELINE_NOW ? () => new Date(FENCELINE_NOW) : () => new Date(),
  };
}
