import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/first-load.ts';
import { packed } from './build/packed.ts';

const api = process.env.FENCELINE_API ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), budget(), packed()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 1200, reportCompressedSize: false },
  server: { proxy: { '/api': api, '/r/': api, '/reply': api } },
});
