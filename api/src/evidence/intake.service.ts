import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Acknowledgements } from '../ledger/acknowledgements.ts';
import { audit } from '../ledger/audit.ts';
import { hourOf } from '../observations/grid.ts';
import { lockObservation } from '../observations/observations.queries.ts';
import { Blobs, type Kept } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { Problem } from '../platform/problems.ts';
import { accepted, HEAD_BYTES, type Kind, MAX_FILES } from './limits.ts';

/** Channel on which workers hear of new files: no row is kept that would tell when one came. */
export const EVIDENCE_CHANNEL = 'fenceline_evidence';

const MIB = 1024 * 1024;

/** Looks at the first bytes as they pass, then at the size: refuses before the rest is written. */
function gate() {
  let head = Buffer.alloc(0);
  let found: { mime: string; kind: Kind } | null = null;
  const decide = async () => {
    const type = await fileTypeFromBuffer(head);
    const kind = type ? accepted[type.mime] : undefined;
    if (!type || !kind)
      throw new Problem(
        'unsupported-type',
        'This is not a photograph, PDF, video or sound recording. It was looked at by its content, not its name. Taken are JPEG, PNG, WebP, AVIF, HEIC, PDF, MP4, MOV, WebM, M4A, MP3, WAV, OGG.',
      );
    found = { mime: type.mime, kind };
  };
  return {
    async look(chunk: Uint8Array, bytes: number) {
      if (!found) {
        head = Buffer.concat([head, chunk]);
        if (head.length >= HEAD_BYTES) await decide();
      }
      const most = found?.kind.maxBytes ?? HEAD_BYTES * 100;
      if (bytes > most) throw new Problem('too-large', `A ${found?.kind.kind ?? 'file'} may have ${most / MIB} MiB; this one is larger.`);
    },
    async result() {
      if (!found) await decide();
      return found as unknown as { mime: string; kind: Kind };
    },
  };
}

/** Reads `Repr-Digest: sha-256=:…:`; null when there is none. */
export function readDigest(header: string | undefined): Buffer | null {
  if (!header) return null;
  const [, base64] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header) ?? [];
  if (!base64)
    throw new Problem('bad-request', 'Repr-Digest: is not sha-256=:…: with 32 bytes in base64.', {
      errors: [{ parameter: 'Repr-Digest', detail: 'is not sha-256=:base64:' }],
    });
  return Buffer.from(base64, 'base64');
}

/** Keeps a file as it arrives: hashed while it streams, kept before anything parses it. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly acknowledgements: Acknowledgements,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Streams a file into the sealed store and records it with its submission. A file that is cut off, too large, of another kind
   * or not the one the sender hashed leaves nothing behind.
   */
  async receive(observationId: string, stream: AsyncIterable<Uint8Array>, digest: Buffer | null) {
    const sealed = await this.database.prisma.observationSealed.findUniqueOrThrow({ where: { observationId }, select: { anonymity: true } });
    const at = sealed.anonymity === 'anonymous' ? hourOf(this.config.now()) : this.config.now();
    const check = gate();
    const kept = await this.blobs.keep(stream, { look: check.look, at });
    try {
      const { mime, kind } = await check.result();
      if (digest && !digest.equals(kept.sha256))
        throw new Problem('unprocessable', 'The file that arrived is not the one that was sent (its SHA-256 differs). Nothing was kept; send it again.', {
          errors: [{ parameter: 'Repr-Digest', detail: 'differs from the SHA-256 of what arrived.' }],
        });
      return await this.record(observationId, kept, mime, kind, digest, at);
    } catch (error) {
      await this.blobs.remove(kept.blob);
      throw error;
    }
  }

  private async record(observationId: string, kept: Kept, mediaType: string, kind: Kind, digest: Buffer | null, at: Date) {
    const bytes = (buffer: Buffer) => new Uint8Array(buffer);
    const row = await this.database.change({ actor: null, reason: null }, async (tx) => {
      await lockObservation(tx, observationId);
      const observation = await tx.observation.findUniqueOrThrow({ where: { id: observationId }, include: { evidence: { include: { original: true } } } });
      if (!['received', 'under_review', 'question'].includes(observation.state))
        throw new Problem('conflict', `This submission is ${observation.state}; no file can be added to it.`);
      const same = observation.evidence.find((one) => one.original && Buffer.from(one.original.sha256).equals(kept.sha256));
      if (same) return { row: same, again: true };
      if (observation.evidence.length >= MAX_FILES) throw new Problem('unprocessable', `A submission may have ${MAX_FILES} files.`);
      const made = await tx.evidence.create({
        data: {
          recordedAt: at,
          observationId,
          kind: kind.kind,
          mediaType,
          state: kind.sealedBecause ? 'needs_manual_derivative' : 'received',
          stateReason: kind.sealedBecause,
          original: { create: { blob: kept.blob, bytes: kept.bytes, sha256: bytes(kept.sha256), deviceSha256: digest ? bytes(digest) : null, receivedAt: at } },
        },
      });
      await audit(tx, {
        at,
        actor: null,
        group: observation.groupId,
        action: 'evidence.received',
        noun: 'evidence',
        subject: made.code,
        detail: { sha256: kept.sha256.toString('hex'), bytes: kept.bytes, mediaType, observation: observation.code },
      });
      await tx.$executeRaw`SELECT pg_notify(${EVIDENCE_CHANNEL}, '')`;
      return { row: made, again: false };
    });
    if (row.again) await this.blobs.remove(kept.blob);
    const acknowledgement = await this.acknowledgements.of('evidence', row.row.code, 'evidence.received');
    return { code: row.row.code, kind: kind.kind, mediaType, state: row.row.state, bytes: kept.bytes, sha256: kept.sha256.toString('hex'), acknowledgement };
  }
}
