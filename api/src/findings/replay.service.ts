import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { evaluate, inputText, type Verdict } from '../rules/index.ts';
import { differences } from './differences.ts';
import { loadEvidence } from './evidence.queries.ts';
import { inWords } from './findings.listing.ts';
import { keptFinding } from './kept.queries.ts';
import { sha256 } from './sha256.ts';

/** Runs a finding again, by the rules of today: with the records of its time, or with those of now. Nothing is stored. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async replay(name: string, asOf: 'recorded' | 'now', version: number | null) {
    const kept = await keptFinding(this.database.pool, name, version);
    const at = (asOf === 'recorded' ? kept.recordedAt : this.config.now()).toISOString();
    const evidence = await loadEvidence(this.database.pool, kept.facilityId, asOf === 'recorded' ? at : null);
    const verdicts = evidence ? evaluate(evidence, at) : [];
    const verdict = verdicts.find((one) => one.rule === kept.rule && one.subject === kept.detail.subject) ?? null;
    const replayedHash = evidence && verdict ? sha256(inputText(evidence, verdict.inputs)) : null;
    const differ = verdict === null ? [] : differences(kept.detail, verdict);
    const isSame = verdict !== null && differ.length === 0 && replayedHash === kept.inputs.sha256;
    return {
      finding: kept.code,
      version: kept.version,
      asOf,
      at,
      result: verdict === null ? ('no_verdict' as const) : isSame ? ('same' as const) : ('different' as const),
      inputs: { recorded: kept.inputs.sha256, replayed: replayedHash },
      differences: differ,
      recorded: said(kept.detail, at),
      replayed: verdict && said(verdict, at),
    };
  }
}

/** State and sentence, with the days counted from the same instant on both sides. */
const said = (verdict: Verdict, at: string) => ({ state: verdict.state, sentence: inWords(verdict, at).summary });
