import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';

const RESULTS = 'test-results';
/** Characters of what a failed test saw that are printed. */
const ENOUGH = 6000;

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
// Where nobody can open the folder of results, what the page showed at the failure is the best hint.
if (result.status !== 0 && existsSync(RESULTS))
  for (const file of readdirSync(RESULTS, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('error-context.md'))
      console.log(`\n${file}\n${readFileSync(join(RESULTS, file), 'utf8').slice(0, ENOUGH)}`);
process.exit(result.status ?? 1);
