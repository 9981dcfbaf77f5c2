// Zip archives that can be written in one way only: entries as they are (no compression), no dates, no comments, no extra fields.
// Whoever reads one writes it anew and compares, so that a byte changed anywhere in the file, not only in its contents, is found.
// After PKWARE's APPNOTE 6.3.3, sections 4.3 and 4.4. At most 4 GiB less one byte, which is what needs no Zip64.
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8 = 0x0800;
/** 1 January 1980, midnight: the zero of the format. */
const DATE = 0x0021;
const MOST = 0xffff_ffff;

export class BadZip extends Error {}

export interface Entry {
  name: string;
  bytes: number;
  crc: number;
}

const fits = (name: string) => /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/.test(name) && !name.split('/').some((part) => /^\.+$/.test(part));

function common({ name, bytes, crc }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const uint32 = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

/** What stands before the contents of an entry. */
export const localHeader = (entry: Entry): Buffer => Buffer.concat([uint32(LOCAL), common(entry), Buffer.from(entry.name)]);

/** What stands after all contents. Throws BadZip where the archive would not fit. */
export function directory(entries: Entry[]): Buffer {
  let at = 0;
  const parts = entries.map((entry) => {
    const head = Buffer.concat([uint32(CENTRAL), Buffer.from([VERSION, 0]), common(entry), Buffer.alloc(10), uint32(at), Buffer.from(entry.name)]);
    at += 30 + Buffer.byteLength(entry.name) + entry.bytes;
    return head;
  });
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  if (at + size > MOST || entries.length > 0xfffe) throw new BadZip('The archive would be larger than 4 GiB.');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, end]);
}

export interface Source extends Entry {
  read(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The archive, piece by piece. Throws BadZip where a source does not yield what it said it would. */
export async function* zipOf(sources: Source[]): AsyncGenerator<Uint8Array> {
  for (const source of sources) {
    if (!fits(source.name)) throw new BadZip(`"${source.name}" cannot be the name of an entry.`);
    yield localHeader(source);
    let [bytes, crc] = [0, 0];
    for await (const chunk of source.read()) {
      bytes += chunk.length;
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (bytes !== source.bytes || crc !== source.crc) throw new BadZip(`"${source.name}" is not what it was a moment ago.`);
  }
  yield directory(sources);
}

export const inMemory = (name: string, contents: Uint8Array): Source => ({ name, bytes: contents.length, crc: crc32(contents), read: () => [contents] });

/** The entries of such an archive, by name. Throws BadZip for one that was not written exactly so. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const entries: Entry[] = [];
  let at = 0;
  while (at + 30 <= archive.length && archive.readUInt32LE(at) === LOCAL) {
    const bytes = archive.readUInt32LE(at + 22);
    const length = archive.readUInt16LE(at + 26);
    const name = archive.toString('utf8', at + 30, at + 30 + length);
    const from = at + 30 + length;
    if (!fits(name) || found.has(name) || from + bytes > archive.length) throw new BadZip('The archive is damaged, cut off, or was not made by Fenceline.');
    const contents = archive.subarray(from, from + bytes);
    const entry = { name, bytes, crc: crc32(contents) };
    if (!localHeader(entry).equals(archive.subarray(at, from))) throw new BadZip(`"${name}" is not as it was put in.`);
    found.set(name, contents);
    entries.push(entry);
    at = from + bytes;
  }
  if (!entries.length || !directory(entries).equals(archive.subarray(at))) throw new BadZip('The archive is damaged, cut off, or was not made by Fenceline.');
  return found;
}
