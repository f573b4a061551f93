import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlinePreview } from './scripts/build/inline-preview.ts';
import { withoutWalks } from './scripts/build/without-walks.ts';

export default defineConfig({
  // Relative: dist/ works from any folder of any site, for example inside a course page.
  base: './',
  plugins: [react(), inlinePreview(), withoutWalks()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // scripts/bundle-size.ts reads it to tell what the page loads first.
    manifest: true,
    // The backends' chunks are large by nature and load lazily; what loads first has its own test.
    chunkSizeWarningLimit: 1500,
  },
  optimizeDeps: {
    // The worker asks for these only when it starts: found late, they would make the dev server reload the page.
    include: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-layers',
      '@tensorflow/tfjs-backend-cpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-webgpu',
    ],
  },
});
