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

  /** Of the event that this action made about the record. Asked again it is the same note. */
  async of(noun: string, code: string, action: string): Promise<string> {
    const { rows } = await this.database.pool.query<{ leaf: Buffer; at: Date }>(
      'SELECT leaf_hash AS leaf, recorded_at AS at FROM ledger.event WHERE subj = $1 AND kind = $2 ORDER BY recorded_at, event_id LIMIT 1',
      [`${noun}:${code}`, action],
    );
    return (await this.signer()).sign(printAcknowledgement(rows[0]!));
  }

  /** Signs what goes out: acknowledgements, and lists of what is in a pack. */
  async signer(): Promise<{ sign(text: string): string }> {
    this.kept ??= this.open();
    const { key, verifier } = await this.kept;
    return { sign: (text) => signNote(text, verifier.name, key) };
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
