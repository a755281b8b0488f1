import { defineConfig } from '@playwright/test';
import { ADDRESS, BUILD, PORT } from './address.ts';
import { CHROMIUM_ARGS } from './chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    // Files come from the server, where a test can hold them back; what works offline has its own test.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env.DEMARCHE_BROWSER === undefined ? {} : { executablePath: process.env.DEMARCHE_BROWSER }),
      args: [...CHROMIUM_ARGS],
    },
  },
  webServer: {
    command: `npx --no-install vite preview --host 127.0.0.1 --port ${PORT} --strictPort --outDir ${BUILD}`,
    cwd: '../..',
    url: ADDRESS,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
