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

/**
 * The front page lists languages and doctrines; the schemas that stand beside the ones and the rules that the others
 * choose by come later. So each list is a chunk of its own, and the doctrines' door no reason to fetch what stands
 * behind it. What the doctrines choose by is named as well, lest it be put where their list is.
 */
const listsApart = {
  treeshake: { moduleSideEffects: [{ test: /\/src\/bots\//, sideEffects: false }] },
  output: {
    codeSplitting: {
      groups: [
        { name: 'locales', test: /src\/vocabulary\/locales\./ },
        { name: 'doctrines', test: /src\/bots\/(doctrines|roster|situation)\./ },
        { name: 'bots', test: /src\/bots\// },
      ],
    },
  },
};

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
    rolldownOptions: listsApart,
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
