import type { Config } from '../platform/config.ts';

/** What the bootstrap hands over: where things are and the two ways into the database. */
export interface Context {
  root: string;
  dataFolder: string;
  ownerUrl: string;
  appUrl: string;
  env: NodeJS.ProcessEnv;
  /** Migrations that opening the database applied. */
  applied?: string[];
  /** What is weaker with this database, in a sentence. */
  note?: string | null;
  /** Aborted by Ctrl-C. */
  signal?: AbortSignal;
}

export interface Command {
  name: string;
  /** As it is typed, such as `import FILE… [--format F]`. */
  usage: string;
  about: string;
  /** Needs no database. */
  offline?: boolean;
  /** Answers the exit code. */
  run(args: string[], tools: Tools): Promise<number>;
}

export interface Tools {
  context: Context;
  config: Config;
  out(line: string): void;
}

/** Wrong usage: said in a sentence, exit 2. */
export class Usage extends Error {}
/** A problem with the input: said with its place, exit 1. */
export class Trouble extends Error {}
