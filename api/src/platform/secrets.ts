import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from './config.module.ts';
import type { Config } from './config.ts';

/** Secrets of this installation, in the data folder and never in the database. */
@Injectable()
export class Secrets {
  private readonly file: string;
  private kept: Promise<string> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.file = path.join(config.dataFolder, 'receipts.secret');
  }

  /** What receipts are made from. */
  receipts(): Promise<string> {
    this.kept ??= this.read();
    return this.kept;
  }

  private async read(): Promise<string> {
    await mkdir(path.dirname(this.file), { recursive: true });
    await writeFile(this.file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return readFile(this.file, 'utf8');
  }
}
