import { inflateSync, strFromU8 } from 'fflate';
import { digest, openWorld } from '../../src/cli/disk.ts';
import { readLog } from '../../src/content/index.ts';
import { replay } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { visit } from '../exactness/visit.ts';
import { BROWSERS } from './browsers.ts';
import { serve } from './serve.ts';

/**
 * One game by roles and names in each browser: the same choices must end in the same log, and Node must find the same
 * hashes in it. A browser that can't be had is passed over, unless all are required (`DEMARCHE_ALL_RUNTIMES`).
 */

/** Milliseconds for a game. */
const PATIENCE = 300_000;

const logOf = (link: string): Log => {
  const code = link.slice(link.indexOf('#g=') + 3);
  const bytes = Uint8Array.from(Buffer.from(code, 'base64url'));
  const read = readLog(strFromU8(inflateSync(bytes)), 'link');
  if (!read.ok) throw new Error(`the link holds no log: ${JSON.stringify(read.problems)}`);
  return read.value;
};

const main = async (): Promise<void> => {
  const required = process.env.DEMARCHE_ALL_RUNTIMES === '1';
  const only = process.argv[2];
  const stage = await serve();
  const found = new Map<string, string>();
  try {
    for (const { name, find } of BROWSERS) {
      if (only !== undefined && only !== name) continue;
      let open: ReturnType<typeof find>;
      try {
        open = find(required);
      } catch (error) {
        if (required) throw error;
        console.log(`${name.padEnd(9)} passed over: ${String(error)}`);
        continue;
      }
      const since = Date.now();
      const log = logOf(await visit(open, stage.url, stage.next(), PATIENCE));
      const { faults } = replay(openWorld(log.scenario.id, log.model.id), log, digest);
      console.log(
        `${name.padEnd(9)} ${log.turns.length} turns, ${log.digest}, ${Math.round((Date.now() - since) / 1000)} s`,
      );
      if (faults.length > 0) throw new Error(`${name}: Node finds other hashes: ${JSON.stringify(faults)}`);
      found.set(name, log.digest);
    }
  } finally {
    await stage.close();
  }
  if (new Set(found.values()).size !== 1) throw new Error('the browsers do not agree');
};

await main();
