import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from './config.module.ts';
import type { Config } from './config.ts';

export interface Kept {
  /** Random name; nothing of the content or its sender is in it. */
  blob: string;
  bytes: number;
  sha256: Buffer;
}

/** Files in the data folder under random names: written aside, synced, then linked to their place, so that none is ever half there. */
@Injectable()
export class Blobs {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = path.join(config.dataFolder, 'blobs');
  }

  private place = (blob: string) => path.join(this.folder, blob.slice(0, 2), blob);

  /**
   * Keeps what the source yields. `look` sees each chunk before it is written and may throw; then nothing is left. `at` becomes
   * the time of the file, where the exact one must not be told.
   */
  async keep(source: AsyncIterable<Uint8Array>, options: { look?: (chunk: Uint8Array, bytes: number) => void | Promise<void>; at?: Date } = {}): Promise<Kept> {
    const blob = randomBytes(20).toString('hex');
    const target = this.place(blob);
    const part = path.join(this.folder, 'parts', blob);
    await mkdir(path.dirname(part), { recursive: true, mode: 0o700 });
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        bytes += chunk.length;
        await options.look?.(chunk, bytes);
        hash.update(chunk);
        await file.write(chunk);
      }
      await file.sync();
      await file.close();
      if (options.at) await utimes(part, options.at, options.at);
      await link(part, target);
      await syncFolder(path.dirname(target));
      return { blob, bytes, sha256: hash.digest() };
    } finally {
      await file.close().catch(() => {});
      await rm(part, { force: true });
    }
  }

  read = (blob: string) => createReadStream(this.place(blob));

  pathOf = (blob: string) => this.place(blob);

  async remove(blob: string): Promise<void> {
    await rm(this.place(blob), { force: true });
  }
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
}
