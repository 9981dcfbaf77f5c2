import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { hourOf } from '../observations/grid.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { printAcknowledgement } from '../verify/acknowledgement.ts';
import { printVerifier, signNote } from '../verify/note.ts';
import { readKey } from './signer/state.ts';

/**
 * Signs to a submitter that an event was written and will be in the log: what shows that somebody took it out again before it got
 * there. The key is the application's own, in the data folder; its public half is written down beside the log's.
 */
@Injectable()
export class Acknowledgements {
  private kept: ReturnType<typeof readKey> | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(leaf: Buffer, at: Date): Promise<string> {
    this.kept ??= this.open();
    const { key, verifier } = await this.kept;
    return signNote(printAcknowledgement({ leaf, at }), verifier.name, key);
  }

  private async open() {
    const made = await readKey(path.join(this.config.dataFolder, 'keys'), 'receipts');
    await this.database.pool.query("INSERT INTO ledger.key (verifier, signs, since) VALUES ($1, 'receipts', $2) ON CONFLICT DO NOTHING", [
      printVerifier(made.verifier),
      hourOf(this.config.now()),
    ]);
    return made;
  }
}
