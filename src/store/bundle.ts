import type { World } from '../engine/index.ts';
import type { Log, Problem, Result } from '../vocabulary/index.ts';
import type { Stored } from './archive.ts';
import { kit, loadKit } from './kit.ts';
import { isAtHand, openWorld } from './library.ts';
import {
  cleanName,
  fieldsOf,
  readKept,
  readSnapshot,
  type Snapshot,
  type Summary,
  snapshotOfLog,
  summaryOfGame,
  summaryOfLog,
} from './snapshot.ts';
import { playAgain, revive } from './turns.ts';
import { PLAYER } from './types.ts';

/** Bounds on a file of games: its bytes, and the games in it. */
export const BUNDLE_LIMITS = { file: 64_000_000, games: 500 } as const;

const FORMAT = 'demarche-games';

/** A game from a file, checked: what would be kept of it. */
export interface Arrival {
  readonly name: string;
  /** 0 where the file does not say. */
  readonly played: number;
  readonly summary: Summary;
  readonly snapshot: Snapshot;
}

const problem = (code: string, file: string, path = '', message = code): Problem => ({
  code,
  file,
  path,
  line: null,
  message,
  hint: null,
});

/** Every kept game as the text of one file. */
export const packGames = (games: readonly Stored[]): string =>
  `${JSON.stringify({
    format: FORMAT,
    version: 1,
    games: games.map(({ line, snapshot }) => ({ name: line.name, played: line.played, snapshot })),
  })}\n`;

/** Whether a file says of itself, in its first letters, that it holds games. */
export const isBundle = async (file: File): Promise<boolean> => {
  try {
    return /^\s*\{\s*"format"\s*:\s*"demarche-games"/.test(await file.slice(0, 100).text());
  } catch {
    return false;
  }
};

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly played: number;
  readonly snapshot: Snapshot;
}

/** The games in a file, unchecked: those of a bundle, or the one of a save. */
const entriesOf = (text: string, file: string): Result<readonly Entry[], Problem> => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [problem('games-json', file, '', String(error))] };
  }
  const fields = fieldsOf(found);
  if (fields.get('format') === 'demarche-log') {
    const { content } = kit();
    const log = content.readLog(text, file);
    return log.ok
      ? { ok: true, value: [{ path: '', name: '', played: 0, snapshot: snapshotOfLog(log.value) }] }
      : log;
  }
  const games = fields.get('games');
  if (fields.get('format') !== FORMAT || fields.get('version') !== 1 || !Array.isArray(games))
    return { ok: false, problems: [problem('games-format', file)] };
  if (games.length > BUNDLE_LIMITS.games)
    return { ok: false, problems: [problem('games-many', file, '', String(games.length))] };
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  games.forEach((game: unknown, at) => {
    const inside = fieldsOf(game);
    const snapshot = readSnapshot(inside.get('snapshot'));
    const path = `games.${at}`;
    if (snapshot === null) problems.push(problem('games-entry', file, path));
    // A line's own checks bound what a stranger says of time.
    const played = readKept({ id: '0'.repeat(16), played: inside.get('played') })?.played ?? 0;
    if (snapshot !== null) entries.push({ path, name: cleanName(inside.get('name')), played, snapshot });
  });
  return problems.length > 0 && entries.length === 0 ? { ok: false, problems } : { ok: true, value: entries };
};

/** A checked log in one line; with the game's own figures where its scenario is here and it plays again. */
const tell = async (log: Log): Promise<Result<Summary, Problem>> => {
  const { id, hash } = log.scenario;
  if (!isAtHand(id, hash)) return { ok: true, value: summaryOfLog(log) };
  const world: Result<World, Problem> = await openWorld(id, log.model.id, hash);
  if (!world.ok) return world;
  const { replay, faults, problems } = playAgain(world.value, log);
  if (problems.length > 0) return { ok: false, problems };
  // Made under former rules: it is asked about when somebody opens it (R13.4).
  if (faults[0]?.code === 'rules') {
    const { turns } = world.value.scenario.file;
    const turn = Math.min(log.turns.length + 1, turns);
    return { ok: true, value: { ...summaryOfLog(log), turn, turns, over: log.turns.length >= turns } };
  }
  if (faults[0] !== undefined)
    return { ok: false, problems: [problem('games-fault', '', faults[0].where, faults[0].code)] };
  return { ok: true, value: summaryOfGame(revive(world.value, log, replay)) };
};

const checked = async (entry: Entry, file: string): Promise<Result<Arrival, Problem>> => {
  const { content } = kit();
  const placed = (problems: readonly Problem[]): Result<never, Problem> => ({
    ok: false,
    problems: problems.map((one) => ({
      ...one,
      file,
      path: [entry.path, one.path].filter((part) => part !== '').join('.'),
    })),
  });
  const log = content.readLog(JSON.stringify(entry.snapshot.log ?? null), file);
  if (!log.ok) return placed(log.problems);
  if (!Object.values(log.value.seats).includes(PLAYER)) return placed([problem('nobody', file)]);
  const summary = await tell(log.value);
  if (!summary.ok) return placed(summary.problems);
  return {
    ok: true,
    value: { ...entry, summary: summary.value, snapshot: { ...entry.snapshot, log: log.value } },
  };
};

/** The games of a file that are sound, each played again, and what is wrong with the others. */
export const unpackGames = async (
  text: string,
  file: string,
): Promise<{ readonly arrivals: readonly Arrival[]; readonly problems: readonly Problem[] }> => {
  await loadKit();
  const entries = entriesOf(text, file);
  if (!entries.ok) return { arrivals: [], problems: entries.problems };
  const arrivals: Arrival[] = [];
  const problems: Problem[] = [];
  for (const entry of entries.value) {
    const game = await checked(entry, file);
    if (game.ok) arrivals.push(game.value);
    else problems.push(...game.problems);
    // The page stays alive between two games.
    await new Promise((onward) => setTimeout(onward, 0));
  }
  return { arrivals, problems };
};
