declare module 'pg-copy-streams' {
  import type { Writable, WritableOptions } from 'node:stream';
  import type { Submittable } from 'pg';

  export type CopyFrom = Writable & Submittable & { rowCount: number };
  export function from(sql: string, options?: WritableOptions): CopyFrom;
}
