import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller copies beside each asset, so that the server need not compress for every reader anew. */
export const packed = (): Plugin => ({
  name: 'packed-assets',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const folder = path.join(dir, 'assets');
    for (const name of readdirSync(folder)) {
      if (!/\.(js|css|json|svg)$/.test(name)) continue;
      const bytes = readFileSync(path.join(folder, name));
      if (bytes.length < 1024) continue;
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    }
  },
});
