import type { Rows } from '@fenceline/prisma';
import { Inject, Injectable } from '@nestjs/common';
import exifr from 'exifr';
import sharp from 'sharp';
import { audit } from '../ledger/audit.ts';
import { hourOf } from '../observations/grid.ts';
import { Blobs } from '../platform/blobs.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { JPEG_QUALITY, MAX_EDGE, MAX_PIXELS } from './limits.ts';

// sharp reads SVG, GIF and more by default; only what is handed in as a photograph may reach its decoders.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] });
sharp.cache(false);
sharp.concurrency(1);

export interface Derived {
  bytes: Buffer;
  width: number;
  height: number;
}

/** The public image: decoded, turned the right way up, made small, encoded anew. Nothing of the file but its pixels goes over. */
export async function reencode(file: string): Promise<Derived> {
  const { data, info } = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1, sequentialRead: true })
    .rotate()
    .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Says in words why a photograph could not be decoded. */
export function whyNot(error: unknown): string {
  const message = (error as Error).message ?? '';
  if (/pixel limit/i.test(message)) return 'Quarantined: more than 100 megapixels.';
  if (/unsupported|VipsForeignLoad/i.test(message)) return 'Quarantined: not a photograph that can be decoded.';
  return 'Quarantined: the photograph is damaged or cut off.';
}

// What is read out of a file stays with the original: facts for an auditor, never public.
const readMetadata = async (file: string): Promise<object | null> => {
  try {
    const all = await exifr.parse(file, {
      tiff: true,
      exif: true,
      gps: true,
      xmp: false,
      icc: false,
      iptc: false,
      jfif: false,
      ihdr: false,
      translateValues: true,
    });
    return all
      ? JSON.parse(
          JSON.stringify(all, (_key, value) =>
            value instanceof Uint8Array || typeof value === 'bigint'
              ? undefined
              : typeof value === 'string'
                ? value.replaceAll('\0', '').toWellFormed()
                : value,
          ),
        )
      : null;
  } catch {
    return { unreadable: true };
  }
};

const VERSION = `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`;

interface Waiting {
  id: string;
  code: string;
  group: string;
  /** SHA-256 of the original. */
  from: Uint8Array;
  at: Date;
}

/** Makes the public image of each photograph that has none yet. Run again it does nothing: it finds what is left to do itself. */
@Injectable()
export class DeriveService {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers how many files were looked at. */
  async sweep(): Promise<number> {
    const waiting = await this.database.prisma.evidence.findMany({
      where: { state: 'received' },
      include: { original: true, observation: { include: { sealed: { select: { anonymity: true } } } } },
      take: 20,
      orderBy: { id: 'asc' },
    });
    for (const { id, code, original, observation } of waiting) {
      if (!original?.blob) continue;
      const at = observation.sealed?.anonymity === 'anonymous' ? hourOf(this.config.now()) : this.config.now();
      await this.derive({ id, code, group: observation.groupId, from: original.sha256, at }, this.blobs.pathOf(original.blob));
    }
    return waiting.length;
  }

  private async derive(one: Waiting, file: string) {
    const { id, at } = one;
    const metadata = await readMetadata(file);
    let made: Derived;
    try {
      made = await reencode(file);
    } catch (error) {
      const stateReason = whyNot(error);
      await this.settle(one, 'evidence.quarantined', { state: 'quarantined', stateReason }, { reason: stateReason });
      return;
    }
    const kept = await this.blobs.keep([made.bytes] as unknown as AsyncIterable<Uint8Array>, { at });
    const { width, height } = made;
    const image = { derivativeBlob: kept.blob, derivativeSha256: new Uint8Array(kept.sha256), derivativeWidth: width, derivativeHeight: height };
    const detail = { to: kept.sha256.toString('hex'), width, height };
    if (!(await this.settle(one, 'evidence.derived', { state: 'ready', ...image, derivedWith: VERSION }, detail))) await this.blobs.remove(kept.blob);
    else if (metadata) await this.database.prisma.evidenceOriginal.update({ where: { evidenceId: id }, data: { metadata } });
  }

  /** Writes down what became of a file, and the event of it; false where another worker was first. */
  private settle({ id, code, group, from, at }: Waiting, action: string, data: Rows.EvidenceUpdateManyMutationInput, detail: object) {
    return this.database.change({ actor: null, reason: null }, async (tx) => {
      const { count } = await tx.evidence.updateMany({ where: { id, state: 'received' }, data: { ...data, recordedAt: at } });
      if (!count) return false;
      const what = { from: Buffer.from(from).toString('hex'), tool: VERSION, ...detail };
      await audit(tx, { at, actor: null, group, action, noun: 'evidence', subject: code, detail: what });
      return true;
    });
  }
}
