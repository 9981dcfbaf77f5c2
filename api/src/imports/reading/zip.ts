import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileRefused } from '../formats/format.ts';
import { isWorkbook, sheetOf } from './workbook.ts';

/** A table packs to a fortieth. What unpacks to more than this many times its size is no table. */
const MOST_TIMES = 300;
/** Names of members that are shown of an archive with several. */
const SHOWN = 5;

/**
 * The one file in a zip archive, unpacked as it is read. The directory of a zip stands at its end, so that the archive goes to a temporary file
 * first, which is gone when the reading ends, however it ends. Names in the archive are never used as names of files here.
 * @throws FileRefused where it holds no file, several, one with a path out of the archive, an encrypted one, or one that unpacks beyond reason.
 */
export async function* unzipped(delivered: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fenceline-zip-'));
  let archive: ZipFile | null = null;
  try {
    const kept = path.join(folder, 'archive');
    await pipeline(Readable.from(delivered, { objectMode: true, highWaterMark: 2 }), createWriteStream(kept, { mode: 0o600 }));
    archive = await readable(fileName, () => openPromise(kept, { autoClose: false }));
    const entries = await readable(fileName, () => entriesOf(archive as ZipFile));
    if (isWorkbook(entries.map((one) => one.fileName))) {
      for (const one of entries) holdToSize(one, fileName);
      yield await sheetOf(
        kept,
        entries.reduce((sum, one) => sum + one.uncompressedSize, 0),
        fileName,
      );
      return;
    }
    const entry = only(entries, fileName);
    const stream = await readable(fileName, () => (archive as ZipFile).openReadStreamPromise(entry));
    const chunks = stream[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await readable(fileName, () => chunks.next());
      if (done) return;
      yield value as Buffer;
    }
  } finally {
    archive?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of archive.eachEntry()) if (!isBeside(entry.fileName)) found.push(entry);
  return found;
}

function only(found: Entry[], fileName: string): Entry {
  const [entry] = found;
  if (!entry) throw new FileRefused(`${fileName} is a zip archive without a file in it.`);
  if (found.length > 1) {
    const names = found.slice(0, SHOWN).map((one) => one.fileName);
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    throw new FileRefused(`${fileName} holds ${found.length} files (${names.join(', ')}${more}): unpack it, and send them one by one.`);
  }
  if (entry.isEncrypted()) throw new FileRefused(`${fileName} is encrypted: unpack it with its password, and send what is in it.`);
  holdToSize(entry, fileName);
  return entry;
}

function holdToSize(entry: Entry, fileName: string) {
  if (entry.uncompressedSize > MOST_TIMES * Math.max(entry.compressedSize, 4096))
    throw new FileRefused(
      `${fileName} would unpack to ${entry.uncompressedSize.toLocaleString('en-US')} bytes, ${Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize)).toLocaleString('en-US')} times its size, which no table does (at most ${MOST_TIMES}): unpack it yourself if it is right.`,
    );
}

/** Folders, and what a Mac puts beside files. */
const isBeside = (name: string) => name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)\.DS_Store$/.test(name);

/** Says what is wrong with an archive in a sentence; the library's errors are about its bytes. */
async function readable<T>(fileName: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (error instanceof FileRefused || code !== undefined) throw error;
    if (/relative path|absolute path|invalid characters in fileName/i.test(message))
      throw new FileRefused(`${fileName} holds a file whose path leads out of the archive (${message}): whoever made it meant no good, or used a broken tool.`);
    throw new FileRefused(`${fileName} is a zip archive that is damaged or cut off (${message}): fetch it again.`);
  }
}
