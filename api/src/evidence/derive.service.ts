import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import exifr from 'exifr';
import sharp from 'sharp';
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
    for (const { id, original, observation } of waiting) {
      if (!original?.blob) continue;
      const at = observation.sealed?.anonymity === 'anonymous' ? hourOf(this.config.now()) : this.config.now();
      await this.derive(id, this.blobs.pathOf(original.blob), at);
    }
    return waiting.length;
  }

  private async derive(id: string, file: string, at: Date) {
    const metadata = await readMetadata(file);
    let made: Derived;
    try {
      made = await reencode(file);
    } catch (error) {
      await this.database.prisma.evidence.updateMany({
        where: { id, state: 'received' },
        data: { state: 'quarantined', stateReason: whyNot(error), recordedAt: at },
      });
      return;
    }
    const kept = await this.blobs.keep([made.bytes] as unknown as AsyncIterable<Uint8Array>, { at });
    const sha256 = new Uint8Array(createHash('sha256').update(made.bytes).digest());
    const { count } = await this.database.prisma.evidence.updateMany({
      where: { id, state: 'received' },
      data: {
        state: 'ready',
        derivativeBlob: kept.blob,
        derivativeSha256: sha256,
        derivativeWidth: made.width,
        derivativeHeight: made.height,
        derivedWith: VERSION,
        recordedAt: at,
      },
    });
    if (!count) await this.blobs.remove(kept.blob);
    await this.database.prisma.evidenceOriginal.update({ where: { evidenceId: id }, data: metadata ? { metadata } : {} });
  }
}
