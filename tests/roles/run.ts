import { inflateSync, strFromU8 } from 'fflate';
import { digest, openWorld } from '../../src/cli/disk.ts';
import { readLog } from '../../src/content/index.ts';
import { replay } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { type Open, visit } from '../exactness/visit.ts';
import { BROWSERS, type Browser } from './browsers.ts';
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

const required = process.env.DEMARCHE_ALL_RUNTIMES === '1';

/** How the browser is opened; `null` when it can't be had, and need not. */
const openerOf = ({ name, find }: Browser): Open | null => {
  try {
    return find(required);
  } catch (error) {
    if (required) throw error;
    console.log(`${name.padEnd(9)} passed over: ${String(error)}`);
    return null;
  }
};

/** The digest of the game that is played in a browser, on a server of its own. */
const play = async (name: string, open: Open): Promise<string> => {
  const stage = await serve();
  try {
    const since = Date.now();
    const log = logOf(await visit(open, stage.url, stage.next(), PATIENCE));
    const { faults } = replay(openWorld(log.scenario.id, log.model.id), log, digest);
    console.log(
      `${name.padEnd(9)} ${log.turns.length} turns, ${log.digest}, ${Math.round((Date.now() - since) / 1000)} s`,
    );
    if (faults.length > 0) throw new Error(`Node finds other hashes: ${JSON.stringify(faults)}`);
    return log.digest;
  } finally {
    await stage.close();
  }
};

const main = async (): Promise<void> => {
  const only = process.argv[2];
  const wanted = BROWSERS.filter(({ name }) => only === undefined || only === name);
  // Found or installed one after another; then all of them play at once.
  const games = wanted
    .map((browser) => ({ name: browser.name, open: openerOf(browser) }))
    .flatMap(({ name, open }) => (open === null ? [] : [{ name, open }]));
  const ends = await Promise.allSettled(games.map(({ name, open }) => play(name, open)));
  const troubles = ends.flatMap((end, k) =>
    end.status === 'rejected' ? [`${games[k]?.name}: ${String(end.reason)}`] : [],
  );
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  const found = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  if (new Set(found).size !== 1) throw new Error('the browsers do not agree');
};

await main();
