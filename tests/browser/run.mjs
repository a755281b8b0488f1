import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';

const result = spawnSync(
  'npx',
  [
    '--no-install',
    'playwright',
    'test',
    '--config',
    'tests/browser/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, DEMARCHE_BROWSER: ensureBrowser() },
  },
);
process.exit(result.status ?? 1);
