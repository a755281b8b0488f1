import react from '@vitejs/plugin-react';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The development server injects inline scripts, so the policy holds in what is built. */
const policyInBuildOnly = (): Plugin => ({
  name: 'policy-in-build-only',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

/** Preview as a real host would serve it: compressed. */
const compressedPreview = (): Plugin => ({
  name: 'compressed-preview',
  configurePreviewServer: (server) => {
    server.middlewares.use(compression() as Connect.NextHandleFunction);
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), policyInBuildOnly(), compressedPreview()],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
