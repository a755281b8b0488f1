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

/** Where there is no desktop, `--open` has nothing to open: the address in the terminal will do. */
const openOnDesktops = (): Plugin => ({
  name: 'open-on-desktops',
  configurePreviewServer: () => {
    const { platform, env } = process;
    const isDesktop =
      platform !== 'linux' || [env.DISPLAY, env.WAYLAND_DISPLAY, env.WSL_DISTRO_NAME].some(Boolean);
    if (!isDesktop) env.BROWSER ??= 'none';
  },
});

export default defineConfig({
  base: './',
  plugins: [
    react(),
    scenarios(),
    contentSecurityPolicy(),
    compressedPreview(),
    openOnDesktops(),
    budget(),
    offline(),
    leanPhaser(),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
    // The front page knows of languages; the schemas that stand beside their list come later.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'locales', test: /src\/vocabulary\/locales\./ }] } },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    testTimeout: 60_000,
    // Scenarios are read and checked once a thread, not once a file; nothing here changes what another file sees.
    pool: 'threads',
    isolate: false,
  },
});
