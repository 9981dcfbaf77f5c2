import type { Photo } from './draft.ts';
import { randomUuid } from './identifier.ts';
import { type ImageKind, imageKind } from './image-kind.ts';
import { base64, hex, Sha256 } from './sha256.ts';

export const maxPhotoBytes = 50 * 1024 * 1024;
const slice = 512 * 1024;

export class PhotoRefused extends Error {
  constructor(readonly reason: 'tooBig' | 'notPhoto' | 'unreadable') {
    super(reason);
  }
}

/**
 * Takes the bytes exactly as the browser hands them over and hashes them on the way. They are copied at once, because a
 * phone may take back the file behind a chosen photograph; name and date of the file are not looked at. Between slices the
 * screen stays alive.
 */
export async function takePhoto(file: Blob): Promise<{ photo: Photo; kind: ImageKind; bytes: ArrayBuffer }> {
  if (file.size > maxPhotoBytes) throw new PhotoRefused('tooBig');
  const bytes = new Uint8Array(file.size);
  const hash = new Sha256();
  for (let at = 0; at < file.size; at += slice) {
    const piece = await new Response(file.slice(at, at + slice)).arrayBuffer().catch(() => {
      throw new PhotoRefused('unreadable');
    });
    bytes.set(new Uint8Array(piece), at);
    hash.update(new Uint8Array(piece));
  }
  const kind = imageKind(bytes);
  if (!kind) throw new PhotoRefused('notPhoto');
  const digest = hash.digest();
  return { photo: { id: randomUuid(), bytes: file.size, type: kind, sha256: hex(digest), digest: base64(digest) }, kind, bytes: bytes.buffer };
}
