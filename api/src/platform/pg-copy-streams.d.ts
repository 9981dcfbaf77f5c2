declare module 'pg-copy-streams' {
  import type { Writable, WritableOptions } from 'node:stream';
  import type { Submittable } from 'pg';

  export type CopyFrom = Writable & Submittable & { rowCount: number };
  export type CopyTo = import('node:stream').Readable & Submittable;
  export function to(sql: string, options?: import('node:stream').ReadableOptions): CopyTo;
  export function from(sql: string, options?: WritableOptions): CopyFrom;
}
