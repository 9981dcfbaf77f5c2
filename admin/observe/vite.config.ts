import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;
const out = path.join(here, 'dist');

/** Smaller copies beside each asset, so that the server need not compress for every phone anew. */
const packed = (): Plugin => ({
  name: 'packed-assets',
  writeBundle() {
    const folder = path.join(out, 'observe-assets');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  },
});

export default defineConfig({
  root: here,
  plugins: [packed()],
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: 'observe-assets',
    assetsInlineLimit: 0,
    // iPhones that stopped at iOS 12 and Androids of the same years are still in use.
    target: ['es2019', 'safari12', 'chrome70', 'firefox68'],
    cssTarget: ['safari12', 'chrome70'],
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['observe.html', 'receipt.html', 'reply.html'].map((name) => path.join(here, name)) },
  },
  server: { proxy: { '/api': 'http://localhost:3111', '/r/': 'http://localhost:3111' } },
});
