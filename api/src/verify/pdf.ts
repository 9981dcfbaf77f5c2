// What a report made by Fenceline carries inside: its attachments, and its photographs as the JPEG files they are. Reads the plain
// object structure that pdfkit writes; a file that somebody else has rewritten shows nothing here, and then nothing is proved.
import { inflateSync } from 'node:zlib';

export interface Inside {
  /** The proofs of exhibits that were attached. */
  proofs: string[];
  /** JPEG files, byte for byte. */
  images: Buffer[];
}

/** Streams of a PDF with their dictionaries. */
function* streams(pdf: Buffer): Generator<{ head: string; bytes: Buffer }> {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const start = Math.max(pdf.lastIndexOf(' obj\n', at), 0);
    const head = pdf.toString('latin1', start, at);
    const length = Number(/\/Length (\d+)\b(?! \d+ R)/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isSafeInteger(length)) yield { head, bytes: pdf.subarray(at + 7, at + 7 + length) };
  }
}

export const isPdf = (file: Buffer): boolean => file.subarray(0, 5).toString('latin1') === '%PDF-';

export function insideOf(pdf: Buffer): Inside {
  const inside: Inside = { proofs: [], images: [] };
  for (const { head, bytes } of streams(pdf)) {
    if (/\/Type \/EmbeddedFile\b/.test(head)) {
      try {
        inside.proofs.push((/\/Filter \/FlateDecode\b/.test(head) ? inflateSync(bytes) : bytes).toString('utf8'));
      } catch {
        inside.proofs.push('');
      }
    } else if (/\/Filter \/DCTDecode\b/.test(head)) inside.images.push(bytes);
  }
  return inside;
}
