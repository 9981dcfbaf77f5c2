// What may be handed in through the web, by what is found in the file and never by what it is called. One table for code and docs.

const MIB = 1024 * 1024;

export interface Kind {
  kind: 'photo' | 'document' | 'video' | 'audio';
  maxBytes: number;
  /** Why no public image is made of it by itself; null where one is. */
  sealedBecause: string | null;
}

const photo: Kind = { kind: 'photo', maxBytes: 50 * MIB, sealedBecause: null };
const heic: Kind = { ...photo, sealedBecause: 'HEIC photographs are kept sealed; a reviewer makes the public image by hand.' };
const document: Kind = { kind: 'document', maxBytes: 100 * MIB, sealedBecause: 'Documents are kept sealed; a reviewer makes a public copy by hand.' };
const video: Kind = { kind: 'video', maxBytes: 100 * MIB, sealedBecause: 'Videos are kept sealed; a reviewer makes a public copy by hand.' };
const audio: Kind = { kind: 'audio', maxBytes: 100 * MIB, sealedBecause: 'Recordings are kept sealed; a reviewer makes a public copy by hand.' };

export const accepted: Record<string, Kind> = {
  'image/jpeg': photo,
  'image/png': photo,
  'image/webp': photo,
  'image/avif': photo,
  'image/heic': heic,
  'image/heif': heic,
  'application/pdf': document,
  'video/mp4': video,
  'video/quicktime': video,
  'video/webm': video,
  'audio/mp4': audio,
  'audio/x-m4a': audio,
  'audio/mpeg': audio,
  'audio/wav': audio,
  'audio/ogg': audio,
};

export const MAX_PIXELS = 100_000_000;
export const MAX_EDGE = 2048;
export const JPEG_QUALITY = 82;
/** Bytes that are enough to tell what a file is. */
export const HEAD_BYTES = 4100;
/** Files a submission may have. */
export const MAX_FILES = 20;
