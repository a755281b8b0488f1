import react from '@vitejs/plugin-react';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { offline } from './build/offline.ts';
import { leanPhaser } from './build/phaser.ts';
import { contentSecurityPolicy } from './build/policy.ts';
import { scenarios } from './build/scenarios.ts';

/** Preview as a real host would serve it: compressed. */
const compressedPreview = (): Plugin => ({
  name: 'compressed-preview',
  configurePreviewServer: (server) => {
    server.middlewares.use(compression() as Connect.NextHandleFunction);
  },
});

export default defineConfig({
  base: './',
  plugins: [
    react(),
    scenarios(),
    contentSecurityPolicy(),
    compressedPreview(),
    budget(),
    offline(),
    leanPhaser(),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
